import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

import { auth, type Driver, driver as driverOf } from "neo4j-driver";

/** How to reach a server. */
export type Address = Readonly<{ uri: string; user: string; password: string }>;

/** How long a refused password is tried again, at least. A starting server may not know its user yet. */
const LEAST_PATIENCE_MS = 10_000;

/** Resolves when the server answers or the signal aborts. Throws if the password stays refused. */
export async function waitUntilReady(address: Address, signal: AbortSignal): Promise<void> {
  const started = Date.now();
  while (!signal.aborted && !(await isOpen(address))) await sleep(50);
  const opened = Date.now();
  const patientUntil = opened + Math.max(LEAST_PATIENCE_MS, 2 * (opened - started)); // a slow machine needs longer for everything
  const driver = driverOf(address.uri, auth.basic(address.user, address.password), { connectionTimeout: 5000 });
  try {
    while (!signal.aborted && !(await answers(driver, patientUntil))) await sleep(100);
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

/** Whether the server answers. Any error but a refused password means that it is still starting. */
async function answers(driver: Driver, patientUntil: number): Promise<boolean> {
  try {
    await driver.getServerInfo();
    return true;
  } catch (error) {
    if (isUnauthorized(error) && Date.now() > patientUntil) throw error;
    return false;
  }
}

const isUnauthorized = (error: unknown) =>
  (error as { code?: string }).code === "Neo.ClientError.Security.Unauthorized";
