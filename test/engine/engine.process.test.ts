import { existsSync, readFileSync, statSync } from "node:fs";
import { connect } from "node:net";
import { networkInterfaces } from "node:os";
import { join } from "node:path";

import { type Engine, type EngineOptions, startEngine } from "../../src/engine/engine";
import { commandLineOf, serverProcessesOf } from "../../src/engine/processes";
import { LONG_TERM } from "../../src/engine/recipe";
import { RELEASE } from "../support/release";
import { ask, options, removeTemporary } from "./scene";

describe("the embedded Neo4j", () => {
  const setup: EngineOptions = options();
  let engine: Engine;

  beforeAll(async () => {
    engine = await startEngine(setup);
  }, 120_000);
  afterAll(async () => {
    await engine.stop();
    removeTemporary();
  });

  test("is the version that pom.xml and the recipe name", async () => {
    const pom = readFileSync(join(__dirname, "../../src/engine/pom.xml"), "utf8");
    expect(pom).toContain(`<neo4j.version>${LONG_TERM.version}</neo4j.version>`);
    expect(
      await ask(engine, "CALL dbms.components() YIELD name, versions WHERE name = 'Neo4j Kernel' RETURN versions[0]"),
    ).toEqual([RELEASE.version]);
  });

  test("names its directories on the command line of its one Java process", () => {
    expect(serverProcessesOf(setup.directory)).toEqual([engine.pid()]);
    expect(commandLineOf(engine.pid()!)).toContain(join(setup.directory, "conf"));
  });

  test("keeps its password where only its owner reads it, and off the command line", () => {
    const file = join(setup.directory, "password");
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, "utf8").trim()).toBe(engine.password);
    expect(existsSync(join(setup.directory, "arguments"))).toBe(false);
  });

  test("refuses another password", async () => {
    await expect(ask({ ...engine, password: "another" }, "RETURN 1")).rejects.toThrow(/unauthorized/i);
  });

  test("listens on the loopback address only", async () => {
    const outside = Object.values(networkInterfaces()).flatMap((all) => all ?? []);
    for (const { address } of outside.filter(({ internal, family }) => !internal && family === "IPv4"))
      expect(await isOpen(address, Number(new URL(engine.uri).port))).toBe(false);
  });

  test("ends its Java when it is stopped", async () => {
    await engine.stop();
    expect(serverProcessesOf(setup.directory)).toEqual([]);
  });
});

const isOpen = (host: string, port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect({ host, port, timeout: 2000 });
    const end = (open: boolean) => () => resolve(open && Boolean(socket.destroy()));
    socket.on("connect", end(true)).on("error", end(false)).on("timeout", end(false));
  });
