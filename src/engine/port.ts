import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";

/** Below what systems give to outgoing connections, so that none of them, nor our own attempts, sits on the port. */
const [LOWEST, HIGHEST] = [10_240, 32_000];

/** The loopback port for the server of a data directory: the one of its last start, or else a free one. */
export async function choosePort(directory: string, log: (line: string) => void): Promise<number> {
  const last = lastPortOf(directory);
  if (last && (await isFree(last))) return last;
  const port = await freePort();
  if (last) log(`Port ${last}, where this database was before, is taken by another program: it moves to port ${port}`);
  return port;
}

/** Each start writes its port into the configuration. */
function lastPortOf(directory: string): number | undefined {
  const file = join(directory, "conf", "neo4j.conf");
  const port =
    existsSync(file) && /^server\.bolt\.listen_address=127\.0\.0\.1:(\d+)$/m.exec(readFileSync(file, "utf8"));
  return port ? Number(port[1]) : undefined;
}

/** A loopback port that nobody uses. */
async function freePort(): Promise<number> {
  const port = LOWEST + Math.floor(Math.random() * (HIGHEST - LOWEST));
  return (await isFree(port)) ? port : freePort();
}

const isFree = (port: number) =>
  new Promise<boolean>((resolve) => {
    const server = createServer().once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });
