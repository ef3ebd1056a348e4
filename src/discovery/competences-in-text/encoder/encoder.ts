import { join } from "node:path";
import { startWorker } from "../../shared/runtime/start-worker";
import { type EncoderReply, type Meaning, type Prefix, type EncoderRequest } from "./encoder.worker";

/** Computes the embedding of a text; undefined if the model cannot run, because its package is missing or does not support this platform. */
export type Encoder = Readonly<{
  meaningOf: (text: string, prefix?: Prefix) => Promise<Meaning | undefined>;
  close: () => Promise<void>;
}>;

/** How many texts keep their embedding. The fields and pages of one question have the same text. */
const KEPT_TEXTS = 100;

/**
 * Starts an encoder in a worker thread. It never blocks the event loop, and does not keep the process alive. It keeps the embeddings of the last
 * texts.
 */
export function startEncoder(directory: string): Encoder {
  const kept = new Map<string, Promise<Meaning | undefined>>();
  const worker = startWorker(join(__dirname, "encoder.worker"), { directory });
  const pending = new Map<number, (meaning?: Meaning) => void>();
  let number = 0;
  let hasEnded = false;
  worker.on("message", (reply: EncoderReply) => settle(reply.number, reply.meaning));
  worker.on("error", end);
  worker.on("exit", end);
  worker.unref();
  return { meaningOf, close: async () => void (await worker.terminate()) };

  function meaningOf(text: string, prefix: Prefix = "query: "): Promise<Meaning | undefined> {
    if (hasEnded) return Promise.resolve(undefined);
    const key = prefix + text;
    const meaning = kept.get(key) ?? encode(text, prefix);
    kept.delete(key);
    kept.set(key, meaning);
    if (kept.size > KEPT_TEXTS) kept.delete(kept.keys().next().value!);
    void meaning.then((found) => found ?? kept.delete(key)); // a failure is tried again
    return meaning;
  }

  function encode(text: string, prefix: Prefix): Promise<Meaning | undefined> {
    const request: EncoderRequest = { number: number++, text, prefix };
    worker.ref();
    return new Promise((resolve) => {
      pending.set(request.number, resolve);
      worker.postMessage(request);
    });
  }

  function settle(requestNumber: number, meaning?: Meaning): void {
    pending.get(requestNumber)?.(meaning);
    pending.delete(requestNumber);
    if (pending.size === 0) worker.unref();
  }

  function end(): void {
    hasEnded = true;
    for (const requestNumber of [...pending.keys()]) settle(requestNumber);
  }
}
