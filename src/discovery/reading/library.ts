import { many, type Graph } from "../../graph/database";
import { madeOnce } from "../made-once";
import { breathe } from "./breathe";
import { type Lexicon } from "./compounds";
import { termsIn, type Terms } from "./lexicon";
import { everyConcept } from "./reading.cypher";
import { startIndex, type Named, type TermIndex } from "./term-index";
import { TONGUES, type Tongue } from "./tongues";
import { vocabularyOf, type ConceptRow, type Vocabulary } from "./vocabulary";
import { wordsOf } from "./words";

/** The vocabularies, made ready to be found by words. */
export type Library = Readonly<{
  vocabularies: Readonly<Record<string, Vocabulary>>;
  lexicons: Readonly<Record<Tongue, Lexicon>>;
  terms: Readonly<Record<Tongue, Terms>>;
  /** Scheme -> language -> the words of its names. */
  indexes: Readonly<Record<string, Readonly<Record<Tongue, TermIndex>>>>;
}>;

/** The library of the graph as it is now. */
export const libraryOf = madeOnce(async (graph: Graph) => makeLibrary(await many(graph, everyConcept, {})));

/** So many concepts at a time; between them others have their turn. */
const SLICE = 150;

export async function makeLibrary(rows: readonly ConceptRow[]): Promise<Library> {
  const schemes = [...new Set(rows.map(({ scheme }) => scheme))];
  const vocabularies = Object.fromEntries(schemes.map((scheme) => [scheme, vocabularyOf(scheme, rows)]));
  const lexicons = await inEachTongue((tongue) => lexiconOf(rows, tongue));
  const terms = await inEachTongue(async (tongue) => termsIn(tongue, lexicons[tongue]));
  const indexes: Record<string, Record<Tongue, TermIndex>> = {};
  for (const scheme of schemes)
    indexes[scheme] = await inEachTongue((tongue) => indexOf(vocabularies[scheme]!, tongue, terms[tongue]));
  return { vocabularies, lexicons, terms, indexes };
}

async function inEachTongue<Made>(make: (tongue: Tongue) => Promise<Made>): Promise<Record<Tongue, Made>> {
  const made: [Tongue, Made][] = [];
  for (const tongue of TONGUES) made.push([tongue, await make(tongue)]);
  return Object.fromEntries(made) as Record<Tongue, Made>;
}

/** How often each word stands in the names of a language. */
async function lexiconOf(rows: readonly ConceptRow[], tongue: Tongue): Promise<Lexicon> {
  const lexicon = new Map<string, number>();
  for (const [place, row] of rows.entries()) {
    for (const { folded } of wordsOf(row[tongue] ?? "")) lexicon.set(folded, (lexicon.get(folded) ?? 0) + 1);
    if (place % SLICE === 0) await breathe();
  }
  return lexicon;
}

async function indexOf(vocabulary: Vocabulary, tongue: Tongue, termsOf: Terms): Promise<TermIndex> {
  const index = startIndex(termsOf);
  for (const [place, row] of vocabulary.rows.entries()) {
    index.add(namesOf(row, vocabulary.alike[place]!, tongue));
    if (place % SLICE === 0) await breathe();
  }
  return index.made();
}

/** How much its meaning and the names of close matches say of a concept, beside its own name. */
const DEFINITION = 0.5;
const ALIKE = 0.3;

function namesOf(row: ConceptRow, alike: readonly ConceptRow[], tongue: Tongue): Named[] {
  const names: Named[] = [{ text: row[tongue] ?? "", weight: 1 }];
  if (tongue === "nl" && row.definition) names.push({ text: row.definition, weight: DEFINITION });
  if (row.scheme === "INNOVATION") for (const other of alike) names.push({ text: other[tongue] ?? "", weight: ALIKE });
  return names;
}
