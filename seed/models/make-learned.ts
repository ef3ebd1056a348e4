import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { cluesOf, fitClues } from "../../src/discovery/competences-in-text/choices";
import { makeLibrary } from "../../src/discovery/competences-in-text/reading-library";
import { type Learned, type Settings } from "../../src/discovery/competences-in-text/learned";
import { bucketOf, noticesOf, noticeRarity, WHOLE } from "../../src/discovery/competences-in-text/notices";
import { weightTerms, rankByWords } from "../../src/discovery/competences-in-text/rank-words";
import {
  DIMENSIONS,
  nearnessOf,
  readVectors,
  type Vectors,
} from "../../src/discovery/competences-in-text/encoder/vectors";
import {
  type Vocabulary,
  groupNames,
  groupConcepts,
  type Groups,
} from "../../src/discovery/competences-in-text/vocabulary/vocabulary";
import { wordsOf } from "../../src/discovery/competences-in-text/vocabulary/words";
import { runWithoutPauses } from "../../src/discovery/shared/runtime/run-cooperatively";
import { trainClassifier, type Classifier, type Example } from "./classifier";
import { fitLogit, type Choice, type Weights } from "./logit";
import { LAST_YEAR_OF_TRAINING, noticesIn, type Notice } from "./notice-file";
import { seedConcepts } from "./seed-concepts";
import { argument, meaningsOf } from "./notice-meanings";
import { centred, meanOf, quantised, unit } from "./vectors";
import { type ChannelScores } from "../../src/discovery/competences-in-text/reading";

/** A notice for training: its scores, and the code and group that its buyer chose. */
type Lesson = Readonly<{ notice: Notice; scores: ChannelScores; code: number; group: number }>;

/** The probability that a round of training uses the name of a concept. It is lower in divisions of more than MOST_NAMES concepts. */
const NAME_WEIGHT = 0.3;
const MOST_NAMES = 100;

/** Learns from real notices which words of buyers lead to which codes: `npx tsx seed/models/make-learned.ts --notices DIR`. */
async function main(): Promise<void> {
  const library = await makeLibrary(seedConcepts(), []);
  const vocabulary = library.collections.CPV!.vocabulary;
  const vectors = await readVectors(__dirname, ["competences"]);
  const names = groupNames(vocabulary);
  const groups = groupConcepts(vocabulary, names);
  const all = noticesIn(argument("--notices")).filter(({ year }) => year <= LAST_YEAR_OF_TRAINING);
  const meanings = await meaningsOf(all);
  const lessons: Lesson[] = [];
  for (const [index, notice] of all.entries()) {
    const meaning = meanings[index]!;
    const terms = weightTerms(wordsOf(notice.text), library.terms[notice.language]);
    const words = rankByWords(terms, library.collections.CPV!.indexes[notice.language]).scores;
    const channelScores = {
      language: notice.language,
      terms,
      words,
      meaning,
      nearness: nearnessOf(meaning, vocabulary, vectors),
    };
    const code = vocabulary.indexOfId.get(notice.code)!;
    lessons.push({ notice, scores: channelScores, code, group: groups.ofConcept[code]! });
  }

  const { learned, classes, notices } = learnFrom(lessons, { vocabulary, vectors, groups, names });
  const clues = modelsOfOtherYears(
    lessons,
    (others) => learnFrom(others, { vocabulary, vectors, groups, names }).learned,
  ).map(([lesson, fromOthers]) => ({ lesson, clues: cluesOf(lesson.scores, fromOthers, groups) }));
  const choices = clues.map(({ lesson, clues }): Choice => ({ clues, targetOf: targetOfGroup(lesson.group, groups) }));
  const withMeaning = fitLogit(choices, Object.keys(choices[0]!.clues).sort());
  const withoutMeaning = fitLogit(choices, Object.keys(choices[0]!.clues).filter(isOfWords).sort());
  const fits = lessons.map((lesson) => fitWithin(lesson, groups));
  const settings: Settings = {
    ...learned.settings,
    clues: { withMeaning: rounded(withMeaning), withoutMeaning: rounded(withoutMeaning) },
    fit: {
      withMeaning: rounded(fitLogit(fits, ["words", "general", "meaning", "near"])),
      withoutMeaning: rounded(fitLogit(fits, ["words", "general"])),
    },
  };
  const directory = process.argv.includes("--out") ? argument("--out") : __dirname;
  writeFileSync(join(directory, "learned.json"), JSON.stringify(settings) + "\n");
  writeFileSync(join(directory, "classes.int8"), Buffer.from(classes.buffer));
  writeFileSync(join(directory, "notices.uint16"), Buffer.from(notices.buffer));
  process.stdout.write(`${JSON.stringify({ clues: settings.clues, fit: settings.fit }, null, 2)}\n`);
}

const isOfWords = (name: string) => /^(words|notices)\./.test(name);
const rounded = (weights: Weights): Weights =>
  Object.fromEntries(Object.entries(weights).map(([name, weight]) => [name, Number(weight.toFixed(4))]));

type Inputs = Readonly<{ vocabulary: Vocabulary; vectors: Vectors; groups: Groups; names: readonly string[] }>;

/** Everything that is learned from a set of notices, except the weights of the clues. */
function learnFrom(lessons: readonly Lesson[], { vocabulary, vectors, groups, names }: Inputs) {
  const mean = meanOf(lessons.map(({ scores }) => scores.meaning!));
  const examples = [
    ...lessons.map(({ scores, group }): Example => ({ vector: centred(scores.meaning!, mean), group, weight: 1 })),
    ...examplesOfNames(vocabulary, vectors, groups),
  ];
  const { classes, scales, biases } = quantisedClassifier(trainClassifier(examples, names.length));
  const notices = bagsOfNotices(lessons);
  const settings: Settings = {
    scheme: "CPV",
    groups: names,
    classifier: { mean: [...mean].map((value) => Number(value.toFixed(6))), scales, biases },
    clues: { withMeaning: {}, withoutMeaning: {} },
    fit: { withMeaning: {}, withoutMeaning: {} },
  };
  const learned: Learned = { settings, classes, notices: runWithoutPauses(noticesOf(notices)) };
  return { learned, classes, notices };
}

/** The names of the vocabulary as examples. Groups that no buyer of these years chose have no others. */
function examplesOfNames({ ids }: Vocabulary, { rowOf, numbers }: Vectors, groups: Groups): Example[] {
  const own = ids.map((id) => {
    const start = rowOf.get(id)! * DIMENSIONS;
    return unit(Float32Array.from(numbers.subarray(start, start + DIMENSIONS)));
  });
  const mean = meanOf(own);
  const sizes = new Float32Array(groups.divisions);
  groups.ofConcept.forEach((group) => sizes[groups.ofGroup[group]!]!++);
  return own.map((vector, index) => {
    const group = groups.ofConcept[index]!;
    const weight = NAME_WEIGHT * Math.min(1, MOST_NAMES / sizes[groups.ofGroup[group]!]!);
    return { vector: centred(vector, mean), group, weight };
  });
}

function quantisedClassifier({ weights, biases }: Classifier) {
  const rows = weights.map(quantised);
  return {
    classes: Int8Array.from(rows.flatMap(({ numbers }) => [...numbers])),
    scales: rows.map(({ scale }) => Number(scale.toPrecision(6))),
    biases: [...biases].map((bias) => Number(bias.toPrecision(6))),
  };
}

function bagsOfNotices(lessons: readonly Lesson[]): Uint16Array {
  const bags = lessons.map(({ scores, group }) => ({ group, bag: bagOf(scores) }));
  const noticeCounts = new Map<number, number>();
  for (const { bag } of bags)
    for (const bucket of bag.keys()) noticeCounts.set(bucket, (noticeCounts.get(bucket) ?? 0) + 1);
  return Uint16Array.from(
    bags.flatMap(({ group, bag }) => {
      const weights = [...bag].map(
        ([bucket, weight]) => [bucket, weight * noticeRarity(bags.length, noticeCounts.get(bucket)!)] as const,
      );
      const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1;
      return [
        group,
        bag.size,
        ...weights.flatMap(([bucket, weight]) => [bucket, Math.round((WHOLE * weight) / length)]),
      ];
    }),
  );
}

function bagOf({ terms, language }: ChannelScores): Map<number, number> {
  const bag = new Map<number, number>();
  for (const [stem, { weight }] of terms) {
    const bucket = bucketOf(language, stem);
    bag.set(bucket, Math.max(bag.get(bucket) ?? 0, Math.log1p(weight)));
  }
  return bag;
}

/** Each notice with a model that is learned from the other years, because a model fits its own training data too well. */
function modelsOfOtherYears(
  lessons: readonly Lesson[],
  learn: (others: readonly Lesson[]) => Learned,
): [Lesson, Learned][] {
  const years = [...new Set(lessons.map(({ notice }) => notice.year))].sort();
  const pairs = years.flatMap((year): [Lesson, Learned][] => {
    const learned = learn(lessons.filter(({ notice }) => notice.year !== year));
    return lessons.filter(({ notice }) => notice.year === year).map((lesson) => [lesson, learned]);
  });
  const order = new Map(lessons.map((lesson, index) => [lesson, index]));
  return pairs.sort(([one], [other]) => order.get(one)! - order.get(other)!);
}

/** Half of the probability belongs to the group that the buyer chose, half to all groups of its division in proportion to their probabilities. */
function targetOfGroup(chosen: number, { ofGroup }: Groups): Choice["targetOf"] {
  return (probabilities) => {
    const division =
      probabilities.reduce((sum, share, index) => sum + (ofGroup[index] === ofGroup[chosen] ? share : 0), 0) || 1;
    return probabilities.map(
      (share, index) =>
        (index === chosen ? 0.5 : 0) + (ofGroup[index] === ofGroup[chosen] ? (0.5 * share) / division : 0),
    );
  };
}

function fitWithin({ scores, code, group }: Lesson, groups: Groups): Choice {
  const concepts = [...groups.ofConcept.keys()].filter((index) => groups.ofConcept[index] === group);
  const clues = Object.fromEntries(
    Object.entries(fitClues(scores, groups)).map(([name, values]) => [
      name,
      Float32Array.from(concepts, (index) => values[index]!),
    ]),
  );
  return { clues, targetOf: () => concepts.map((index) => (index === code ? 1 : 0)) };
}

void main();
