import { type Notices } from "./notices";
import { bestOf } from "./ranks";
import { type Groups } from "./vocabulary/vocabulary";

/** What speaks for each group of codes, by name: every clue has one number a group. */
export type Clues = Readonly<Record<string, Float32Array>>;

/** So many concepts of a ranking, and so many like notices, are looked at. */
const LOOKED_AT = 200;
const NEIGHBOURS = 20;

/** The clues of a ranking of concepts: the best of the group and of its division, and how much of the list stands in each. Ranks, not scores. */
export function cluesOfRanking(name: string, scores: Float32Array, groups: Groups): Clues {
  const best = new Float32Array(groups.ofGroup.length);
  const mass = new Float32Array(groups.ofGroup.length);
  bestOf(scores, LOOKED_AT).forEach((place, rank) => {
    const group = groups.ofConcept[place]!;
    if (group < 0) return;
    best[group] ||= 3 / (3 + rank);
    mass[group]! += 1 / (10 + rank);
  });
  return {
    [`${name}.group.best`]: best,
    [`${name}.group.mass`]: share(mass, total(mass), 0.01),
    [`${name}.division.mass`]: share(
      ofDivisions(mass, groups, (one, other) => one + other),
      total(mass),
      0.02,
    ),
    [`${name}.division.best`]: ofDivisions(best, groups, Math.max),
  };
}

/** The clues of the most alike notices: which groups and divisions their buyers chose. */
export function cluesOfNotices(likeness: Float32Array, notices: Notices, groups: Groups): Clues {
  const votes = new Float32Array(groups.ofGroup.length);
  bestOf(likeness, NEIGHBOURS).forEach((notice, rank) => (votes[notices.groups[notice]!]! += 1 / (4 + rank)));
  const division = ofDivisions(votes, groups, (one, other) => one + other);
  return {
    "notices.group": share(votes, total(votes), 0.02),
    "notices.division": share(division, total(votes), 0.02),
  };
}

/** The clues of what was learned about meanings: how likely each group and its division is. */
export function cluesOfClassifier(logarithms: Float32Array, groups: Groups): Clues {
  const division = ofDivisions(logarithms.map(Math.exp), groups, (one, other) => one + other);
  return {
    "classifier.group": logarithms.map((value) => Math.max(-12, value)),
    "classifier.division": division.map((value) => Math.log(1e-5 + value)),
  };
}

const total = (values: Float32Array) => values.reduce((sum, value) => sum + value, 0) || 1;
const share = (values: Float32Array, whole: number, least: number) =>
  values.map((value) => Math.log(least + value / whole));

/** For each group, what its division comes to. */
function ofDivisions(values: Float32Array, groups: Groups, join: (one: number, other: number) => number): Float32Array {
  const sums = new Float32Array(groups.divisions);
  values.forEach((value, group) => (sums[groups.ofGroup[group]!] = join(sums[groups.ofGroup[group]!]!, value)));
  return Float32Array.from(groups.ofGroup, (division) => sums[division]!);
}
