import { DIMENSIONS } from "../../src/discovery/competences-in-text/encoder/vectors";
import { dice, shuffled } from "./dice";

/** A vector and the group that it belongs to. `weight`: the probability that a round of training uses it. */
export type Example = Readonly<{ vector: Float32Array; group: number; weight: number }>;

export type Classifier = Readonly<{ weights: Float32Array[]; biases: Float32Array }>;

/** A local copy, because the loops below run billions of times. */
const SIZE = DIMENSIONS;

const ROUNDS = 12;
const RATE = 2;
const SHARPNESS = 12;
const SHRINK = 1e-4;

/** Learns a multinomial logistic regression by stochastic gradient descent. The same examples give the same weights. */
export function trainClassifier(examples: readonly Example[], groups: number): Classifier {
  const weights = new Float32Array(groups * SIZE);
  const biases = new Float32Array(groups);
  const shares = new Float64Array(groups);
  const random = dice(1);
  for (let round = 0; round < ROUNDS; round++) {
    const rate = (RATE * (1 - round / ROUNDS)) / SHARPNESS;
    for (const example of shuffled(examples, random)) if (random() < example.weight) learn(example, rate);
    for (let at = 0; at < weights.length; at++) weights[at]! *= 1 - SHRINK;
  }
  const rowOf = (group: number) => weights.slice(group * SIZE, (group + 1) * SIZE);
  return {
    weights: Array.from({ length: groups }, (_, group) => rowOf(group).map((value) => value * SHARPNESS)),
    biases: biases.map((bias) => bias * SHARPNESS),
  };

  function learn({ vector, group }: Example, rate: number): void {
    share(vector);
    for (let at = 0; at < groups; at++) {
      const wrong = (at === group ? 1 : 0) - shares[at]!;
      if (Math.abs(wrong) < 1e-4) continue;
      const start = at * SIZE;
      for (let number = 0; number < SIZE; number++) weights[start + number]! += rate * wrong * vector[number]!;
      biases[at]! += rate * wrong * 0.1;
    }
  }

  function share(vector: Float32Array): void {
    let most = -Infinity;
    for (let at = 0; at < groups; at++) {
      let sum = biases[at]!;
      for (let number = 0; number < SIZE; number++) sum += weights[at * SIZE + number]! * vector[number]!;
      shares[at] = SHARPNESS * sum;
      most = Math.max(most, shares[at]!);
    }
    let whole = 0;
    for (let at = 0; at < groups; at++) whole += shares[at] = Math.exp(shares[at]! - most);
    for (let at = 0; at < groups; at++) shares[at]! /= whole;
  }
}

export function softmax(values: readonly number[]): number[] {
  const most = values.reduce((best, value) => Math.max(best, value), -Infinity);
  const raised = values.map((value) => Math.exp(value - most));
  const whole = raised.reduce((sum, value) => sum + value, 0);
  return raised.map((value) => value / whole);
}
