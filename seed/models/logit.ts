import { softmax } from "./classifier";
import { type Clues } from "../../src/discovery/competences-in-text/learned";

/** One choice among many options: the clues for each option, and the right probabilities. */
export type Choice = Readonly<{ clues: Clues; targetOf: (probabilities: readonly number[]) => readonly number[] }>;

export type Weights = Record<string, number>;

const ROUNDS = 40;
const BATCH = 32;
const LEARNING_RATE = 0.02;
const WEIGHT_DECAY = 0.002;

/** The weights of clues that make the right options most likely (conditional logit, optimised by Adam). The same choices give the same weights. */
export function fitLogit(choices: readonly Choice[], names: readonly string[]): Weights {
  const tables = choices.map(({ clues, targetOf }) => ({ targetOf, columns: names.map((name) => clues[name]!) }));
  const [weights, firstMoment, secondMoment] = [
    new Float64Array(names.length),
    new Float64Array(names.length),
    new Float64Array(names.length),
  ];
  let step = 0;
  for (let round = 0; round < ROUNDS; round++)
    for (let start = 0; start + BATCH <= tables.length; start += BATCH) {
      const gradient = gradientOf(tables.slice(start, start + BATCH), weights);
      step++;
      gradient.forEach((sum, name) => {
        const value = sum / BATCH - WEIGHT_DECAY * weights[name]!;
        firstMoment[name] = 0.9 * firstMoment[name]! + 0.1 * value;
        secondMoment[name] = 0.999 * secondMoment[name]! + 0.001 * value ** 2;
        const [mean, variance] = [firstMoment[name] / (1 - 0.9 ** step), secondMoment[name] / (1 - 0.999 ** step)];
        weights[name]! += (LEARNING_RATE * mean) / (Math.sqrt(variance) + 1e-8);
      });
    }
  return Object.fromEntries(names.map((name, index) => [name, weights[index]!]));
}

type Table = Readonly<{ columns: readonly Float32Array[]; targetOf: Choice["targetOf"] }>;

/** The gradient of the weights for some choices. */
function gradientOf(tables: readonly Table[], weights: Float64Array): Float64Array {
  const gradient = new Float64Array(weights.length);
  for (const { columns, targetOf } of tables) {
    const probabilities = softmax(scoresOf(columns, weights));
    const errors = Float64Array.from(targetOf(probabilities), (share, index) => share - probabilities[index]!);
    columns.forEach((column, name) => (gradient[name]! += dotProduct(column, errors)));
  }
  return gradient;
}

function scoresOf(columns: readonly Float32Array[], weights: Float64Array): number[] {
  const scores = new Array<number>(columns[0]!.length).fill(0);
  columns.forEach((column, name) => {
    for (let index = 0; index < column.length; index++) scores[index]! += weights[name]! * column[index]!;
  });
  return scores;
}

function dotProduct(one: Float32Array, other: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < one.length; index++) sum += one[index]! * other[index]!;
  return sum;
}
