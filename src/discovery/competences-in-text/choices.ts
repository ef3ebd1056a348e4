import { likelihoods, weigh, type Learned, type Clues } from "./learned";
import { noticeSimilarity, type Notices } from "./notices";
import { type ChannelScores } from "./reading";
import { type Groups } from "./vocabulary/vocabulary";
import { bestOf } from "./rank-words";

/** The clues for each group of codes, from the scores of all channels. */
export function cluesOf(
  { language, terms, words, meaning, nearness }: ChannelScores,
  learned: Learned,
  groups: Groups,
): Clues {
  return {
    ...cluesOfRanking("words", words, groups),
    ...cluesOfNotices(noticeSimilarity(terms, language, learned.notices), learned.notices, groups),
    ...(nearness ? cluesOfRanking("meaning", nearness, groups) : {}),
    ...(meaning ? cluesOfClassifier(likelihoods(meaning, learned), groups) : {}),
  };
}

/** The clues for how well each concept fits within its group: its ranks, and how general it is. */
export function fitClues({ words, nearness }: ChannelScores, { general }: Groups): Clues {
  return {
    words: ranksIn(words),
    general,
    ...(nearness ? { meaning: ranksIn(nearness), near: nearTo(nearness) } : {}),
  };
}

const MAX_RANKED = 300;

function ranksIn(scores: Float32Array): Float32Array {
  const shares = new Float32Array(scores.length);
  bestOf(scores, MAX_RANKED).forEach((position, rank) => (shares[position] = 5 / (5 + rank)));
  return shares;
}

function nearTo(nearness: Float32Array): Float32Array {
  const nearest = nearness.reduce((most, value) => Math.max(most, value), 0);
  return nearness.map((value) => Math.max(-4, 25 * (value - nearest)));
}

/** The maximum number of codes from one group, so that no group fills the list. */
const MAX_PER_GROUP = 12;

/** The likelihood that a buyer chooses each code: that of its group, times its fit relative to the best of the group. 0 beyond the best of a group. */
export function choicesIn(channelScores: ChannelScores, learned: Learned, groups: Groups): Float32Array {
  const mode = channelScores.meaning ? "withMeaning" : "withoutMeaning";
  const groupLikelihood = weigh(
    cluesOf(channelScores, learned, groups),
    learned.settings.clues[mode],
    groups.ofGroup.length,
  );
  const fit = fitOf(fitClues(channelScores, groups), learned.settings.fit[mode]);
  const choices = new Float32Array(fit.length);
  for (const [group, positions] of bestOfGroups(fit, groups).entries())
    for (const position of positions)
      choices[position] = (groupLikelihood[group]! * fit[position]!) / fit[positions[0]!]!;
  return choices;
}

/** The indexes of the best fitting concepts of each group, best first; ties keep their order. */
function bestOfGroups(fit: Float32Array, { ofConcept, ofGroup }: Groups): number[][] {
  const best = Array.from(ofGroup, (): number[] => []);
  for (let position = 0; position < fit.length; position++) {
    const positions = best[ofConcept[position]!];
    if (!positions || (positions.length === MAX_PER_GROUP && fit[positions.at(-1)!]! >= fit[position]!)) continue;
    let at = positions.length;
    while (at > 0 && fit[positions[at - 1]!]! < fit[position]!) at--;
    positions.splice(at, 0, position);
    if (positions.length > MAX_PER_GROUP) positions.pop();
  }
  return best;
}

function fitOf(clues: Clues, weights: Readonly<Record<string, number>>): Float32Array {
  const sums = new Float32Array(clues.general!.length);
  for (const [name, weight] of Object.entries(weights)) {
    const clue = clues[name];
    for (let position = 0; clue && position < sums.length; position++) sums[position]! += weight * clue[position]!;
  }
  return sums.map(Math.exp);
}

/** How many concepts of a ranking count. */
const MAX_CONCEPTS = 200;

/** How many similar notices count. */
const NEIGHBOURS = 20;

/** The clues of a ranking of concepts: the best rank in the group and in its division, and their shares of the ranking. Uses ranks, not scores. */
export function cluesOfRanking(name: string, scores: Float32Array, groups: Groups): Clues {
  const best = new Float32Array(groups.ofGroup.length);
  const mass = new Float32Array(groups.ofGroup.length);
  bestOf(scores, MAX_CONCEPTS).forEach((position, rank) => {
    const group = groups.ofConcept[position]!;
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

/** The clues of the most similar notices: which groups and divisions their buyers chose. */
export function cluesOfNotices(similarities: Float32Array, notices: Notices, groups: Groups): Clues {
  const votes = new Float32Array(groups.ofGroup.length);
  bestOf(similarities, NEIGHBOURS).forEach((notice, rank) => (votes[notices.groups[notice]!]! += 1 / (4 + rank)));
  const division = ofDivisions(votes, groups, (one, other) => one + other);
  return {
    "notices.group": share(votes, total(votes), 0.02),
    "notices.division": share(division, total(votes), 0.02),
  };
}

/** The clues of the trained classifier: the likelihood of each group and of its division. */
export function cluesOfClassifier(logarithms: Float32Array, groups: Groups): Clues {
  const division = ofDivisions(logarithms.map(Math.exp), groups, (one, other) => one + other);
  return {
    "classifier.group": logarithms.map((value) => Math.max(-12, value)),
    "classifier.division": division.map((value) => Math.log(1e-5 + value)),
  };
}

const total = (values: Float32Array) => values.reduce((sum, value) => sum + value, 0) || 1;

const share = (values: Float32Array, total: number, least: number) =>
  values.map((value) => Math.log(least + value / total));

/** Joins the values of each division, and returns for each group the result of its division. */
function ofDivisions(values: Float32Array, groups: Groups, join: (one: number, other: number) => number): Float32Array {
  const sums = new Float32Array(groups.divisions);
  values.forEach((value, group) => (sums[groups.ofGroup[group]!] = join(sums[groups.ofGroup[group]!]!, value)));
  return Float32Array.from(groups.ofGroup, (division) => sums[division]!);
}
