/** Told of what is being done: how much of it is done, and how much there is. */
export type Progress = (what: string, done: number, total: number) => void;

/** Progress as lines of text: one for each thing that is done, and now and then one for what takes long. */
export function inLines(write: (line: string) => void, every = 10_000): Progress {
  let last = Date.now();
  return (what, done, total) => {
    if (done < total && Date.now() - last < every) return;
    last = Date.now();
    write(done === total ? `${what}: ${total}` : `${what}: ${done} of ${total}`);
  };
}

const WIDTH = 30;

/** Progress as a bar on a terminal, which is drawn over until the thing is done. */
export const asBar =
  (write: (text: string) => void): Progress =>
  (what, done, total) => {
    const filled = Math.round((WIDTH * done) / total);
    const bar = "#".repeat(filled) + ".".repeat(WIDTH - filled);
    write(`\r\u001b[K[${bar}] ${what}: ${done} of ${total}${done === total ? "\n" : ""}`);
  };
