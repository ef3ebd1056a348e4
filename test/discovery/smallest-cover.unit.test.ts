import fc from "fast-check";
import { smallestCover } from "../../src/discovery/clusters-serving/smallest-cover";
import { fewestByTrying } from "../oracle/inviting.oracle";

const PLENTY = 1_000_000;

/** What some candidates cover of some things: at most twelve of each. */
const anySets = fc
  .integer({ min: 1, max: 12 })
  .chain((things) =>
    fc.array(fc.uniqueArray(fc.integer({ min: 0, max: things - 1 }), { maxLength: 5 }), { maxLength: 12 }),
  );

const asBits = (sets: readonly (readonly number[])[]) =>
  sets.map((set) => set.reduce((bits, thing) => bits | (1n << BigInt(thing)), 0n));
const unionOf = (covers: readonly bigint[]) => covers.reduce((union, each) => union | each, 0n);

const byTrying = (sets: readonly (readonly number[])[]) =>
  fewestByTrying(sets.map((set, place) => ({ cluster: String(place), covered: set.map(String) }))).map(Number);

test("the fewest are those that trying all sets finds, the best first", () => {
  fc.assert(
    fc.property(anySets, (sets) => {
      expect(smallestCover(asBits(sets), PLENTY)).toEqual({ chosen: byTrying(sets), isProven: true });
    }),
    { numRuns: 1_000 },
  );
});

test("a better candidate that covers the same is taken", () => {
  expect(smallestCover([0b011n, 0b100n, 0b011n, 0b100n], PLENTY).chosen).toEqual([0, 1]);
});

test("one that covers everything makes all others needless, however good", () => {
  expect(smallestCover([0b001n, 0b010n, 0b111n], PLENTY).chosen).toEqual([2]);
});

test("where the greedy way takes three, two are found", () => {
  expect(smallestCover([0b110110n, 0b111000n, 0b000111n], PLENTY).chosen).toEqual([1, 2]);
});

test("nobody is needed where nobody covers anything", () => {
  expect(smallestCover([], PLENTY)).toEqual({ chosen: [], isProven: true });
  expect(smallestCover([0n, 0n], PLENTY)).toEqual({ chosen: [], isProven: true });
});

test("a search that is given up still covers everything, leaves nobody out in vain, and says that it is not proven", () => {
  fc.assert(
    fc.property(anySets, (sets) => {
      const covers = asBits(sets);
      const { chosen, isProven } = smallestCover(covers, 0);
      expect(isProven).toBe(unionOf(covers) === 0n);
      expect(unionOf(chosen.map((place) => covers[place]!))).toBe(unionOf(covers));
      for (const place of chosen)
        expect(unionOf(chosen.filter((each) => each !== place).map((each) => covers[each]!))).not.toBe(unionOf(covers));
    }),
  );
});

test("a hundred requirements and three hundred candidates end in time, with the same answer twice", () => {
  let seed = 7;
  const random = () => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) / 0x7fffffff;
  const covers = Array.from({ length: 300 }, () =>
    Array.from({ length: 100 }, (_, bit) => (random() < 0.1 ? 1n << BigInt(bit) : 0n)).reduce(
      (all, each) => all | each,
    ),
  );
  const [once, twice] = [smallestCover(covers, 20_000), smallestCover(covers, 20_000)];
  expect(once).toEqual(twice);
  expect(unionOf(once.chosen.map((place) => covers[place]!))).toBe(unionOf(covers));
});
