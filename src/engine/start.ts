import { existsSync, readFileSync } from "node:fs";
import { rename, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { rejectsArchive } from "./java";
import { configuration } from "./recipe";
import { waitForAnswer, removeRejectedArchive, launch, logOf, type Server, type Setup } from "./server";

type Credentials = Readonly<{ user: string; password: string }>;

/** A server that answers, and the settings to restart it with. */
type Started = Readonly<{ server: Server; setup: Setup }>;

const ATTEMPTS = 3;

/**
 * Starts a server on the port of its last start, or on a free one. Tries again if another process took the port meanwhile or if Java
 * failed on its archive.
 */
export async function firstStart(
  settings: Omit<Setup, "address">,
  credentials: Credentials,
  log: (line: string) => void,
): Promise<Started> {
  const logFile = logOf(settings.directory);
  if (existsSync(logFile)) await rename(logFile, `${logFile}.previous`);
  for (let attempt = 1; ; attempt++) {
    const uri = await reserveAddress(settings.directory, log);
    const setup = { ...settings, address: { uri, ...credentials } };
    const [server, start] = [launch(setup), Date.now()];
    try {
      await waitForAnswer(server, setup);
      log(`Neo4j is ready at ${setup.address.uri} after ${((Date.now() - start) / 1000).toFixed(1)} s`);
      return { server, setup };
    } catch (error) {
      await server.exited;
      if (attempt === ATTEMPTS || !isWorthRetrying(server.log())) throw error;
    } finally {
      removeRejectedArchive(setup, server);
    }
  }
}

/** Chooses a port and writes it into the configuration. */
async function reserveAddress(directory: string, log: (line: string) => void): Promise<string> {
  const port = await choosePort(directory, log);
  await writeFile(join(directory, "conf", "neo4j.conf"), configuration(port), { mode: 0o600 });
  return `bolt://127.0.0.1:${port}`;
}

const isWorthRetrying = (javaLog: string) => /already in use|BindException/i.test(javaLog) || rejectsArchive(javaLog);

/** Ports below those that systems give to outgoing connections, so that none of these occupies the port. */
const [LOWEST, HIGHEST] = [10_240, 32_000];

/** The loopback port for the server of a data directory: the one of its last start if it is free, else another. */
async function choosePort(directory: string, log: (line: string) => void): Promise<number> {
  const last = lastPortOf(directory);
  if (last && (await isFree(last))) return last;
  const port = await freePort();
  if (last)
    log(`Another program uses port ${last}, the previous port of this database. The database now uses port ${port}`);
  return port;
}

/** Each start writes its port into the configuration. */
function lastPortOf(directory: string): number | undefined {
  const file = join(directory, "conf", "neo4j.conf");
  const port =
    existsSync(file) && /^server\.bolt\.listen_address=127\.0\.0\.1:(\d+)$/m.exec(readFileSync(file, "utf8"));
  return port ? Number(port[1]) : undefined;
}

/** A free loopback port. */
async function freePort(): Promise<number> {
  const port = LOWEST + Math.floor(Math.random() * (HIGHEST - LOWEST));
  return (await isFree(port)) ? port : freePort();
}

const isFree = (port: number) =>
  new Promise<boolean>((resolve) => {
    const server = createServer().once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });
