import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Encoder } from "../../src/discovery/competences-in-text/encoder/encoder";
import { type ConceptRow } from "../../src/discovery/competences-in-text/vocabulary/vocabulary";
import { DIMENSIONS } from "../../src/discovery/competences-in-text/encoder/vectors";
import { TEXT_LANGUAGES } from "../../src/discovery/shared/text/words";

/** The weight of the definition compared with one name, and of neighbours compared with the concept. Chosen on the development half of the needs. */
const DEFINITION = 2;
const NEIGHBOUR = 0.2;

export type Encode = (text: string) => Promise<Float32Array>;

/** The vector of each concept: the mean of its names in four languages and its definition, with a little of its close matches and broader concepts. */
export async function conceptVectors(rows: readonly ConceptRow[], encode: Encode): Promise<Float32Array[]> {
  const own = new Map<string, Float32Array>();
  for (const row of rows) own.set(row.id, await ownVector(row, encode));
  return rows.map((row) => {
    const neighbours = row.scheme === "INNOVATION" ? [row.matches, ...row.broader.map((id) => [id])] : [];
    const nearby = neighbours.map((ids) => ids.flatMap((id) => own.get(id) ?? [])).filter(({ length }) => length > 0);
    return unit(sumOf([[own.get(row.id)!, 1], ...nearby.map((vectors) => [meanOf(vectors), NEIGHBOUR] as const)]));
  });
}

async function ownVector(row: ConceptRow, encode: Encode): Promise<Float32Array> {
  const parts: [Float32Array, number][] = [];
  for (const language of TEXT_LANGUAGES) if (row[language]) parts.push([await encode(row[language]), 1]);
  if (row.definition) parts.push([await encode(`${row.nl}: ${row.definition}`), DEFINITION]);
  return unit(sumOf(parts));
}

function sumOf(parts: readonly (readonly [Float32Array, number])[]): Float32Array {
  const sum = new Float32Array(DIMENSIONS);
  for (const [vector, weight] of parts) vector.forEach((value, index) => (sum[index]! += weight * value));
  return sum;
}

export function unit(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector) || 1;
  return vector.map((value) => value / length);
}

export const centred = (vector: Float32Array, mean: Float32Array) =>
  unit(vector.map((value, index) => value - mean[index]!));

export const meanOf = (vectors: readonly Float32Array[]) =>
  sumOf(vectors.map((vector) => [vector, 1 / vectors.length]));

/** A vector as whole numbers of at most 127, and the value of 1. */
export function quantised(vector: Float32Array): { numbers: Int8Array; scale: number } {
  const scale = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / 127 || 1;
  return { numbers: Int8Array.from(vector, (value) => Math.round(value / scale)), scale };
}

/** Writes vectors as a file of 8-bit rows, and a file of their ids. */
export function writeVectors(directory: string, name: string, vectors: ReadonlyMap<string, Float32Array>): void {
  writeFileSync(join(directory, `${name}.ids.txt`), [...vectors.keys()].map((id) => `${id}\n`).join(""));
  const rows = [...vectors.values()].map((vector) => Buffer.from(quantised(vector).numbers.buffer));
  writeFileSync(join(directory, `${name}.int8`), Buffer.concat(rows));
}

/** Encodes texts as passages. */
export const passagesWith =
  (encoder: Encoder): Encode =>
  async (text) => {
    const meaning = await encoder.meaningOf(text, "passage: ");
    if (!meaning) throw new Error("onnxruntime-node cannot be used here");
    return meaning.vector;
  };
