import { existsSync } from "node:fs";
import { isIP } from "node:net";
import { dirname, join, resolve } from "node:path";
import * as v from "valibot";
import { LONG_TERM, RELEASES, type Release } from "./engine/recipe";
import { Problem } from "./problem";

/** The folder of the project, whether the program runs from src/ or from dist/. */
export const PROJECT = dirname(__dirname);

export type Config = Readonly<{
  host: string;
  port: number;
  /** Other origins whose pages may call the API; `*`: all. */
  corsOrigins: readonly string[];
  /** The proxies whose `X-Forwarded` headers are believed: addresses and networks, or their number; undefined: none. */
  trustProxy?: readonly string[] | number;
  /** Points per client and minute; undefined: no limit. */
  rateLimit?: number;
  /** How many seconds the API answers after SIGTERM, with 503 on `/readyz`. */
  drainSeconds: number;
  /** The folder of the embedded database. */
  dataDirectory: string;
  /** A Neo4j that the user runs; undefined: the embedded one. */
  neo4j?: Readonly<{ uri: string; user: string; password: string; database?: string }>;
  /** Which Neo4j is embedded. */
  release: Release;
  /** The java program; undefined: the one on the path. */
  java?: string;
  logLevel: string;
  /** Whether texts are also read by their meaning. This needs memory and an optional package. */
  semantics: boolean;
  /** Whether npm started the program, which then stops when npm is gone. */
  runsUnderNpm: boolean;
}>;

/** Reads the environment and the file `.env`, if there is one. Throws one problem that lists all mistakes. */
export function readConfig(): Config {
  const file = join(PROJECT, ".env");
  if (existsSync(file)) process.loadEnvFile(file);
  return configOf(process.env);
}

/** The configuration for an environment. Throws one problem that lists all mistakes. */
export function configOf(environment: NodeJS.ProcessEnv): Config {
  const given = withoutEmpty(environment);
  const { success, output: settings, issues = [] } = v.safeParse(Settings, given);
  const mistakes = [...issues.map(mistakeOf), ...mistakesInCombination(given)];
  if (!success || mistakes.length > 0) throw wrongConfiguration(mistakes);
  const unlessLocal = <T>(value: T) => (isLoopback(settings.HOST) ? undefined : value);
  const points = settings.RATE_LIMIT ?? unlessLocal(POINTS_PER_MINUTE);
  return Object.freeze({
    host: settings.HOST,
    port: settings.PORT,
    corsOrigins: settings.CORS_ORIGINS,
    trustProxy: settings.TRUST_PROXY,
    rateLimit: points === "off" ? undefined : points,
    drainSeconds: settings.DRAIN_SECONDS ?? unlessLocal(DRAIN_SECONDS) ?? 0,
    dataDirectory: resolve(PROJECT, settings.DATA_DIRECTORY),
    neo4j: neo4jOf(settings),
    release: settings.NEO4J_VERSION,
    java: settings.NEO4J_URI ? undefined : settings.JAVA_HOME && javaIn(settings.JAVA_HOME),
    logLevel: settings.LOG_LEVEL,
    semantics: settings.SEMANTICS === "on",
    runsUnderNpm: environment.npm_lifecycle_event !== undefined,
  });
}

const POINTS_PER_MINUTE = 1_000;
const DRAIN_SECONDS = 5;

type Environment = Readonly<Record<string, string | undefined>>;

/** An empty variable counts as one that is not set. */
const withoutEmpty = (environment: NodeJS.ProcessEnv): Environment =>
  Object.fromEntries(Object.entries(environment).filter(([, value]) => value));

const neo4jOf = ({ NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE }: v.InferOutput<typeof Settings>) =>
  NEO4J_URI && NEO4J_PASSWORD
    ? { uri: NEO4J_URI, user: NEO4J_USER, password: NEO4J_PASSWORD, database: NEO4J_DATABASE }
    : undefined;

const wrongConfiguration = (mistakes: readonly string[]) =>
  new Problem("BAD_USER_INPUT", `The configuration is wrong. ${mistakes.join(". ")}. .env.example lists all settings.`);

const mistakeOf = ({ path, message }: v.BaseIssue<unknown>) => `${String(path?.[0].key)} ${message}`;

/** The mistakes that only show when two settings are read together. */
function mistakesInCombination({ NEO4J_URI: uri, NEO4J_PASSWORD: password, JAVA_HOME: home }: Environment): string[] {
  if (uri) return password ? [] : ["NEO4J_PASSWORD must be set, because NEO4J_URI is set"];
  if (!home || existsSync(javaIn(home))) return [];
  return [`JAVA_HOME must be the directory of a Java installation, but ${javaIn(home)} does not exist`];
}

/** The error message of a setting whose value is not `what`. */
const mustBe = (what: string) => (issue: v.BaseIssue<unknown>) => `must be ${what}, not ${String(issue.input)}`;

const isWholeNumber = (least: number, most: number) => (text: string) =>
  /^\d{1,9}$/.test(text) && Number(text) >= least && Number(text) <= most;

const numberFrom = (least: number, most: number, what: string) =>
  v.pipe(v.string(), v.check(isWholeNumber(least, most), mustBe(what)), v.transform(Number));

const partsOf = (list: string) =>
  list
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean);

const listOf = (isRight: (part: string) => boolean, what: string) =>
  v.pipe(v.string(), v.transform(partsOf), v.array(v.pipe(v.string(), v.check(isRight, mustBe(what)))));

const oneOf = <const Choice extends string>(choices: readonly Choice[]) =>
  v.picklist(choices, mustBe(`one of ${choices.join(", ")}`));

const isOrigin = (text: string) =>
  text === "*" || (/^https?:[^*]+$/.test(text) && URL.canParse(text) && new URL(text).origin === text);

function isNetwork(text: string): boolean {
  const [address = "", bits, ...rest] = text.split("/");
  const width = { 0: 0, 4: 32, 6: 128 }[isIP(address)]!;
  return rest.length === 0 && width > 0 && (bits === undefined || (/^[1-9]\d{0,2}$/.test(bits) && +bits <= width));
}

/** How many proxies there are, or which. */
const proxies = v.lazy((text) => (isWholeNumber(0, 999)(String(text)) ? proxyCount : proxyNetworks));
const proxyCount = v.pipe(
  v.string(),
  v.transform((text) => Number(text) || undefined),
);
const proxyNetworks = v.pipe(
  listOf(isNetwork, "a number of proxies, or addresses and networks like 10.0.0.0/8"),
  v.transform((networks) => (networks.length > 0 ? networks : undefined)),
);

const rateLimit = v.pipe(
  v.string(),
  v.check(
    (text) => text === "off" || isWholeNumber(1, 999_999_999)(text),
    mustBe("off or a number of points a minute from 1"),
  ),
  v.transform((text) => (text === "off" ? text : Number(text))),
);

const release = v.pipe(
  oneOf(RELEASES.map(({ version }) => version)),
  v.transform((version) => RELEASES.find((each) => each.version === version)!),
);

const isLoopback = (host: string) => host === "localhost" || host === "::1" || /^127\./.test(host);
const javaIn = (home: string) => join(home, "bin", "java");

const Settings = v.object({
  HOST: v.optional(v.string(), "127.0.0.1"),
  PORT: v.optional(numberFrom(0, 65_535, "a number from 0 to 65535"), "4000"),
  CORS_ORIGINS: v.optional(listOf(isOrigin, "* or origins like https://example.org, without a path"), ""),
  TRUST_PROXY: v.optional(proxies),
  RATE_LIMIT: v.optional(rateLimit),
  DRAIN_SECONDS: v.optional(numberFrom(0, 999, "a number of seconds from 0 to 999")),
  DATA_DIRECTORY: v.optional(v.string(), ".trefpunt"),
  NEO4J_URI: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^(bolt|neo4j)(\+s|\+ssc)?:\/\/.+/, mustBe("an address like bolt://host:7687 or neo4j+s://host")),
    ),
  ),
  NEO4J_USER: v.optional(v.string(), "neo4j"),
  NEO4J_PASSWORD: v.optional(v.string()),
  NEO4J_DATABASE: v.optional(v.string()),
  NEO4J_VERSION: v.optional(release, LONG_TERM.version),
  JAVA_HOME: v.optional(v.string()),
  LOG_LEVEL: v.optional(oneOf(["fatal", "error", "warn", "info", "debug", "trace", "silent"]), "info"),
  SEMANTICS: v.optional(oneOf(["on", "off"]), "on"),
});
