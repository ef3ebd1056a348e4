import { yieldToEventLoop } from "../../graph/driver/yield-to-event-loop";
import { many } from "../../graph/driver/client";
import { memoizePerDataVersion } from "../shared/runtime/memoize-per-data-version";
import { termsIn, type KnownWords, type Terms } from "./vocabulary/lexicon";
import { nearWordsOf, type Lexicon } from "./vocabulary/near-words";
import { indexNeeds, type KnownNeeds } from "./similar-needs";
import { everyConcept, judgedNeeds, type JudgedNeed } from "./reading.cypher";
import { startTermIndex, type WeightedText, type TermIndex } from "./vocabulary/term-index";
import { vocabularyOf, type ConceptRow, type Vocabulary, codesOf, type Codes } from "./vocabulary/vocabulary";
import { wordsOf } from "./vocabulary/words";
import { type Graph } from "../../graph/driver/graph";
import { stemOf, TEXT_LANGUAGES, type TextLanguage } from "../shared/text/words";

/** One vocabulary with its indexes. */
export type Collection = Readonly<{
  vocabulary: Vocabulary;
  /** For each language the index of the words in names. */
  indexes: Readonly<Record<TextLanguage, TermIndex>>;
  /** The needs that require something of it. */
  needs: KnownNeeds;
}>;

export type Library = Readonly<{
  codes: Codes;
  lexicons: Readonly<Record<TextLanguage, Lexicon>>;
  terms: Readonly<Record<TextLanguage, Terms>>;
  collections: Readonly<Record<string, Collection>>;
}>;

/** The library for the current version of the data. */
export const libraryOf = memoizePerDataVersion(async (graph: Graph) => {
  const [concepts, needs] = await Promise.all([many(graph, everyConcept, {}), many(graph, judgedNeeds, {})]);
  return makeLibrary(concepts, needs);
});

/** How many concepts are processed before yielding to the event loop. */
const CONCEPTS_PER_PAUSE = 15;

/** The cache sizes, in words per language: one for indexing names, one for reading queries. */
const CACHE_SIZES = { names: 20_000, queries: 2_000 };

export async function makeLibrary(rows: readonly ConceptRow[], needs: readonly JudgedNeed[]): Promise<Library> {
  const lexicons = await inEachLanguage((language) => lexiconOf(rows, language));
  const known = await inEachLanguage((language) => knownWordsOf(lexicons[language], language));
  const reading = await inEachLanguage((language) => termsIn(language, known[language], CACHE_SIZES.names));
  const collections: Record<string, Collection> = {};
  for (const scheme of new Set(rows.map((row) => row.scheme)))
    collections[scheme] = await collectionOf(scheme, rows, reading, needs);
  const terms = await inEachLanguage((language) => termsIn(language, known[language], CACHE_SIZES.queries));
  return { codes: codesOf(rows), lexicons, terms, collections };
}

async function collectionOf(
  scheme: string,
  rows: readonly ConceptRow[],
  terms: Library["terms"],
  needs: readonly JudgedNeed[],
): Promise<Collection> {
  await yieldToEventLoop();
  const vocabulary = vocabularyOf(scheme, rows);
  await yieldToEventLoop();
  const concepts = conceptsWithMatches(scheme, rows);
  const indexes = await inEachLanguage((language) => indexOf(concepts, language, terms[language]));
  return { vocabulary, indexes, needs: await indexNeeds(needs, vocabulary) };
}

async function inEachLanguage<Value>(
  make: (language: TextLanguage) => Value | Promise<Value>,
): Promise<Record<TextLanguage, Value>> {
  const entries: [TextLanguage, Value][] = [];
  for (const language of TEXT_LANGUAGES) entries.push([language, await make(language)]);
  return Object.fromEntries(entries) as Record<TextLanguage, Value>;
}

/** Counts how often each word occurs in the names of a language. */
async function lexiconOf(rows: readonly ConceptRow[], language: TextLanguage): Promise<Lexicon> {
  const lexicon = new Map<string, number>();
  for (const [position, row] of rows.entries()) {
    for (const { folded } of wordsOf(row[language] ?? "")) lexicon.set(folded, (lexicon.get(folded) ?? 0) + 1);
    if (position % CONCEPTS_PER_PAUSE === 0) await yieldToEventLoop();
  }
  return lexicon;
}

/** How many words are processed before yielding to the event loop. */
const WORDS_PER_PAUSE = 200;

async function knownWordsOf(lexicon: Lexicon, language: TextLanguage): Promise<KnownWords> {
  const stems = new Set<string>();
  for (const [position, word] of [...lexicon.keys()].entries()) {
    stems.add(stemOf(word, language));
    if (position % WORDS_PER_PAUSE === 0) await yieldToEventLoop();
  }
  return { lexicon, stems, near: await nearWordsOf(lexicon) };
}

/** A concept, and its close matches in the other scheme. */
type ConceptWithMatches = Readonly<{ row: ConceptRow; matches: readonly ConceptRow[] }>;

function conceptsWithMatches(scheme: string, all: readonly ConceptRow[]): ConceptWithMatches[] {
  const known = new Map(all.map((row) => [row.id, row]));
  const rows = all.filter((row) => row.scheme === scheme);
  return rows.map((row) => ({ row, matches: row.matches.flatMap((id) => known.get(id) ?? []) }));
}

async function indexOf(
  concepts: readonly ConceptWithMatches[],
  language: TextLanguage,
  termsOf: Terms,
): Promise<TermIndex> {
  const index = startTermIndex();
  for (const [position, concept] of concepts.entries()) {
    index.add(namesOf(concept, language, termsOf));
    if (position % CONCEPTS_PER_PAUSE === 0) await yieldToEventLoop();
  }
  return index.build();
}

/** The weights of a concept's definition and of the names of its close matches. Its own name has weight 1. */
const DEFINITION_WEIGHT = 0.5;
const MATCH_WEIGHT = 0.3;

function namesOf({ row, matches }: ConceptWithMatches, language: TextLanguage, termsOf: Terms): WeightedText[] {
  const names: WeightedText[] = [{ text: row[language] ?? "", weight: 1, termsOf }];
  if (language === "nl" && row.definition) names.push({ text: row.definition, weight: DEFINITION_WEIGHT, termsOf });
  if (row.scheme === "INNOVATION")
    for (const other of matches) names.push({ text: other[language] ?? "", weight: MATCH_WEIGHT, termsOf });
  return names;
}
