import { LANGUAGES, type Language } from "../../graph/schema/languages";
import { GrowableArray } from "../shared/runtime/growable-array";
import { type Work } from "../shared/runtime/run-cooperatively";
import { foldedWordsOf, stemOf, type TextLanguage } from "../shared/text/words";
import { startWordsByForm, type WordsByForm } from "../shared/text/words-by-form";
import { lettersOf } from "./edit-distance";
import { orderOf, textsIn } from "./sort-texts";
import { type Searchable, type SearchText } from "./searchable-texts";

/** A row of the statement: the id of a thing, its labels, its enterprise number, and its value of each searchable text. */
export type SearchableRow = readonly [
  ...[id: string, labels: readonly string[], number: string | null],
  ...[texts: readonly (string | readonly string[] | null)[]],
];

/** An inverted index of the words of all texts. Things are numbered in the order of their ids. */
export type SearchIndex = Readonly<{
  ids: readonly string[];
  labels: readonly string[];
  /** All distinct words, sorted. */
  words: readonly string[];
  /** The bit mask of the letters of each word. */
  letters: Int32Array;
  /** All words in one text, separated by line feeds, and the offset of each word in it. */
  joinedWords: string;
  offsets: Int32Array;
  /** The start of the occurrences of each word; then, for each occurrence, the thing and the kind of text. */
  starts: Int32Array;
  things: Int32Array;
  kinds: Uint8Array;
  /** For each language the words by stem. */
  stems: ReadonlyMap<Language, WordsByForm>;
  /** All names, folded and sorted, each with its thing and its kind of text. */
  names: readonly string[];
  named: Int32Array;
  nameKinds: Uint8Array;
  /** Enterprise number -> thing. */
  numbers: ReadonlyMap<string, number>;
}>;

/** Packs into one number whether a text names the thing, and its language. */
const kindOf = ({ isName, language }: SearchText) =>
  (isName ? NAMES_THING : 0) | (language ? LANGUAGES.indexOf(language) + 1 : 0);
export const NAMES_THING = 8;
export const languageOf = (kind: number): Language | undefined => LANGUAGES[(kind & 7) - 1];

/** The occurrences of words in texts of things. The same index in each list is the same occurrence. Words are numbers. */
type Occurrences = Readonly<{ words: Int32Array; things: Int32Array; kinds: Uint8Array }>;

/** Starts an index. `add` collects the texts of things in the order of their ids, `build` returns the index. */
export function startSearchIndex({ labels: allLabels, texts }: Searchable) {
  const kinds = texts.map(kindOf);
  const numbers = new Map<string, number>();
  const known = new Map<string, number>();
  const collected = {
    words: new GrowableArray(Int32Array),
    things: new GrowableArray(Int32Array),
    kinds: new GrowableArray(Uint8Array),
  };
  const [ids, labels] = [[] as string[], [] as string[]];
  const names: string[] = [];
  const named = { things: new GrowableArray(Int32Array), kinds: new GrowableArray(Uint8Array) };
  const numberOf = (word: string) => {
    const number = known.get(word) ?? known.size;
    known.set(word, number);
    return number;
  };
  function addText(text: string, position: number, thing: number) {
    const words = foldedWordsOf(text);
    for (const word of new Set(words)) {
      collected.words.push(numberOf(word));
      collected.things.push(thing);
      collected.kinds.push(kinds[position]!);
    }
    if (!texts[position]!.isName || words.length === 0) return;
    names.push(words.join(" "));
    named.things.push(thing);
    named.kinds.push(kinds[position]!);
  }
  return {
    add([id, own, number, texts]: SearchableRow) {
      const thing = ids.push(id) - 1;
      labels.push(allLabels.findLast((label) => own.includes(label))!);
      if (number) numbers.set(number, thing);
      for (const [position, text] of texts.entries())
        for (const each of text === null ? [] : typeof text === "string" ? [text] : text)
          addText(each, position, thing);
    },
    *build(): Work<SearchIndex> {
      const occurrences = {
        words: collected.words.toArray(),
        things: collected.things.toArray(),
        kinds: collected.kinds.toArray(),
      };
      const inOrder = yield* namesInOrder(names, named.things.toArray(), named.kinds.toArray());
      return { ids, labels, numbers, ...inOrder, ...(yield* wordsInOrder([...known.keys()], occurrences)) };
    },
  };
}

function* namesInOrder(
  names: readonly string[],
  things: Int32Array,
  kinds: Uint8Array,
): Work<Pick<SearchIndex, "names" | "named" | "nameKinds">> {
  const order = yield* orderOf(names);
  yield;
  const inOrder = textsIn(order, names);
  yield;
  const [named, nameKinds] = [new Int32Array(order.length), new Uint8Array(order.length)];
  for (let position = 0; position < order.length; position++) {
    named[position] = things[order[position]!]!;
    nameKinds[position] = kinds[order[position]!]!;
  }
  yield;
  return { names: inOrder, named, nameKinds };
}

function* wordsInOrder(
  known: readonly string[],
  occurrences: Occurrences,
): Work<Omit<SearchIndex, "ids" | "labels" | "numbers" | "names" | "named" | "nameKinds">> {
  const order = yield* orderOf(known);
  const words = textsIn(order, known);
  const indexByThing = new Int32Array(known.length);
  for (let position = 0; position < order.length; position++) indexByThing[order[position]!] = position;
  yield;
  const inOrder = yield* sortedByWord(occurrences, indexByThing);
  const joinedWords = joinWords(words);
  yield;
  const letters = Int32Array.from(words, lettersOf);
  yield;
  return { words, letters, stems: yield* stemsOf(words, inOrder), ...joinedWords, ...inOrder };
}

/** Joins all words to one text: one text is searched much faster than a list of words. */
function joinWords(words: readonly string[]) {
  const offsets = new Int32Array(words.length);
  let length = 0;
  for (const [position, word] of words.entries()) {
    offsets[position] = length + 1;
    length += word.length + 1;
  }
  return { joinedWords: `\n${words.join("\n")}\n`, offsets };
}

/** How many occurrences are processed before a pause. */
const OCCURRENCES_PER_PAUSE = 50_000;

function* sortedByWord(
  occurrences: Occurrences,
  positionOf: Int32Array,
): Work<Pick<SearchIndex, "starts" | "things" | "kinds">> {
  const starts = new Int32Array(positionOf.length + 1);
  const { length } = occurrences.words;
  for (let at = 0; at < length; at++) starts[positionOf[occurrences.words[at]!]! + 1]! += 1;
  for (let position = 0; position < positionOf.length; position++) starts[position + 1]! += starts[position]!;
  const next = starts.slice();
  const [things, kinds] = [new Int32Array(length), new Uint8Array(length)];
  for (let occurrence = 0; occurrence < length; occurrence++) {
    if (occurrence % OCCURRENCES_PER_PAUSE === 0) yield;
    const at = next[positionOf[occurrences.words[occurrence]!]!]!++;
    things[at] = occurrences.things[occurrence]!;
    kinds[at] = occurrences.kinds[occurrence]!;
  }
  return { starts, things, kinds };
}

/** How many words are processed before a pause. */
const WORDS_PER_PAUSE = 400;

function* stemsOf(
  words: readonly string[],
  { starts, kinds }: Pick<SearchIndex, "starts" | "kinds">,
): Work<SearchIndex["stems"]> {
  const stems = new Map(LANGUAGES.map((language) => [language, startWordsByForm()] as const));
  for (const [position, word] of words.entries()) {
    if (position % WORDS_PER_PAUSE === 0) yield;
    const languages = new Set<Language | undefined>();
    for (let at = starts[position]!; at < starts[position + 1]!; at++) languages.add(languageOf(kinds[at]!));
    for (const language of languages) if (language) stems.get(language)!.add(stemIn(word, language), position);
  }
  return new Map([...stems].map(([language, forms]) => [language, forms.build()]));
}

/** The stem of a word in a language. */
export const stemIn = (word: string, language: Language) => stemOf(word, language.toLowerCase() as TextLanguage);
