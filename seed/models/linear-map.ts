import { DIMENSIONS } from "../../src/discovery/competences-in-text/encoder/vectors";
import { softmax } from "./classifier";
import { dice, shuffled } from "./dice";
import { centred } from "./vectors";

/** A notice for training: its vector, and the index of the name of the code that its buyer chose. The vectors are centred and of length 1. */
export type Chosen = Readonly<{ meaning: Float32Array; name: number }>;

/** A square matrix, row by row. Its product with the vector of a notice is added to that vector, to bring it nearer to the name of the chosen code. */
export type Turn = Float64Array;

/** A local copy, because the loops below run billions of times. */
const SIZE = DIMENSIONS;

const ROUNDS = 3;
const BATCH = 32;
const RIVALS = 300;
const TEMPERATURE = 0.05;
const RATE = 1e-4;
const SHRINK = 1e-3;

/**
 * Learns the matrix by contrast: the chosen name must be nearer than its rivals. Half of the rivals are any names, half are names that other
 * buyers chose. The same notices give the same matrix.
 */
export function learnTurn(notices: readonly Chosen[], names: readonly Float32Array[]): Turn {
  const turn = new Float64Array(SIZE * SIZE);
  const step = adam(turn);
  const random = dice(1);
  const one = <Thing>(things: readonly Thing[]) => things[Math.floor(random() * things.length)]!;
  for (let round = 0; round < ROUNDS; round++) {
    const order = shuffled(notices, random);
    for (let start = 0; start < order.length; start += BATCH) {
      const batch = order.slice(start, start + BATCH);
      const rivals = Array.from({ length: RIVALS }, () => (random() < 0.5 ? one(names) : names[one(notices).name]!));
      const slope = new Float64Array(SIZE * SIZE);
      for (const notice of batch) addSlope(slope, notice, names[notice.name]!, rivals, turn, 1 / batch.length);
      step(slope);
    }
  }
  return turn;
}

/** Adds the gradient of the loss of one notice. */
function addSlope(
  slope: Float64Array,
  { meaning }: Chosen,
  right: Float32Array,
  rivals: readonly Float32Array[],
  turn: Turn,
  weight: number,
): void {
  const names = [right, ...rivals.filter((rival) => rival !== right)];
  const turned = turnedText(meaning, turn);
  const shares = softmax(names.map((name) => dotOf(turned, name) / TEMPERATURE));
  const pull = new Float64Array(SIZE);
  names.forEach((name, at) => {
    const force = (weight * (shares[at]! - (at === 0 ? 1 : 0))) / TEMPERATURE;
    for (let number = 0; number < SIZE; number++) pull[number]! += force * name[number]!;
  });
  for (let row = 0; row < SIZE; row++)
    for (let column = 0; column < SIZE; column++) slope[row * SIZE + column]! += pull[row]! * meaning[column]!;
}

/** The vector of a text after the map. */
function turnedText(meaning: Float32Array, turn: Turn): Float64Array {
  const turned = Float64Array.from(meaning);
  for (let row = 0; row < SIZE; row++)
    for (let column = 0; column < SIZE; column++) turned[row]! += turn[row * SIZE + column]! * meaning[column]!;
  return turned;
}

/**
 * The vector of a name after the transposed map. Its product with an unmapped text is that of the name with the mapped text. The mean of all
 * vectors is projected out, so that the program needs neither the matrix nor the mean.
 */
export function turnedName(vector: Float32Array, mean: Float32Array, turn: Turn): Float32Array {
  const name = centred(vector, mean);
  const turned = Float64Array.from(name);
  for (let row = 0; row < SIZE; row++)
    for (let column = 0; column < SIZE; column++) turned[column]! += turn[row * SIZE + column]! * name[row]!;
  const shared = dotOf(turned, mean) / dotOf(mean, mean);
  return Float32Array.from(turned, (value, at) => value - shared * mean[at]!);
}

/** The optimiser Adam with weight decay. The returned function takes one step down a gradient. */
function adam(numbers: Float64Array): (slope: Float64Array) => void {
  const first = new Float64Array(numbers.length);
  const second = new Float64Array(numbers.length);
  let steps = 0;
  return (slope) => {
    steps++;
    for (let at = 0; at < numbers.length; at++) {
      const down = slope[at]! + SHRINK * numbers[at]!;
      first[at] = 0.9 * first[at]! + 0.1 * down;
      second[at] = 0.999 * second[at]! + 0.001 * down ** 2;
      const pace = Math.sqrt(second[at]! / (1 - 0.999 ** steps)) + 1e-8;
      numbers[at]! -= (RATE * first[at]!) / (1 - 0.9 ** steps) / pace;
    }
  };
}

function dotOf(one: ArrayLike<number>, other: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < SIZE; at++) sum += one[at]! * other[at]!;
  return sum;
}
