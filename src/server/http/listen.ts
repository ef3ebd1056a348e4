import { createServer } from "node:net";
import { type FastifyInstance } from "fastify";
import { type Config } from "../../config";
import { Problem } from "../../problem";

/** Listens at the configured address. Rejects with a problem that says what to do, for example which other port is free. */
export async function listen(server: FastifyInstance, { host, port }: Pick<Config, "host" | "port">): Promise<void> {
  try {
    await server.listen({ host, port });
  } catch (fault) {
    throw new Problem("SERVICE_UNAVAILABLE", await refusalOf((fault as NodeJS.ErrnoException).code, host, port));
  }
}

/** The port on which a server listens. */
export const portOf = (server: FastifyInstance) => (server.server.address() as { port: number }).port;

async function refusalOf(code: string | undefined, host: string, port: number): Promise<string> {
  if (code !== "EADDRINUSE")
    return `The program cannot listen on HOST=${host} PORT=${port} (${code}). Choose another host or port.`;
  const other = await nextFreePort(host, port);
  return `Port ${port} is used by another program. Stop that program, or choose another port: PORT=${other} npm start`;
}

const HIGHEST = 65_535;

/** How many ports are tried. */
const PORTS_TRIED = 100;

/** The next free port; 0 if none of the next ports is free, so that the system chooses one. */
async function nextFreePort(host: string, port: number): Promise<number> {
  for (let next = port + 1; next <= Math.min(port + PORTS_TRIED, HIGHEST); next++)
    if (await isFree(host, next)) return next;
  return 0;
}

const isFree = (host: string, port: number) =>
  new Promise<boolean>((resolve) => {
    const server = createServer().once("error", () => resolve(false));
    server.listen({ host, port }, () => server.close(() => resolve(true)));
  });
