import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Vocabulary } from "./vocabulary";

/** How many numbers the meaning of a text is. */
export const DIMENSIONS = 384;

/** What concepts mean, as the encoder tells it: one row of small whole numbers each. */
export type Vectors = Readonly<{ rowOf: ReadonlyMap<string, number>; numbers: Int8Array; lengths: Float32Array }>;

/** Reads the vectors that were computed once for both vocabularies. */
export async function readVectors(directory: string): Promise<Vectors> {
  const [ids, numbers] = await Promise.all([
    readFile(join(directory, "competences.ids.txt"), "utf8"),
    readFile(join(directory, "competences.int8")),
  ]);
  return vectorsOf(ids.trim().split("\n"), new Int8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength));
}

export function vectorsOf(ids: readonly string[], numbers: Int8Array): Vectors {
  const lengths = new Float32Array(ids.length);
  for (let row = 0; row < ids.length; row++) {
    let sum = 0;
    for (let at = row * DIMENSIONS; at < (row + 1) * DIMENSIONS; at++) sum += numbers[at]! ** 2;
    lengths[row] = Math.sqrt(sum) || 1;
  }
  return { rowOf: new Map(ids.map((id, row) => [id, row])), numbers, lengths };
}

/** How near each concept is to a meaning, as a cosine; 0 for a concept without a vector: it is found by words alone. */
export function nearnessOf(
  meaning: Float32Array,
  { rows }: Vocabulary,
  { rowOf, numbers, lengths }: Vectors,
): Float32Array {
  return Float32Array.from(rows, ({ id }) => {
    const row = rowOf.get(id);
    return row === undefined ? 0 : dot(meaning, numbers, row * DIMENSIONS) / lengths[row]!;
  });
}

/** The product of a vector with the row that begins at a place; four sums at once take half the time of one. */
export function dot(vector: Float32Array, numbers: Int8Array, start: number): number {
  let [first, second, third, fourth] = [0, 0, 0, 0];
  for (let at = 0; at < DIMENSIONS; at += 4) {
    first += vector[at]! * numbers[start + at]!;
    second += vector[at + 1]! * numbers[start + at + 1]!;
    third += vector[at + 2]! * numbers[start + at + 2]!;
    fourth += vector[at + 3]! * numbers[start + at + 3]!;
  }
  return first + second + third + fourth;
}
