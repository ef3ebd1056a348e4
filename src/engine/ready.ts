import { connect, createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

import { auth, driver as driverOf } from "neo4j-driver";

/** How to reach a server. */
export type Address = Readonly<{ uri: string; user: string; password: string }>;

/** Below what systems give to outgoing connections, so that none of them, nor our own attempts, sits on the port. */
const [LOWEST, HIGHEST] = [10_240, 32_000];

/** A loopback port that nobody uses. */
export async function freePort(): Promise<number> {
  const port = LOWEST + Math.floor(Math.random() * (HIGHEST - LOWEST));
  return (await isFree(port)) ? port : freePort();
}

const isFree = (port: number) =>
  new Promise<boolean>((resolve) => {
    const server = createServer().once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });

/** Resolves when the server answers; gives up, silently, when the signal says so. An answer that our password is wrong is thrown. */
export async function untilReady(address: Address, signal: AbortSignal): Promise<void> {
  while (!signal.aborted && !(await isOpen(address))) await sleep(50);
  const driver = driverOf(address.uri, auth.basic(address.user, address.password), { connectionTimeout: 5000 });
  try {
    while (!signal.aborted && !(await answers(() => driver.getServerInfo()))) await sleep(100);
  } finally {
    await driver.close();
  }
}

const isOpen = ({ uri }: Address) =>
  new Promise<boolean>((resolve) => {
    const { hostname, port } = new URL(uri);
    const socket = connect({ host: hostname, port: Number(port), timeout: 2000 });
    const end = (open: boolean) => () => {
      socket.destroy();
      resolve(open);
    };
    socket.on("connect", end(true)).on("error", end(false)).on("timeout", end(false));
  });

/** Any refusal but that of the password is one of a server that is still starting. */
async function answers(ask: () => Promise<unknown>): Promise<boolean> {
  try {
    await ask();
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === "Neo.ClientError.Security.Unauthorized") throw error;
    return false;
  }
}
