import { join } from "node:path";
import { startEncoder, type Encoder } from "./encoder/encoder";
import { readVectors, type Vectors } from "./encoder/vectors";
import { readLearned, type Learned } from "./learned";

/** The models of the product, whether the program runs from src/ or from dist/. */
export const MODELS = join(__dirname, "..", "..", "..", "seed", "models");

/** What was computed once and is kept beside the seed: what concepts mean, and what was learned from real notices. */
export type Models = Readonly<{ learned: Learned; vectors: () => Promise<Vectors> }>;

/** What was learned is read now; what concepts mean is read when a text has a meaning to compare. */
export async function readModels(directory: string): Promise<Models> {
  let vectors: Promise<Vectors> | undefined;
  return { learned: await readLearned(directory), vectors: () => (vectors ??= readVectors(directory)) };
}

/** What texts are read with. Without an encoder they are read by their words alone. */
export type TextReader = Readonly<{ models: () => Promise<Models>; encoder: () => Encoder | undefined }>;

/** A reader of texts. Models and encoder start when the first text is read, and are kept. */
export function openTextReader(options: Readonly<{ withMeaning: boolean }>): TextReader {
  let models: Promise<Models> | undefined;
  let encoder: Encoder | undefined;
  return {
    models: () => (models ??= readModels(MODELS)),
    encoder: () => (options.withMeaning ? (encoder ??= startEncoder(join(MODELS, "encoder"))) : undefined),
  };
}
