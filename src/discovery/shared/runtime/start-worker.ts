import { extname } from "node:path";
import { Worker } from "node:worker_threads";

/** In src/ a worker is a TypeScript file, which needs a loader. In dist/ it is JavaScript. */
const EXTENSION = extname(__filename);
const LOADER = EXTENSION === ".ts" ? ["--require", "tsx/cjs"] : [];

/** Starts a worker thread. @param file the path of its file without the extension */
export const startWorker = (file: string, workerData: unknown): Worker =>
  new Worker(`${file}${EXTENSION}`, { workerData, execArgv: LOADER });
