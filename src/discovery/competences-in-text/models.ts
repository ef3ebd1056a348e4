import { readLearned, type Learned } from "./learned";
import { MODELS } from "./encoder/semantics";
import { readVectors, type Vectors } from "./encoder/vectors";

/** What was computed once and is kept beside the seed: what concepts mean, and what was learned from real notices. */
export type Models = Readonly<{ learned: Learned; vectors: () => Promise<Vectors> }>;

let read: Promise<Models> | undefined;

/** The models, read when they are first asked for. */
export function modelsOf(): Promise<Models> {
  read ??= readModels(MODELS);
  return read;
}

/** What was learned, and, once somebody asks what a text means, what concepts mean. */
export async function readModels(directory: string): Promise<Models> {
  let vectors: Promise<Vectors> | undefined;
  return { learned: await readLearned(directory), vectors: () => (vectors ??= readVectors(directory)) };
}
