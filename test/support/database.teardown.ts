import { rm } from "node:fs/promises";
import { type TestEngine } from "./engine";

/** What setup started. Jest loads setup and teardown as modules of their own, hence the global. */
export const running = ((globalThis as { trefpunt?: { engine?: TestEngine } }).trefpunt ??= {});

/** After all tests: the database ends and leaves nothing. */
export default async function tearDown(): Promise<void> {
  await running.engine?.stop();
  if (running.engine) await rm(running.engine.home, { recursive: true, force: true });
}
