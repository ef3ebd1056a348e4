import { figuresFor, rewordedNeeds } from "./judgements";
import { readSeed, rowsOf } from "../oracle/seed.files";

const grades = new Map([
  ["exact", 3],
  ["able", 2],
  ["near", 1],
  ["wrong", 0],
]);

test("the best order gains 1, and any other less", () => {
  expect(figuresFor(["exact", "able", "near"], grades).gain).toBe(1);
  expect(figuresFor(["able", "exact", "near"], grades).gain).toBeLessThan(1);
  expect(figuresFor(["wrong"], grades).gain).toBe(0);
});

test("what nobody judged gains nothing, and is not wrong", () => {
  const { gain, wrongAt5, unjudgedAt10 } = figuresFor(["new", "wrong", "exact", "able"], grades);
  expect(gain).toBeLessThan(1);
  expect([wrongAt5, unjudgedAt10]).toEqual([0.25, 0.25]);
});

test("whether one of the first three is right is only asked where somebody is", () => {
  expect(figuresFor(["wrong", "near", "able"], grades).rightAmong3).toBe(1);
  expect(figuresFor(["wrong", "near", "new", "able"], grades).rightAmong3).toBe(0);
  expect(figuresFor(["near"], new Map([["near", 1]])).rightAmong3).toBeUndefined();
});

test("an empty list has no share of wrong ones", () => {
  expect(figuresFor([], grades)).toMatchObject({ gain: 0, wrongAt5: undefined, unjudgedAt10: undefined, shown: 0 });
});

test("every judged need, organisation and cluster is in the seed, and a family is in one half", () => {
  const seed = readSeed();
  const idsIn = (file: `${string}.csv`) => new Set(rowsOf(seed, file).map((row) => row.id));
  const needs = rewordedNeeds();
  const [needIds, organisations, clusters] = [idsIn("needs.csv"), idsIn("organisations.csv"), idsIn("clusters.csv")];
  expect(needs).toHaveLength(46);
  expect(needs.filter(({ need }) => !needIds.has(need))).toEqual([]);
  expect(needs.flatMap((each) => [...each.organisations.keys()]).filter((id) => !organisations.has(id))).toEqual([]);
  expect(needs.flatMap((each) => [...each.clusters.keys()]).filter((id) => !clusters.has(id))).toEqual([]);
  const halves = new Set(needs.map(({ family, half }) => `${family} ${half}`));
  expect(halves.size).toBe(new Set(needs.map(({ family }) => family)).size);
});
