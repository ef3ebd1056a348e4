import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

const EVERY_MS = 5_000;
const MEGABYTE = 1_000_000;

/** Maven's line for each file that it has fetched: "Downloaded from central: https://… (12 MB at 3.4 MB/s)". */
const DOWNLOADED = /^.*Downloaded from .*\((\d+(?:\.\d+)?) (B|kB|MB|GB) at .*\)\s*$/gm;
const BYTES = { B: 1, kB: 1_000, MB: MEGABYTE, GB: 1_000 * MEGABYTE } as const;

/**
 * Logs every few seconds how much of Neo4j has arrived: the downloads that Maven reports or the files in the folder, whichever is more.
 *
 * @returns `read` receives Maven's output, `end` stops the log
 */
export function logFetching(
  folder: string,
  total: number,
  log: (line: string) => void,
  every = EVERY_MS,
): Readonly<{ read: (text: string) => void; end: () => void }> {
  const started = Date.now();
  let [bytes, rest] = [0, ""];
  const read = (text: string) => {
    const endOfLines = (rest + text).lastIndexOf("\n") + 1;
    bytes += downloadedIn((rest + text).slice(0, endOfLines));
    rest = (rest + text).slice(endOfLines);
  };
  const logProgress = () => {
    const megabytes = Math.min(total, Math.round(Math.max(bytes, sizeOf(folder)) / MEGABYTE));
    log(`Downloading Neo4j: ${megabytes} of ${total} MB, ${Math.round((Date.now() - started) / 1_000)} s so far`);
  };
  const timer = setInterval(logProgress, every);
  return { read, end: () => clearInterval(timer) };
}

const downloadedIn = (lines: string): number =>
  [...lines.matchAll(DOWNLOADED)].reduce(
    (sum, [, size, unit]) => sum + Number(size) * BYTES[unit as keyof typeof BYTES],
    0,
  );

const sizeOf = (folder: string): number =>
  existsSync(folder) ? readdirSync(folder).reduce((sum, name) => sum + bytesOf(join(folder, name)), 0) : 0;

const bytesOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;
