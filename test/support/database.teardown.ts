import { rm } from "node:fs/promises";
import { type TestEngine } from "./engine";

type Running = {
  /** Resolves when the database is ready, or cannot be. */
  ready?: Promise<void>;
  /** The database, if it is our own. */
  engine?: TestEngine;
  /** The file with its address. */
  file?: string;
};

/** What setup started. It is a global, because Jest loads setup and teardown as separate modules. */
export const running = ((globalThis as { trefpunt?: Running }).trefpunt ??= {});

/** Stops the database after all tests and removes its files. */
export default async function tearDown(): Promise<void> {
  await running.ready;
  await running.engine?.stop();
  if (running.engine) await rm(running.engine.home, { recursive: true, force: true });
  if (running.file) await rm(running.file, { force: true });
}
