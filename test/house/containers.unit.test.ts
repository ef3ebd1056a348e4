import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { configOf, PROJECT } from "../../src/config";
import { LONG_TERM } from "../../src/engine/recipe";

const textOf = (name: string) => readFileSync(join(PROJECT, name), "utf8");

type Service = Readonly<{
  image?: string;
  environment: Record<string, string>;
  ports?: string[];
  volumes?: string[];
  healthcheck?: { test: string[] };
  depends_on?: Record<string, { condition: string }>;
  read_only?: boolean;
  cap_drop?: string[];
  security_opt?: string[];
  user?: string;
  privileged?: boolean;
}>;

const compose = parse(textOf("docker-compose.yml")) as {
  services: Record<"api" | "neo4j", Service>;
  volumes: Record<string, unknown>;
};
const { api, neo4j } = compose.services;

/** The stages of the Dockerfile, each as its instructions. */
const stages = textOf("Dockerfile")
  .replace(/^#.*\n/gm, "")
  .replaceAll("\\\n", "")
  .split(/^(?=FROM )/m)
  .map((stage) => stage.trim().split("\n"));
const last = stages.at(-1)!;
const argumentsOf = (instruction: string) =>
  last.filter((line) => line.startsWith(`${instruction} `)).map((line) => line.slice(instruction.length + 1).trim());

/** A value as compose hands it over where nothing is set but the password. */
const given = (value: string) =>
  value.replace(/\$\{NEO4J_PASSWORD:\?[^}]*\}/, "secret-enough").replace(/\$\{\w+:-([^}]*)\}/, "$1");

describe("docker-compose.yml", () => {
  test("runs the Neo4j that is embedded elsewhere, with its data in a volume, and no door to the outside", () => {
    expect(neo4j.image).toBe(`neo4j:${LONG_TERM.version}-community`);
    expect(neo4j.volumes).toEqual(["neo4j-data:/data"]);
    expect(Object.keys(compose.volumes)).toEqual(["neo4j-data"]);
    expect(neo4j.ports).toBeUndefined();
  });

  test("configures the API as the program reads it", () => {
    const environment = Object.fromEntries(
      Object.entries(api.environment).map(([name, value]) => [name, given(value)]),
    );
    const config = configOf(environment);
    expect(config).toMatchObject({ host: "0.0.0.0", port: 4000, corsOrigins: [], rateLimit: undefined });
    expect(config.neo4j).toEqual({ uri: "bolt://neo4j:7687", user: "neo4j", password: "secret-enough" });
    const known = textOf(".env.example");
    for (const name of Object.keys(environment)) expect(known).toMatch(new RegExp(`^#?${name}=`, "m"));
  });

  test("publishes the port of the API on loopback alone", () => {
    expect(api.ports).toEqual([`127.0.0.1:4000:${api.environment.PORT}`]);
    expect(argumentsOf("EXPOSE")).toEqual([api.environment.PORT]);
  });

  test("starts the API when Neo4j answers", () => {
    expect(api.depends_on).toEqual({ neo4j: { condition: "service_healthy" } });
    expect(neo4j.healthcheck?.test.join(" ")).toContain("RETURN 1");
  });

  test("gives the API no more than it needs, and keeps no password", () => {
    expect(api).toMatchObject({ read_only: true, cap_drop: ["ALL"], security_opt: ["no-new-privileges:true"] });
    for (const { privileged, user } of [api, neo4j]) expect([privileged, user]).toEqual([undefined, undefined]);
    const passwords = [api.environment.NEO4J_PASSWORD, neo4j.environment.NEO4J_AUTH!.replace(/^neo4j\//, "")];
    for (const password of passwords) expect(password).toMatch(/^\$\{NEO4J_PASSWORD:\?/);
  });
});

describe("the Dockerfile", () => {
  const { engines, scripts } = JSON.parse(textOf("package.json")) as Record<
    "engines" | "scripts",
    Record<string, string>
  >;

  test("uses one Node, which the project allows", () => {
    const images = stages.map(([from]) => /^FROM (\S+)/.exec(from!)![1]);
    expect(new Set(images).size).toBe(1);
    const major = Number(/^node:(\d+)-slim$/.exec(images[0]!)![1]);
    expect(major).toBeGreaterThanOrEqual(Number(/\d+/.exec(engines.node!)![0]));
  });

  test("does not run as root", () => {
    expect(argumentsOf("USER")).toEqual(["node"]);
  });

  test("starts the program as npm start does", () => {
    const flags = /exec node (.*)$/.exec(scripts.start!)![1]!.split(" ");
    expect(JSON.parse(argumentsOf("CMD")[0]!)).toEqual(["node", ...flags]);
  });

  test("is healthy when questions can be answered", () => {
    expect(argumentsOf("HEALTHCHECK")[0]).toContain("/readyz");
  });

  test("copies what the program reads", () => {
    const copied = argumentsOf("COPY").join(" ");
    for (const name of ["node_modules", "dist", "package.json", "schema", "seed", "LICENSE"])
      expect(copied).toContain(name);
  });
});
