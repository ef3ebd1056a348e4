import { rm } from "node:fs/promises";
import { type TestEngine } from "./engine";

/** The database that setup started. It is a global, because Jest loads setup and teardown as separate modules. */
export const running = ((globalThis as { trefpunt?: { engine?: TestEngine } }).trefpunt ??= {});

/** Stops the database after all tests and removes its files. */
export default async function tearDown(): Promise<void> {
  await running.engine?.stop();
  if (running.engine) await rm(running.engine.home, { recursive: true, force: true });
}
