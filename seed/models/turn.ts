import { DIMENSIONS } from "../../src/discovery/competences-in-text/encoder/vectors";
import { softmax } from "./classifier";
import { dice, shuffled } from "./dice";
import { centred } from "./vectors";

/** A notice for the turn: what it means, and the place among the names of what its buyer chose. Both are centred, of length 1. */
export type Chosen = Readonly<{ meaning: Float32Array; name: number }>;

/** What is added to a meaning, so that what notices say lies nearer to the names of what their buyers chose: row by row, `DIMENSIONS` squared. */
export type Turn = Float64Array;

/** Read once: the loops below run billions of times. */
const SIZE = DIMENSIONS;

const ROUNDS = 3;
const BATCH = 32;
const RIVALS = 300;
const TEMPERATURE = 0.05;
const RATE = 1e-4;
const SHRINK = 1e-3;

/**
 * Learns the turn by contrast: the name that a buyer chose is to be nearer than rivals, half of them any names, half what other buyers chose.
 * The same notices give the same turn.
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

/** How the contrast of one notice changes with each number of the turn. */
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

/** A meaning with what the turn adds to it. */
function turnedText(meaning: Float32Array, turn: Turn): Float64Array {
  const turned = Float64Array.from(meaning);
  for (let row = 0; row < SIZE; row++)
    for (let column = 0; column < SIZE; column++) turned[row]! += turn[row * SIZE + column]! * meaning[column]!;
  return turned;
}

/**
 * A name such that texts as they are lie to it as turned texts lie to the name: the turn is made part of the name, and what all meanings share
 * is taken out of it, so that reading needs to know of neither.
 */
export function turnedName(vector: Float32Array, mean: Float32Array, turn: Turn): Float32Array {
  const name = centred(vector, mean);
  const turned = Float64Array.from(name);
  for (let row = 0; row < SIZE; row++)
    for (let column = 0; column < SIZE; column++) turned[column]! += turn[row * SIZE + column]! * name[row]!;
  const shared = dotOf(turned, mean) / dotOf(mean, mean);
  return Float32Array.from(turned, (value, at) => value - shared * mean[at]!);
}

/** Steps down a slope, each number at its own pace (Adam, with a pull to nothing). */
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
