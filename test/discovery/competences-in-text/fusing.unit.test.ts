import fc from "fast-check";
import { fuse, fusedLikelihoods, withBranch } from "../../../src/discovery/competences-in-text/fuse";
import { weigh } from "../../../src/discovery/competences-in-text/learned";
import { vocabularyOf, type ConceptRow } from "../../../src/discovery/competences-in-text/vocabulary/vocabulary";
import { type ChannelScores } from "../../../src/discovery/competences-in-text/reading";
import { bestOf } from "../../../src/discovery/competences-in-text/rank-words";

const channelScores = (words: number[], nearness?: number[]): ChannelScores => ({
  language: "nl",
  terms: new Map(),
  words: Float32Array.from(words),
  nearness: nearness && Float32Array.from(nearness),
});

test("ranks are fused, not scores: a channel cannot shout", () => {
  expect([...fuse(channelScores([1, 2, 3], [0.3, 0.2, 0.1]))]).toEqual([
    ...fuse(channelScores([1, 2, 3000], [0.3, 0.2, 0.1])),
  ]);
});

test("of two concepts with the same place, the one with more of its branch comes first", () => {
  const scores = withBranch(Float32Array.from([0, 1, 1, 1]), [[], [0], [0], []]);
  expect(scores[0]).toBeCloseTo(0.3);
  expect(withBranch(Float32Array.from([1, 1, 1]), [[], [0], []])[1]).toBeGreaterThan(1);
});

test("the best come first, ties in their order, and never more than asked", () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 5 }), { maxLength: 40 }), fc.integer({ min: 1, max: 50 }), (values, most) => {
      const sorted = values.map((value, place) => ({ value, place })).filter(({ value }) => value > 0);
      sorted.sort((one, other) => other.value - one.value || one.place - other.place);
      expect(bestOf(Float32Array.from(values), most)).toEqual(sorted.slice(0, most).map(({ place }) => place));
    }),
  );
});

test("how likely a concept is lies between 0 and 1, and what was not heard is 0", () => {
  const row: ConceptRow = {
    id: "a",
    scheme: "S",
    nl: null,
    en: null,
    fr: null,
    de: null,
    definition: null,
    broader: [],
    matches: [],
  };
  const vocabulary = vocabularyOf("S", [row, { ...row, id: "b" }]);
  const nothing = { scores: new Float32Array(2), needsFor: () => [], anyNeed: 0, sameNeed: 0 };
  const [first, second] = fusedLikelihoods(channelScores([4, 0]), vocabulary, nothing).scores;
  expect(first).toBeGreaterThan(0);
  expect(first).toBeLessThan(1);
  expect(second).toBe(0);
});

test("the groups share all of what is likely, and a clue that speaks for one raises it", () => {
  const likely = weigh({ clue: Float32Array.from([0, 1, 0]) }, { clue: 2, unknown: 5 }, 3);
  expect(likely.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1);
  expect(likely[1]).toBeGreaterThan(likely[0]!);
});
