import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { runCooperatively } from "../shared/runtime/run-cooperatively";
import { noticesOf, type Notices } from "./notices";
import { dot, DIMENSIONS } from "./encoder/vectors";

/** The clues for the groups of codes, by name: each has one number for each group. */
export type Clues = Readonly<Record<string, Float32Array>>;

type Weights = Readonly<Record<string, number>>;

/** The parameters that were trained on real notices: the file `learned.json`. */
export type Settings = Readonly<{
  scheme: string;
  groups: readonly string[];
  classifier: Readonly<{ mean: readonly number[]; scales: readonly number[]; biases: readonly number[] }>;
  /** The weight of each clue, with and without embeddings. */
  clues: Readonly<{ withMeaning: Weights; withoutMeaning: Weights }>;
  /** The weights of the ranks within a group. */
  fit: Readonly<{ withMeaning: Weights; withoutMeaning: Weights }>;
}>;

export type Learned = Readonly<{ settings: Settings; classes: Int8Array; notices: Notices }>;

export async function readLearned(directory: string): Promise<Learned> {
  const [settings, classes, notices] = await Promise.all([
    readFile(join(directory, "learned.json"), "utf8"),
    readFile(join(directory, "classes.int8")),
    readFile(join(directory, "notices.uint16")),
  ]);
  return {
    settings: JSON.parse(settings) as Settings,
    classes: new Int8Array(classes.buffer, classes.byteOffset, classes.byteLength),
    notices: await runCooperatively(
      noticesOf(new Uint16Array(notices.buffer.slice(notices.byteOffset, notices.byteOffset + notices.byteLength))),
    ),
  };
}

/** The log-likelihood of each group, given the embedding of a text (multinomial logistic regression). */
export function likelihoods(
  meaning: Float32Array,
  { classes, settings }: Pick<Learned, "classes" | "settings">,
): Float32Array {
  const { mean, scales, biases } = settings.classifier;
  const centred = meaning.map((value, at) => value - mean[at]!);
  const length = Math.hypot(...centred) || 1;
  return logSoftmax(
    Float32Array.from(
      scales,
      (scale, group) => biases[group]! + (scale * dot(centred, classes, group * DIMENSIONS)) / length,
    ),
  );
}

/** The likelihood of each group from its weighted clues; they sum to 1 (conditional logit). */
export function weigh(clues: Clues, weights: Weights, groups: number): Float32Array {
  const sums = new Float32Array(groups);
  for (const [name, weight] of Object.entries(weights))
    clues[name]?.forEach((value, group) => (sums[group]! += weight * value));
  return logSoftmax(sums).map(Math.exp);
}

function logSoftmax(values: Float32Array): Float32Array {
  const most = values.reduce((best, value) => Math.max(best, value), -Infinity);
  const total = values.reduce((sum, value) => sum + Math.exp(value - most), 0);
  return values.map((value) => value - most - Math.log(total));
}
