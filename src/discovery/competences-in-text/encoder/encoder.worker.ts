import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { makeTokenizer, PIECE, type Pieces } from "./unigram-tokenizer";

/** The messages to and from the worker. A reply without a meaning: the model cannot run here. */
export type EncoderRequest = Readonly<{ number: number; text: string; prefix: Prefix }>;
export type Meaning = Readonly<{ vector: Float32Array; lettersPerPiece: number }>;
export type EncoderReply = Readonly<{ number: number; meaning?: Meaning }>;

/** The pieces in a window, without the start and end markers. */
const WINDOW = 510;

/** The maximum number of windows of a text. The rest of a longer text is ignored. */
const MAX_WINDOWS = 2;

/** The model was trained with these prefixes: one before queries, the other before documents. */
export type Prefix = "query: " | "passage: ";

/** The used part of onnxruntime-node. Declared here because the package is optional: the program compiles without it. */
type Runtime = Readonly<{
  InferenceSession: { create: (file: string, options: object) => Promise<Session> };
  Tensor: new (kind: "int64", data: BigInt64Array, shape: readonly number[]) => object;
}>;
type Session = Readonly<{ run: (inputs: Readonly<Record<string, object>>) => Promise<Outputs> }>;
type Outputs = Readonly<{ embedding: Readonly<{ data: Float32Array }> }>;
type Encoder = Readonly<{ runtime: Runtime; session: Session; tokens: (text: string) => number[] }>;

async function openEncoder(directory: string): Promise<Encoder> {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- optional: without it texts are read by words alone
  const runtime = require("onnxruntime-node") as Runtime;
  const pieces = JSON.parse(readFileSync(join(directory, "tokenizer.json"), "utf8")) as Pieces;
  const session = await runtime.InferenceSession.create(join(directory, "model.onnx"), {
    intraOpNumThreads: THREADS,
    interOpNumThreads: 1,
    extra: { session: { intra_op: { allow_spinning: "0" } } },
  });
  return { runtime, session, tokens: makeTokenizer(pieces) };
}

/** More threads are hardly faster for one text, and the database needs the other processors. */
const THREADS = 2;

async function meaningOf({ runtime, session, tokens }: Encoder, { text, prefix }: EncoderRequest): Promise<Meaning> {
  const pieces = tokens(prefix + text.trim());
  let sum = new Float32Array(0);
  for (let start = 0; start < Math.min(pieces.length, WINDOW * MAX_WINDOWS); start += WINDOW) {
    const window = pieces.slice(start, start + WINDOW);
    const ids = BigInt64Array.from([PIECE.start, ...window, PIECE.end], BigInt);
    const tensor = (data: BigInt64Array) => new runtime.Tensor("int64", data, [1, ids.length]);
    const { embedding } = await session.run({
      input_ids: tensor(ids),
      attention_mask: tensor(new BigInt64Array(ids.length).fill(1n)),
    });
    const values = embedding.data;
    sum = values.map((value, at) => value * window.length + (sum[at] ?? 0));
  }
  return { vector: unit(sum), lettersPerPiece: text.replace(/\s/g, "").length / Math.max(1, pieces.length - 2) };
}

const unit = (vector: Float32Array) => {
  const length = Math.hypot(...vector) || 1;
  return vector.map((value) => value / length);
};

const opening = openEncoder((workerData as { directory: string }).directory);
opening.catch(() => undefined);

parentPort?.on("message", (request: EncoderRequest) => {
  void opening
    .then((encoder) => meaningOf(encoder, request))
    .then((meaning): EncoderReply => ({ number: request.number, meaning }))
    .catch((): EncoderReply => ({ number: request.number }))
    .then((reply) => parentPort!.postMessage(reply));
});
