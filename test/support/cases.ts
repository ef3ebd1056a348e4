import { mulberry32, type Random } from "../oracle/matching.oracle";

/** Whether everything is tried (`npm run test:full`), or a sample that still meets every feature (`npm test`). */
export const isFull = process.env.TEST_FULL === "1";

/** A test that only the full suite runs, because it takes long and few changes concern it. */
export const testFull = isFull ? test : test.skip;

/** The seed of random cases: 0, or a new number in each run of the full suite. jest.config.cjs chooses it and prints it if a test fails. */
export const SEED = Number(process.env.TEST_SEED ?? 0);

/** The number of the first case. To run one case alone: `TEST_FROM=17 TEST_CASES=1` with the name of a test file. */
export const FIRST = Number(process.env.TEST_FROM ?? 1);

/** How many random cases a file runs. `TEST_CASES` sets another number. */
export const caseCount = (sample: number, full: number): number =>
  Number(process.env.TEST_CASES ?? (isFull ? full : sample));

/** The random numbers of one case: the same in every run with the same seed. */
export const randomOf = (number: number): Random => mulberry32(SEED * 100_003 + number);

/** All cases in the full suite; otherwise a sample of this size, evenly spread. */
export const sampleOf = <Case>(cases: readonly Case[], size: number): readonly Case[] => {
  if (isFull || cases.length <= size) return cases;
  const step = cases.length / size;
  return Array.from({ length: size }, (_, index) => cases[Math.floor(index * step)]!);
};
