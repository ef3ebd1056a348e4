import { mulberry32 } from "../oracle/matching.oracle";

/** A random generator that repeats its numbers for the same seed. */
export type Dice = Readonly<{
  /** A number from 0 up to, not including, 1. */
  roll: () => number;
  /** A whole number below `limit`. */
  below: (limit: number) => number;
  pick: <T>(list: readonly T[]) => T;
  shuffle: <T>(list: readonly T[]) => T[];
}>;

export function diceOf(seed: number): Dice {
  const roll = mulberry32(seed);
  const below = (limit: number) => Math.floor(roll() * limit);
  return {
    roll,
    below,
    pick: (list) => list[below(list.length)]!,
    shuffle: (list) => {
      const shuffled = [...list];
      for (let last = shuffled.length - 1; last > 0; last--) {
        const other = below(last + 1);
        [shuffled[last], shuffled[other]] = [shuffled[other]!, shuffled[last]!];
      }
      return shuffled;
    },
  };
}
