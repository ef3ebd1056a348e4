import { join } from "node:path";
import { startWorker } from "../../shared/runtime/start-worker";
import { type EncoderReply, type Meaning, type Prefix, type EncoderRequest } from "./encoder.worker";

/** Tells what a text means; undefined where the model cannot be used: its package is missing, or not made for this platform. */
export type Encoder = Readonly<{
  meaningOf: (text: string, prefix?: Prefix) => Promise<Meaning | undefined>;
  close: () => Promise<void>;
}>;

/** An encoder in a thread of its own: the event loop never waits for it, and it keeps no program alive. */
export function startEncoder(directory: string): Encoder {
  const worker = startWorker(join(__dirname, "encoder.worker"), { directory });
  const pending = new Map<number, (meaning?: Meaning) => void>();
  let number = 0;
  let isOver = false;
  worker.on("message", (answer: EncoderReply) => settle(answer.number, answer.meaning));
  worker.on("error", end);
  worker.on("exit", end);
  worker.unref();
  return { meaningOf, close: async () => void (await worker.terminate()) };

  function meaningOf(text: string, prefix: Prefix = "query: "): Promise<Meaning | undefined> {
    if (isOver) return Promise.resolve(undefined);
    const question: EncoderRequest = { number: number++, text, prefix };
    worker.ref();
    return new Promise((resolve) => {
      pending.set(question.number, resolve);
      worker.postMessage(question);
    });
  }

  function settle(of: number, meaning?: Meaning): void {
    pending.get(of)?.(meaning);
    pending.delete(of);
    if (pending.size === 0) worker.unref();
  }

  function end(): void {
    isOver = true;
    for (const of of [...pending.keys()]) settle(of);
  }
}
