import { join } from "node:path";
import { startEncoder, type Encoder } from "./encoder/encoder";
import { readVectors, type Vectors } from "./encoder/vectors";
import { readLearned, type Learned } from "./learned";

/** The folder of the models, whether the program runs from src/ or from dist/. */
export const MODELS = join(__dirname, "..", "..", "..", "seed", "models");

/**
 * The precomputed models next to the seed data: the embeddings of the concepts and of the needs of the seed, and the parameters trained on real
 * notices.
 */
export type Models = Readonly<{
  learned: Learned;
  vectors: () => Promise<Vectors>;
  needVectors: () => Promise<Vectors>;
}>;

/** Reads the trained parameters now, and the embeddings when the first text has an embedding to compare. */
export async function readModels(directory: string): Promise<Models> {
  let vectors: Promise<Vectors> | undefined;
  let needVectors: Promise<Vectors> | undefined;
  return {
    learned: await readLearned(directory),
    vectors: () => (vectors ??= readVectors(directory)),
    needVectors: () => (needVectors ??= readVectors(directory, ["needs"])),
  };
}

/** The models for reading texts. Without an encoder, texts are read by their words alone. */
export type TextReader = Readonly<{ models: () => Promise<Models>; encoder: () => Encoder | undefined }>;

/** Opens a text reader. It loads the models and starts the encoder at the first text, and keeps them. */
export function openTextReader(options: Readonly<{ withMeaning: boolean }>): TextReader {
  let models: Promise<Models> | undefined;
  let encoder: Encoder | undefined;
  return {
    models: () => (models ??= readModels(MODELS)),
    encoder: () => (options.withMeaning ? (encoder ??= startEncoder(join(MODELS, "encoder"))) : undefined),
  };
}
