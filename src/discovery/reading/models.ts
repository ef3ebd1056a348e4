import { readLearned, type Learned } from "./learned";
import { MODELS } from "./semantics";
import { readVectors, type Vectors } from "./vectors";

/** What was computed once and is kept beside the seed: what concepts mean, and what was learned from real notices. */
export type Models = Readonly<{ vectors: Vectors; learned: Learned }>;

let read: Promise<Models> | undefined;

/** The models, read when they are first asked for. */
export function modelsOf(): Promise<Models> {
  read ??= readModels(MODELS);
  return read;
}

export async function readModels(directory: string): Promise<Models> {
  const [vectors, learned] = await Promise.all([readVectors(directory), readLearned(directory)]);
  return { vectors, learned };
}
