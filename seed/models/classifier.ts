import { DIMENSIONS } from "../../src/discovery/competences-in-text/encoder/vectors";
import { randomNumbers, shuffle } from "./random";

/** A vector and the group that it belongs to. `weight`: the probability that a round of training uses it. */
export type Example = Readonly<{ vector: Float32Array; group: number; weight: number }>;

export type Classifier = Readonly<{ weights: Float32Array[]; biases: Float32Array }>;

/** A local copy, because the loops below run billions of times. */
const SIZE = DIMENSIONS;

const ROUNDS = 12;
const LEARNING_RATE = 2;
const SHARPNESS = 12;
const WEIGHT_DECAY = 1e-4;

/** Learns a multinomial logistic regression by stochastic gradient descent. The same examples give the same weights. */
export function trainClassifier(examples: readonly Example[], groups: number): Classifier {
  const weights = new Float32Array(groups * SIZE);
  const biases = new Float32Array(groups);
  const probabilities = new Float64Array(groups);
  const random = randomNumbers(1);
  for (let round = 0; round < ROUNDS; round++) {
    const rate = (LEARNING_RATE * (1 - round / ROUNDS)) / SHARPNESS;
    for (const example of shuffle(examples, random)) if (random() < example.weight) learn(example, rate);
    for (let index = 0; index < weights.length; index++) weights[index]! *= 1 - WEIGHT_DECAY;
  }
  const rowOf = (group: number) => weights.slice(group * SIZE, (group + 1) * SIZE);
  return {
    weights: Array.from({ length: groups }, (_, group) => rowOf(group).map((value) => value * SHARPNESS)),
    biases: biases.map((bias) => bias * SHARPNESS),
  };

  function learn({ vector, group }: Example, rate: number): void {
    predict(vector);
    for (let index = 0; index < groups; index++) {
      const error = (index === group ? 1 : 0) - probabilities[index]!;
      if (Math.abs(error) < 1e-4) continue;
      const start = index * SIZE;
      for (let dimension = 0; dimension < SIZE; dimension++)
        weights[start + dimension]! += rate * error * vector[dimension]!;
      biases[index]! += rate * error * 0.1;
    }
  }

  function predict(vector: Float32Array): void {
    let largest = -Infinity;
    for (let index = 0; index < groups; index++) {
      let sum = biases[index]!;
      for (let dimension = 0; dimension < SIZE; dimension++)
        sum += weights[index * SIZE + dimension]! * vector[dimension]!;
      probabilities[index] = SHARPNESS * sum;
      largest = Math.max(largest, probabilities[index]!);
    }
    let total = 0;
    for (let index = 0; index < groups; index++)
      total += probabilities[index] = Math.exp(probabilities[index]! - largest);
    for (let index = 0; index < groups; index++) probabilities[index]! /= total;
  }
}

export function softmax(values: readonly number[]): number[] {
  const largest = values.reduce((best, value) => Math.max(best, value), -Infinity);
  const exponentials = values.map((value) => Math.exp(value - largest));
  const total = exponentials.reduce((sum, value) => sum + value, 0);
  return exponentials.map((value) => value / total);
}
