import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { yieldToEventLoop } from "../../../graph/driver/yield-to-event-loop";
import { type Vocabulary } from "../vocabulary/vocabulary";

/** Rows of 8-bit integers, and a function for the dot products of a vector with all of them. */
export type QuantisedRows = Readonly<{ numbers: Int8Array; productsWith: (vector: Float32Array) => Float32Array }>;

/** quantised-products.wat as bytes. Plain JavaScript multiplies one number at a time, which takes twenty times as long. */
export const MULTIPLY = Buffer.from(
  "AGFzbQEAAAABCQFgBX9/f39/AAISAQZtZW1vcnkGbWVtb3J5AgABAwIBAAcMAQhtdWx0aXBseQAACoYBAYMBAgJ/AXsDQCABIAJJBED9DAAAAAAAAAAAAAAAAAAAAAAhByAAIQUgASADaiEGA0AgByAF/QAEACAB/QEDAP26Af2uASEHIAVBEGohBSABQQhqIQEgASAGSQ0ACyAEIAf9GwAgB/0bAWogB/0bAiAH/RsDamo2AgAgBEEEaiEEDAELCws=",
  "base64",
);

/** The largest 16-bit integer. The sum of all products of a row fits into 32 bits. */
const LARGEST = 32_767;

/** The used part of WebAssembly. TypeScript only declares it in the library for browsers. */
declare const WebAssembly: Readonly<{
  Memory: new (size: { initial: number }) => { buffer: ArrayBuffer };
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object, imports: object) => { exports: { multiply: Multiply } };
}>;

type Multiply = (vector: number, rows: number, end: number, width: number, products: number) => void;

const PAGE_BYTES = 65_536;

const roundedUp = (bytes: number) => Math.ceil(bytes / 16) * 16;

/**
 * Copies the rows into WebAssembly memory, where they can be multiplied.
 *
 * @param width the numbers in a row: a multiple of 8, at most 512
 */
export function quantisedRows(numbers: Int8Array, width: number): QuantisedRows {
  const rows = numbers.length / width;
  const [start, end] = [roundedUp(2 * width), roundedUp(2 * width) + numbers.length];
  const [to, bytes] = [roundedUp(end), roundedUp(end) + 4 * rows];
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE_BYTES) });
  const { exports: kernel } = new WebAssembly.Instance(new WebAssembly.Module(MULTIPLY), { memory: { memory } });
  const copy = new Int8Array(memory.buffer, start, numbers.length);
  copy.set(numbers);
  const scaledVector = new Int16Array(memory.buffer, 0, width);
  const products = new Int32Array(memory.buffer, to, rows);
  return { numbers: copy, productsWith };

  /** Scales the vector to 16-bit integers, which keeps four digits. Uses plain loops because `from` takes five times as long. */
  function productsWith(vector: Float32Array): Float32Array {
    const step = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / LARGEST || 1;
    for (let at = 0; at < width; at++) scaledVector[at] = Math.round(vector[at]! / step);
    kernel.multiply(0, start, end, width, to);
    const scaled = new Float32Array(rows);
    for (let row = 0; row < rows; row++) scaled[row] = products[row]! * step;
    return scaled;
  }
}

/** The length of an embedding. */
export const DIMENSIONS = 384;

/** The embeddings of the concepts: one row of 8-bit integers each. */
export type Vectors = QuantisedRows & Readonly<{ rowOf: ReadonlyMap<string, number>; lengths: Float32Array }>;

/** The embeddings of both vocabularies, then those of innovation competences as adjusted by real notices. Later rows replace earlier ones. */
const FILES = ["competences", "turned"];

/** Reads the precomputed embeddings of both vocabularies. */
export async function readVectors(directory: string, files: readonly string[] = FILES): Promise<Vectors> {
  const [ids, numbers] = await Promise.all([
    Promise.all(files.map((file) => readFile(join(directory, `${file}.ids.txt`), "utf8"))),
    Promise.all(files.map((file) => readFile(join(directory, `${file}.int8`)))),
  ]);
  const bytes = Buffer.concat(numbers);
  return vectorsOf(ids.join("").trim().split("\n"), new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

/** How many rows are processed before yielding to the event loop. */
const ROWS_PER_PAUSE = 1_000;

async function vectorsOf(ids: readonly string[], all: Int8Array): Promise<Vectors> {
  const rows = quantisedRows(all, DIMENSIONS);
  const lengths = new Float32Array(ids.length);
  for (let row = 0; row < ids.length; row++) {
    lengths[row] = lengthOf(rows.numbers.subarray(row * DIMENSIONS, (row + 1) * DIMENSIONS)) || 1;
    if (row % ROWS_PER_PAUSE === 0) await yieldToEventLoop();
  }
  return { ...rows, rowOf: new Map(ids.map((id, row) => [id, row])), lengths };
}

const lengthOf = (numbers: Int8Array) => {
  let sum = 0;
  for (let at = 0; at < numbers.length; at++) sum += numbers[at]! ** 2;
  return Math.sqrt(sum);
};

/** The cosine similarity of each concept to an embedding. 0 for a concept without an embedding, which only words can find. */
export function nearnessOf(meaning: Float32Array, vocabulary: Vocabulary, vectors: Vectors): Float32Array {
  const { lengths } = vectors;
  const products = vectors.productsWith(meaning);
  const rows = cachedRowsOf(vocabulary, vectors);
  const nearness = new Float32Array(rows.length);
  for (let position = 0; position < rows.length; position++) {
    const row = rows[position]!;
    if (row >= 0) nearness[position] = products[row]! / lengths[row]!;
  }
  return nearness;
}

const cachedRows = new WeakMap<Vocabulary, Readonly<{ vectors: Vectors; rows: Int32Array }>>();

/** The row of each concept, or -1 without one. Computed once per vocabulary. */
function cachedRowsOf(vocabulary: Vocabulary, vectors: Vectors): Int32Array {
  const cached = cachedRows.get(vocabulary);
  if (cached?.vectors === vectors) return cached.rows;
  const rows = Int32Array.from(vocabulary.ids, (id) => vectors.rowOf.get(id) ?? -1);
  cachedRows.set(vocabulary, { vectors, rows });
  return rows;
}

/** The dot product of a vector with the row that starts at an index. Four parallel sums take half the time of one. */
export function dot(vector: Float32Array, numbers: Int8Array, start: number): number {
  let first = 0;
  let second = 0;
  let third = 0;
  let fourth = 0;
  for (let at = 0; at < vector.length; at += 4) {
    first += vector[at]! * numbers[start + at]!;
    second += vector[at + 1]! * numbers[start + at + 1]!;
    third += vector[at + 2]! * numbers[start + at + 2]!;
    fourth += vector[at + 3]! * numbers[start + at + 3]!;
  }
  return first + second + third + fourth;
}
