import { LANGUAGES, type Language } from "../../graph/schema/languages";
import { type Work } from "../shared/runtime/run-cooperatively";
import { wordsWithForm } from "../shared/text/words-by-form";
import { isNear, lettersOf, mayBeNear } from "./edit-distance";
import { languageOf, NAMES_THING, stemIn, type SearchIndex } from "./search-index";
import { JOINTS, mistakesIn, wordRarity, SHORTEST, TEXT_WEIGHT, WORD_MATCHES } from "./search.weights";

/** The matches of one query word: the best match of each thing, 0 to 1; the matching words of texts; the rarity; the number of matching things. */
export type WordMatches = Readonly<{
  best: Float32Array;
  matchedWords: ReadonlySet<string>;
  rarity: number;
  count: number;
}>;

/**
 * Finds the matches of a query word: the same word, its forms, words that start with it or contain it, two words that compose it. If there is
 * none, it looks for misspellings.
 */
export function* matchWord(index: SearchIndex, word: string, language?: Language): Work<WordMatches> {
  const matches = startMatches(index, language);
  for (const position of holdersOf(index, word)) {
    const held = index.words[position]!;
    if (held === word) matches.add(position, WORD_MATCHES.EXACT);
    else if (word.length >= SHORTEST.PREFIX && held.startsWith(word)) matches.add(position, WORD_MATCHES.PREFIX);
    else if (word.length >= SHORTEST.PART) matches.add(position, WORD_MATCHES.PART);
  }
  for (const each of LANGUAGES)
    for (const position of formsOf(index, word, each)) matches.add(position, WORD_MATCHES.STEM, each);
  yield;
  for (const [left, right] of cutsOf(index, word)) matches.addBoth(left, right, WORD_MATCHES.COMPOUND);
  yield;
  if (matches.isEmpty() && word.length >= SHORTEST.TYPO)
    for (const position of nearTo(index, word)) matches.add(position, WORD_MATCHES.TYPO);
  return matches.build();
}

/** The indexes of the words with the same stem, in a language. */
function* formsOf({ stems, words }: SearchIndex, word: string, language: Language): Generator<number> {
  const stem = stemIn(word, language);
  for (const position of wordsWithForm(stems.get(language)!, stem))
    if (stemIn(words[position]!, language) === stem) yield position;
}

function startMatches({ ids, words, starts, things, kinds }: SearchIndex, language?: Language) {
  const best = new Float32Array(ids.length);
  const matchedWords = new Set<string>();
  const isInLanguage = (kind: number) => language === undefined || (languageOf(kind) ?? language) === language;
  /** The things that have a word, each with the weight of the text. */
  function* occurrencesOf(position: number, of?: Language): Generator<[thing: number, worth: number]> {
    for (let at = starts[position]!; at < starts[position + 1]!; at++) {
      const kind = kinds[at]!;
      if (isInLanguage(kind) && (of === undefined || languageOf(kind) === of))
        yield [things[at]!, kind & NAMES_THING ? 1 : TEXT_WEIGHT];
    }
  }
  function raise(thing: number, worth: number, ...positions: number[]) {
    best[thing] = Math.max(best[thing]!, worth);
    for (const position of positions) matchedWords.add(words[position]!);
  }
  return {
    add(position: number, weight: number, of?: Language) {
      for (const [thing, worth] of occurrencesOf(position, of)) raise(thing, weight * worth, position);
    },
    addBoth(left: number, right: number, weight: number) {
      const leftWeights = bestWeights(occurrencesOf(left));
      for (const [thing, worth] of bestWeights(occurrencesOf(right)))
        if (leftWeights.has(thing)) raise(thing, weight * Math.min(worth, leftWeights.get(thing)!), left, right);
    },
    isEmpty: () => matchedWords.size === 0,
    build(): WordMatches {
      let count = 0;
      for (const worth of best) if (worth > 0) count++;
      return { best, matchedWords, rarity: wordRarity(ids.length, count), count };
    },
  };
}

function bestWeights(occurrences: Iterable<[number, number]>): Map<number, number> {
  const best = new Map<number, number>();
  for (const [thing, worth] of occurrences) best.set(thing, Math.max(worth, best.get(thing) ?? 0));
  return best;
}

/** The indexes of the words that contain a word, including the word itself. */
function* holdersOf({ joinedWords, offsets }: SearchIndex, word: string): Generator<number> {
  let last = -1;
  for (let at = joinedWords.indexOf(word); at >= 0; at = joinedWords.indexOf(word, at + 1)) {
    const position = wordAt(offsets, at);
    if (position !== last) yield position;
    last = position;
  }
}

/** The index of the word at an offset of the joined text (binary search). */
function wordAt(offsets: Int32Array, point: number): number {
  let [low, high] = [0, offsets.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (offsets[middle]! <= point) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The index of a word; undefined if no text has it. */
function indexOfWord({ joinedWords, offsets }: SearchIndex, word: string): number | undefined {
  const at = joinedWords.indexOf(`\n${word}\n`);
  return at < 0 ? undefined : wordAt(offsets, at + 1);
}

/** The pairs of known words that compose a word, for each way to split it. */
function* cutsOf(index: SearchIndex, word: string): Generator<[number, number]> {
  for (let cut = SHORTEST.COMPOUND; cut <= word.length - SHORTEST.COMPOUND; cut++) {
    const right = indexOfWord(index, word.slice(cut));
    if (right === undefined) continue;
    for (const joint of JOINTS) {
      const left = word.slice(0, cut - joint.length);
      if (left.length < SHORTEST.COMPOUND || !word.slice(0, cut).endsWith(joint)) continue;
      const position = indexOfWord(index, left);
      if (position !== undefined) yield [position, right];
    }
  }
}

function* nearTo({ words, letters }: SearchIndex, word: string): Generator<number> {
  const [mistakes, own] = [mistakesIn(word), lettersOf(word)];
  for (const [position, other] of words.entries())
    if (
      Math.abs(other.length - word.length) <= mistakes &&
      mayBeNear(own, letters[position]!, mistakes) &&
      isNear(word, other, mistakes)
    )
      yield position;
}
