import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { PROJECT } from "../../src/config";

/** A job of the load generator: a number of requests, or as many as fit into a time. */
export type LoadJob = Readonly<{
  url: string;
  /** The bodies that are sent in turn, again and again. */
  bodies: readonly string[];
  clients: number;
}> &
  (Span | Readonly<{ requests: number }>);

export type Span = Readonly<{
  /** The warm-up, which does not count. */
  warmUpSeconds: number;
  seconds: number;
}>;

/** The result of a job. */
export type LoadResult = Readonly<{
  /** Replies per second. */
  throughput: number;
  /** Milliseconds from request to the end of the reply. */
  p50: number;
  p95: number;
}>;

/** Puts a server under load. Rejects if any reply is wrong. */
export async function load(job: LoadJob): Promise<LoadResult> {
  const child = spawn(process.execPath, ["--import", "tsx", join(__dirname, "load.process.ts")], {
    cwd: PROJECT,
    stdio: ["pipe", "pipe", "inherit"],
  });
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (output += text));
  child.stdin.end(JSON.stringify(job));
  const [code] = (await once(child, "close")) as [number | null];
  if (code !== 0) throw new Error(`the load generator failed against ${job.url}: ${output}`);
  return JSON.parse(output) as LoadResult;
}
