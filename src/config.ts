import { existsSync } from "node:fs";
import { isIP } from "node:net";
import { dirname, join, resolve } from "node:path";
import { LONG_TERM, RELEASES, type Release } from "./engine/recipe";
import { Problem } from "./problem";

/** The folder of the project, whether the program runs from src/ or from dist/. */
export const PROJECT = dirname(__dirname);

export type Config = Readonly<{
  host: string;
  port: number;
  /** The origins whose pages may ask the API beside our own; `*`: all. */
  corsOrigins: readonly string[];
  /** The proxies whose word is taken for who asks: their addresses and networks, or how many stand before us; undefined: none. */
  trustProxy?: readonly string[] | number;
  /** How many points one client has for a minute; undefined: as many as they like. */
  rateLimit?: number;
  /** How long it goes on answering once it is told to stop, while others learn that it does. */
  drainSeconds: number;
  /** Where the embedded database lives, with everything that it needs. */
  dataDirectory: string;
  /** A Neo4j of one's own; undefined: the embedded one. */
  neo4j?: Readonly<{ uri: string; user: string; password: string; database?: string }>;
  /** Which Neo4j is embedded. */
  release: Release;
  /** The java program; undefined: the one on the path. */
  java?: string;
  logLevel: string;
  /** Whether texts are also read by their meaning, which needs memory and an optional package. */
  semantics: boolean;
  /** Set where `npm start` is the parent: when it is gone, so are we. */
  runsUnderNpm: boolean;
}>;

/** Reads the environment once, and the file .env where there is one; throws one problem that lists everything that is wrong. */
export function readConfig(): Config {
  const file = join(PROJECT, ".env");
  if (existsSync(file)) process.loadEnvFile(file);
  return configOf(process.env);
}

/** The configuration that an environment asks for. */
export function configOf(environment: NodeJS.ProcessEnv): Config {
  const wrong: string[] = [];
  const port = readPort(environment.PORT, wrong);
  const corsOrigins = readOrigins(environment.CORS_ORIGINS, wrong);
  const trustProxy = readProxies(environment.TRUST_PROXY, wrong);
  const host = environment.HOST || "127.0.0.1";
  const rateLimit = readRateLimit(environment.RATE_LIMIT, host, wrong);
  const drainSeconds = readDrain(environment.DRAIN_SECONDS, host, wrong);
  const neo4j = readNeo4j(environment, wrong);
  const release = readRelease(environment.NEO4J_VERSION, wrong);
  const java = neo4j ? undefined : readJava(environment.JAVA_HOME, wrong);
  const logLevel = environment.LOG_LEVEL || "info";
  if (!LOG_LEVELS.includes(logLevel)) wrong.push(`LOG_LEVEL must be one of ${LOG_LEVELS.join(", ")}, not ${logLevel}`);
  const semantics = environment.SEMANTICS || "on";
  if (!["on", "off"].includes(semantics)) wrong.push(`SEMANTICS must be on or off, not ${semantics}`);
  if (wrong.length > 0) throw new Problem("BAD_USER_INPUT", `The configuration is wrong. ${wrong.join(". ")}.`);
  return Object.freeze({
    host,
    port,
    corsOrigins,
    trustProxy,
    rateLimit,
    drainSeconds,
    dataDirectory: resolve(PROJECT, environment.DATA_DIRECTORY || ".trefpunt"),
    neo4j,
    release,
    java,
    logLevel,
    semantics: semantics === "on",
    runsUnderNpm: environment.npm_lifecycle_event !== undefined,
  });
}

const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"];
const URI = /^(bolt|neo4j)(\+s|\+ssc)?:\/\/.+/;

function readPort(text: string | undefined, wrong: string[]): number {
  const port = Number(text || 4000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    wrong.push(`PORT must be a number from 0 to 65535, not ${text}`);
  return port;
}

const partsOf = (list = "") =>
  list
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean);

function readOrigins(list: string | undefined, wrong: string[]): string[] {
  const origins = partsOf(list);
  for (const origin of origins.filter((each) => each !== "*" && !isOrigin(each)))
    wrong.push(`CORS_ORIGINS must be * or origins like https://example.org, with nothing behind them, not ${origin}`);
  return origins;
}

const isOrigin = (text: string) => /^https?:[^*]+$/.test(text) && URL.canParse(text) && new URL(text).origin === text;

function readProxies(list: string | undefined, wrong: string[]): Config["trustProxy"] {
  const proxies = partsOf(list);
  if (proxies.length === 1 && /^\d{1,3}$/.test(proxies[0]!)) return Number(proxies[0]) || undefined;
  for (const proxy of proxies.filter((each) => !isNetwork(each)))
    wrong.push(`TRUST_PROXY must be a number of proxies, or addresses and networks like 10.0.0.0/8, not ${proxy}`);
  return proxies.length > 0 ? proxies : undefined;
}

function isNetwork(text: string): boolean {
  const [address = "", bits, ...rest] = text.split("/");
  const width = { 0: 0, 4: 32, 6: 128 }[isIP(address)]!;
  return rest.length === 0 && width > 0 && (bits === undefined || (/^[1-9]\d{0,2}$/.test(bits) && +bits <= width));
}

/** Whoever is on this machine may ask as they like, the world may not. */
function readRateLimit(text: string | undefined, host: string, wrong: string[]): number | undefined {
  if (!text) return isLoopback(host) ? undefined : POINTS_A_MINUTE;
  if (text === "off") return undefined;
  if (!/^[1-9]\d{0,8}$/.test(text))
    wrong.push(`RATE_LIMIT must be off or a number of points a minute from 1, not ${text}`);
  return Number(text);
}

const POINTS_A_MINUTE = 1_000;

function readDrain(text: string | undefined, host: string, wrong: string[]): number {
  if (!text) return isLoopback(host) ? 0 : DRAIN_SECONDS;
  if (!/^\d{1,3}$/.test(text)) wrong.push(`DRAIN_SECONDS must be a number of seconds from 0 to 999, not ${text}`);
  return Number(text);
}

const DRAIN_SECONDS = 5;

const isLoopback = (host: string) => host === "localhost" || host === "::1" || /^127\./.test(host);

function readNeo4j(environment: NodeJS.ProcessEnv, wrong: string[]): Config["neo4j"] {
  const { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database } = environment;
  if (!uri) return undefined;
  if (!URI.test(uri)) wrong.push(`NEO4J_URI must begin with bolt://, neo4j:// or their +s forms, not ${uri}`);
  if (!password) wrong.push("NEO4J_PASSWORD must be set where NEO4J_URI is");
  return { uri, user: user || "neo4j", password: password ?? "", database: database || undefined };
}

function readRelease(version: string | undefined, wrong: string[]): Release {
  const found = version ? RELEASES.find((release) => release.version === version) : LONG_TERM;
  const known = RELEASES.map((release) => release.version).join(" or ");
  if (!found) wrong.push(`NEO4J_VERSION must be ${known}, not ${version}`);
  return found ?? LONG_TERM;
}

function readJava(home: string | undefined, wrong: string[]): string | undefined {
  if (!home) return undefined;
  const java = join(home, "bin", "java");
  if (!existsSync(java)) wrong.push(`JAVA_HOME must be the folder of a Java: there is no ${java}`);
  return java;
}
