import { cluesOfClassifier, cluesOfNotices, cluesOfRanking, type Clues } from "./clues";
import { likelihoods, weigh, type Learned } from "./learned";
import { noticeSimilarity } from "./notices";
import { bestOf } from "./ranks";
import { type ChannelScores } from "./reading";
import { type Groups } from "./vocabulary/vocabulary";

/** What speaks for each group of codes in what was heard. */
export function cluesOf(
  { tongue, asked, words, meaning, nearness }: ChannelScores,
  learned: Learned,
  groups: Groups,
): Clues {
  return {
    ...cluesOfRanking("words", words, groups),
    ...cluesOfNotices(noticeSimilarity(asked, tongue, learned.notices), learned.notices, groups),
    ...(nearness ? cluesOfRanking("meaning", nearness, groups) : {}),
    ...(meaning ? cluesOfClassifier(likelihoods(meaning, learned), groups) : {}),
  };
}

/** How well each concept fits among those of its group: its place in the rankings, and how general it is. */
export function fitClues({ words, nearness }: ChannelScores, { general }: Groups): Clues {
  return {
    words: ranksIn(words),
    general,
    ...(nearness ? { meaning: ranksIn(nearness), near: nearTo(nearness) } : {}),
  };
}

const LOOKED_AT = 300;

function ranksIn(scores: Float32Array): Float32Array {
  const places = new Float32Array(scores.length);
  bestOf(scores, LOOKED_AT).forEach((place, rank) => (places[place] = 5 / (5 + rank)));
  return places;
}

function nearTo(nearness: Float32Array): Float32Array {
  const nearest = nearness.reduce((most, value) => Math.max(most, value), 0);
  return nearness.map((value) => Math.max(-4, 25 * (value - nearest)));
}

/** No group fills the list: so many of its codes at most. */
const MOST_OF_GROUP = 12;

/** How likely a buyer would choose each code: how likely its group is, times how it fits beside the best of the group; 0 beyond the first of a group. */
export function choicesIn(heard: ChannelScores, learned: Learned, groups: Groups): Float32Array {
  const way = heard.meaning ? "withMeaning" : "withoutMeaning";
  const likely = weigh(cluesOf(heard, learned, groups), learned.settings.clues[way], groups.ofGroup.length);
  const fit = fitOf(fitClues(heard, groups), learned.settings.fit[way]);
  const choices = new Float32Array(fit.length);
  for (const [group, places] of bestOfGroups(fit, groups).entries())
    for (const place of places) choices[place] = (likely[group]! * fit[place]!) / fit[places[0]!]!;
  return choices;
}

/** The concepts of each group that fit best, the best first, equal ones in their order. */
function bestOfGroups(fit: Float32Array, { ofConcept, ofGroup }: Groups): number[][] {
  const best = Array.from(ofGroup, (): number[] => []);
  for (let place = 0; place < fit.length; place++) {
    const places = best[ofConcept[place]!];
    if (!places || (places.length === MOST_OF_GROUP && fit[places.at(-1)!]! >= fit[place]!)) continue;
    let at = places.length;
    while (at > 0 && fit[places[at - 1]!]! < fit[place]!) at--;
    places.splice(at, 0, place);
    if (places.length > MOST_OF_GROUP) places.pop();
  }
  return best;
}

function fitOf(clues: Clues, weights: Readonly<Record<string, number>>): Float32Array {
  const sums = new Float32Array(clues.general!.length);
  for (const [name, weight] of Object.entries(weights)) {
    const clue = clues[name];
    for (let place = 0; clue && place < sums.length; place++) sums[place]! += weight * clue[place]!;
  }
  return sums.map(Math.exp);
}
