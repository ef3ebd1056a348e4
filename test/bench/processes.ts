import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT } from "../../src/config";
import { freePort, until } from "../support/program";

/** A server under measurement in its own process. */
export type Running = Readonly<{
  url: string;
  pid: number;
  /** Stops it. Returns its exit code or signal. */
  stop: () => Promise<number | string>;
}>;

export type Address = Readonly<{ uri: string; user: string; password: string }>;

/** Starts the built API as `npm start` does. Waits until it is ready or, by default, until the examples are planned too. */
export const startApi = (
  database: Address,
  { configuration, until = "warm" }: { configuration?: Configuration; until?: "ready" | "warm" } = {},
): Promise<Running> => startMain(database, configuration, { isUp: (reply) => until === "ready" || isWarm(reply) });

/** An API that also reports on its event loop. */
export type Watched = Running &
  Readonly<{
    /** The longest work of its thread between two turns of the event loop during the work, in milliseconds. */
    longestTurn: (during: () => Promise<unknown>) => Promise<number>;
  }>;

export async function startWatchedApi(database: Address, configuration: Configuration): Promise<Watched> {
  const flags = ["--require", join(__dirname, "turns.preload.cjs")];
  const { child, ...running } = await startMain(database, configuration, { flags, isUp: isWarm });
  const longestTurn = async (during: () => Promise<unknown>) => {
    child.send("begin");
    await during();
    child.send("report");
    return ((await once(child, "message")) as [number])[0];
  };
  return { ...running, longestTurn };
}

const isWarm = (reply: unknown) => (reply as { isWarm: boolean }).isWarm;

const startMain = (
  database: Address,
  configuration: Configuration | undefined,
  { flags = [], isUp }: Readonly<{ flags?: readonly string[]; isUp: (reply: unknown) => boolean }>,
) =>
  startServer([...flagsOfStart(), ...flags, join(PROJECT, "dist", "main.js")], database, {
    configuration,
    path: "/readyz",
    isUp,
  });

/** Environment variables besides the address of the database. */
type Configuration = Readonly<Record<string, string>>;

function flagsOfStart(): string[] {
  const { scripts } = JSON.parse(readFileSync(join(PROJECT, "package.json"), "utf8")) as { scripts: { start: string } };
  const [, flags] = /exec node (.*)dist\/main\.js$/.exec(scripts.start)!;
  return flags!.split(" ").filter(Boolean);
}

/** The reference: the bare driver behind node:http. */
export const startReference = (database: Address) =>
  startServer(["--import", "tsx", join(__dirname, "reference", "server.ts")], database, { path: "/" });

type Start = Readonly<{
  configuration?: Configuration;
  /** The path that is requested until it answers. */
  path: string;
  isUp?: (reply: unknown) => boolean;
}>;

async function startServer(
  command: readonly string[],
  { uri, user, password }: Address,
  { configuration = {}, path, isUp = () => true }: Start,
) {
  const port = await freePort();
  const child = spawn(process.execPath, command, {
    cwd: PROJECT,
    env: {
      PATH: process.env.PATH,
      NODE_ENV: "production",
      HOST: "127.0.0.1",
      PORT: String(port),
      LOG_LEVEL: "warn",
      ...{ NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password },
      ...configuration,
    },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const url = `http://127.0.0.1:${port}`;
  const stop = () => end(child);
  try {
    await until(`${command.at(-1)} answers`, () => answers(child, url + path, isUp), 120);
  } catch (fault) {
    await stop();
    throw fault;
  }
  return { url, pid: child.pid!, stop, child } satisfies Running & { child: ChildProcess };
}

async function answers(child: ChildProcess, url: string, isUp: NonNullable<Start["isUp"]>): Promise<boolean> {
  if (child.exitCode !== null) throw new Error(`the server ended with the status ${child.exitCode}`);
  return fetch(url).then(
    async (reply) => reply.ok && isUp(await reply.json()),
    () => false,
  );
}

async function end(child: ChildProcess): Promise<number | string> {
  if (child.exitCode === null && child.signalCode === null) {
    const exited = once(child, "exit");
    child.kill("SIGTERM");
    await exited;
  }
  return child.exitCode ?? child.signalCode!;
}

/** The resident memory of a process, in megabytes. */
export function residentMegabytes(pid: number): number {
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Number(kilobytes) / 1024;
}
