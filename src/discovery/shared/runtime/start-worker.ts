import { extname } from "node:path";
import { Worker } from "node:worker_threads";

/** From src/ a worker is TypeScript, which needs its loader; built, it is not. */
const KIND = extname(__filename);
const LOADER = KIND === ".ts" ? ["--require", "tsx/cjs"] : [];

/** Starts a file in a thread of its own. @param file its path without the ending */
export const startWorker = (file: string, workerData: unknown): Worker =>
  new Worker(`${file}${KIND}`, { workerData, execArgv: LOADER });
