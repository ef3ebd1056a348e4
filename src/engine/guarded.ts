import { once } from "node:events";
import { type ChildProcessByStdio, spawn } from "node:child_process";
import { join } from "node:path";
import { type Readable, type Writable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";

import { commandLineOf } from "./processes";

/** The script lies in src/engine, also when the program runs from dist/engine: the compiler copies no scripts. */
const GUARD = join(__dirname, "..", "..", "src", "engine", "guard.sh");

/** A command to run under a guard. `output` receives all that it writes: an open file, or a pipe to this process. */
export type GuardedCommand = Readonly<{
  command: readonly string[];
  /** Text that only this command line contains. It tells the process from any other with the same number. */
  mark: string;
  directory: string;
  output: number | "pipe";
  /** Receives what the command writes to a pipe, as it comes. */
  onOutput?: (text: string) => void;
  environment?: NodeJS.ProcessEnv;
}>;

/** A running command. It ends when this process ends, however that happens. */
export type Guarded = Readonly<{
  pid: () => number | undefined;
  /** Resolves when the command has ended. */
  exited: Promise<Exit>;
  /** Ends the command: SIGTERM, and SIGKILL after 15 seconds. */
  end: () => void;
}>;

/** The exit code of a command as a shell reports it (127 not found, 128 + n killed by signal n), and what it wrote to a pipe. */
export type Exit = Readonly<{ code: number; output: string }>;

const [NOT_STARTED, KILLED] = [125, 128 + 9];

type Guard = ChildProcessByStdio<Writable, Readable, Readable | null>;

/** Starts a command in its own session, so that Ctrl-C reaches this process only. */
export function runGuarded(options: GuardedCommand): Guarded {
  const guard = spawn("/bin/sh", [GUARD], {
    cwd: options.directory,
    detached: true,
    env: options.environment,
    stdio: ["pipe", "pipe", options.output],
  }) as Guard;
  guard.stdin.on("error", () => undefined); // the exit of the guard reports that it has ended
  guard.stdin.write([options.mark, ...options.command, "", ""].join("\n"));
  let pid: number | undefined;
  guard.stdout.setEncoding("utf8").on("data", (line: string) => (pid = Number.parseInt(line, 10)));
  return { pid: () => pid, exited: exitOf(guard, () => pid, options), end: () => void guard.stdin.end() };
}

async function exitOf(guard: Guard, pid: () => number | undefined, { mark, onOutput }: GuardedCommand): Promise<Exit> {
  let output = "";
  guard.stderr?.setEncoding("utf8").on("data", (text: string) => {
    output += text;
    onOutput?.(text);
  });
  const ended = once(guard, guard.stderr ? "close" : "exit") as Promise<[number | null, string | null]>;
  const [code, signal] = await ended.catch((error: Error) => {
    output = error.message;
    return [NOT_STARTED, null] as const;
  });
  guard.stdin.destroy();
  if (signal) await endOrphan(pid(), mark);
  return { code: code ?? KILLED, output };
}

/** Makes sure that the command ends after its guard was killed. The watcher of the guard ends it; this is the fallback. */
async function endOrphan(pid: number | undefined, mark: string): Promise<void> {
  const isRunning = () => pid !== undefined && commandLineOf(pid)?.includes(mark);
  for (let tenths = 0; isRunning() && tenths < 200; tenths++) await sleep(100);
  if (pid !== undefined && isRunning()) process.kill(pid, "SIGKILL");
}
