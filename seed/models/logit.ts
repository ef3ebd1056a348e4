import { softmax } from "./classifier";
import { type Clues } from "../../src/discovery/competences-in-text/learned";

/** One choice among many options: the clues for each option, and the right probabilities. */
export type Choice = Readonly<{ clues: Clues; right: (shares: readonly number[]) => readonly number[] }>;

export type Weights = Record<string, number>;

const ROUNDS = 40;
const BATCH = 32;
const RATE = 0.02;
const SHRINK = 0.002;

/** The weights of clues that make the right options most likely (conditional logit, optimised by Adam). The same choices give the same weights. */
export function fitLogit(choices: readonly Choice[], names: readonly string[]): Weights {
  const tables = choices.map(({ clues, right }) => ({ right, columns: names.map((name) => clues[name]!) }));
  const [weights, first, second] = [
    new Float64Array(names.length),
    new Float64Array(names.length),
    new Float64Array(names.length),
  ];
  let step = 0;
  for (let round = 0; round < ROUNDS; round++)
    for (let start = 0; start + BATCH <= tables.length; start += BATCH) {
      const slope = slopeOf(tables.slice(start, start + BATCH), weights);
      step++;
      slope.forEach((sum, name) => {
        const value = sum / BATCH - SHRINK * weights[name]!;
        first[name] = 0.9 * first[name]! + 0.1 * value;
        second[name] = 0.999 * second[name]! + 0.001 * value ** 2;
        const [mean, spread] = [first[name] / (1 - 0.9 ** step), second[name] / (1 - 0.999 ** step)];
        weights[name]! += (RATE * mean) / (Math.sqrt(spread) + 1e-8);
      });
    }
  return Object.fromEntries(names.map((name, at) => [name, weights[at]!]));
}

type Table = Readonly<{ columns: readonly Float32Array[]; right: Choice["right"] }>;

/** The gradient of the weights for some choices. */
function slopeOf(tables: readonly Table[], weights: Float64Array): Float64Array {
  const slope = new Float64Array(weights.length);
  for (const { columns, right } of tables) {
    const shares = softmax(sumsOf(columns, weights));
    const wrong = Float64Array.from(right(shares), (share, at) => share - shares[at]!);
    columns.forEach((column, name) => (slope[name]! += product(column, wrong)));
  }
  return slope;
}

function sumsOf(columns: readonly Float32Array[], weights: Float64Array): number[] {
  const sums = new Array<number>(columns[0]!.length).fill(0);
  columns.forEach((column, name) => {
    for (let at = 0; at < column.length; at++) sums[at]! += weights[name]! * column[at]!;
  });
  return sums;
}

function product(one: Float32Array, other: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at++) sum += one[at]! * other[at]!;
  return sum;
}
