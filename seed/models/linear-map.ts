import { DIMENSIONS } from "../../src/discovery/competences-in-text/encoder/vectors";
import { softmax } from "./classifier";
import { randomNumbers, shuffle } from "./random";
import { centred } from "./vectors";

/** A notice for training: its vector, and the index of the name of the code that its buyer chose. The vectors are centred and of length 1. */
export type TrainingNotice = Readonly<{ meaning: Float32Array; name: number }>;

/** A square matrix, row by row. Its product with the vector of a notice is added to that vector, to bring it nearer to the name of the chosen code. */
export type LinearMap = Float64Array;

/** A local copy, because the loops below run billions of times. */
const SIZE = DIMENSIONS;

const ROUNDS = 3;
const BATCH = 32;
const RIVALS = 300;
const TEMPERATURE = 0.05;
const LEARNING_RATE = 1e-4;
const WEIGHT_DECAY = 1e-3;

/**
 * Learns the matrix by contrast: the chosen name must be nearer than its rivals. Half of the rivals are any names, half are names that other
 * buyers chose. The same notices give the same matrix.
 */
export function learnLinearMap(notices: readonly TrainingNotice[], names: readonly Float32Array[]): LinearMap {
  const linearMap = new Float64Array(SIZE * SIZE);
  const step = adam(linearMap);
  const random = randomNumbers(1);
  const pick = <Thing>(things: readonly Thing[]) => things[Math.floor(random() * things.length)]!;
  for (let round = 0; round < ROUNDS; round++) {
    const order = shuffle(notices, random);
    for (let start = 0; start < order.length; start += BATCH) {
      const batch = order.slice(start, start + BATCH);
      const rivals = Array.from({ length: RIVALS }, () => (random() < 0.5 ? pick(names) : names[pick(notices).name]!));
      const gradient = new Float64Array(SIZE * SIZE);
      for (const notice of batch)
        addGradient(gradient, notice, names[notice.name]!, rivals, linearMap, 1 / batch.length);
      step(gradient);
    }
  }
  return linearMap;
}

/** Adds the gradient of the loss of one notice. */
function addGradient(
  gradient: Float64Array,
  { meaning }: TrainingNotice,
  right: Float32Array,
  rivals: readonly Float32Array[],
  linearMap: LinearMap,
  weight: number,
): void {
  const names = [right, ...rivals.filter((rival) => rival !== right)];
  const mapped = mapText(meaning, linearMap);
  const probabilities = softmax(names.map((name) => dotProduct(mapped, name) / TEMPERATURE));
  const textGradient = new Float64Array(SIZE);
  names.forEach((name, at) => {
    const factor = (weight * (probabilities[at]! - (at === 0 ? 1 : 0))) / TEMPERATURE;
    for (let number = 0; number < SIZE; number++) textGradient[number]! += factor * name[number]!;
  });
  for (let row = 0; row < SIZE; row++)
    for (let column = 0; column < SIZE; column++)
      gradient[row * SIZE + column]! += textGradient[row]! * meaning[column]!;
}

/** The vector of a text after the map. */
function mapText(meaning: Float32Array, linearMap: LinearMap): Float64Array {
  const mapped = Float64Array.from(meaning);
  for (let row = 0; row < SIZE; row++)
    for (let column = 0; column < SIZE; column++) mapped[row]! += linearMap[row * SIZE + column]! * meaning[column]!;
  return mapped;
}

/**
 * The vector of a name after the transposed map. Its product with an unmapped text is that of the name with the mapped text. The mean of all
 * vectors is projected out, so that the program needs neither the matrix nor the mean.
 */
export function mapName(vector: Float32Array, mean: Float32Array, linearMap: LinearMap): Float32Array {
  const name = centred(vector, mean);
  const mapped = Float64Array.from(name);
  for (let row = 0; row < SIZE; row++)
    for (let column = 0; column < SIZE; column++) mapped[column]! += linearMap[row * SIZE + column]! * name[row]!;
  const projection = dotProduct(mapped, mean) / dotProduct(mean, mean);
  return Float32Array.from(mapped, (value, at) => value - projection * mean[at]!);
}

/** The optimiser Adam with weight decay. The returned function takes one step down a gradient. */
function adam(numbers: Float64Array): (gradient: Float64Array) => void {
  const firstMoment = new Float64Array(numbers.length);
  const secondMoment = new Float64Array(numbers.length);
  let steps = 0;
  return (gradient) => {
    steps++;
    for (let at = 0; at < numbers.length; at++) {
      const derivative = gradient[at]! + WEIGHT_DECAY * numbers[at]!;
      firstMoment[at] = 0.9 * firstMoment[at]! + 0.1 * derivative;
      secondMoment[at] = 0.999 * secondMoment[at]! + 0.001 * derivative ** 2;
      const scale = Math.sqrt(secondMoment[at]! / (1 - 0.999 ** steps)) + 1e-8;
      numbers[at]! -= (LEARNING_RATE * firstMoment[at]!) / (1 - 0.9 ** steps) / scale;
    }
  };
}

function dotProduct(one: ArrayLike<number>, other: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < SIZE; at++) sum += one[at]! * other[at]!;
  return sum;
}
