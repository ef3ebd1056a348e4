import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";

const PROJECT = join(__dirname, "..", "..");

/** The compiled program, run as `npm start` runs it (test/support/program.setup.ts compiles it), with its output so far. */
export type Program = Readonly<{
  process: ChildProcess;
  port: number;
  output: () => string;
  exit: Promise<number | string>;
}>;

/** Starts the program on a free port, or on the one in the environment. */
export async function startProgram(environment: Record<string, string>): Promise<Program> {
  const port = Number(environment.PORT ?? (await freePort()));
  const child = spawn(process.execPath, [join(PROJECT, "dist", "main.js")], {
    cwd: PROJECT,
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      NODE_ENV: "production",
      JAVA_HOME: process.env.JAVA_HOME,
      NEO4J_VERSION: process.env.NEO4J_VERSION,
      ...environment,
      PORT: String(port),
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout.on("data", (chunk) => (output += chunk));
  child.stderr.on("data", (chunk) => (output += chunk));
  const exit = once(child, "exit").then(([code, signal]) => (code ?? signal) as number | string);
  return { process: child, port, output: () => output, exit };
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  return port;
}

/** Waits until a condition is true. Fails after the deadline. */
export async function until(what: string, condition: () => Promise<boolean> | boolean, seconds: number): Promise<void> {
  for (const deadline = Date.now() + seconds * 1000; Date.now() < deadline; await pause(100))
    if (await condition()) return;
  throw new Error(`not within ${seconds} s: ${what}`);
}

export const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

export const statusOf = ({ port }: Program, path: string): Promise<number> =>
  fetch(`http://127.0.0.1:${port}${path}`).then(
    (response) => response.status,
    () => 0,
  );

export async function untilReady(program: Program, seconds = 120): Promise<void> {
  await until(
    "the program is ready",
    async () => {
      if (program.process.exitCode !== null) throw new Error(`the program ended: ${program.output()}`);
      return (await statusOf(program, "/readyz")) === 200;
    },
    seconds,
  );
}

/** Sends a question to the API. Returns the HTTP status and the body, without the cost. */
export async function ask(
  { port }: Program,
  query: string,
  variables: object = {},
): Promise<{ status: number; body: any }> {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(15_000),
  });
  const { data, errors } = (await response.json()) as { data?: any; errors?: any[] };
  return { status: response.status, body: { ...(data !== undefined && { data }), ...(errors && { errors }) } };
}
