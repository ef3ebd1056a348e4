import {
  rarityOf,
  startTermIndex,
  type TermIndex,
} from "../../src/discovery/competences-in-text/vocabulary/term-index";
import { type ConceptRow } from "../../src/discovery/competences-in-text/vocabulary/vocabulary";
import { seedConcepts } from "../../seed/models/seed-concepts";
import { wordsOf, type Word, STOP_WORDS } from "../../src/discovery/competences-in-text/vocabulary/words";
import { stemOf, type TextLanguage } from "../../src/discovery/shared/text/words";

/** The concepts of a scheme, with their names. */
export const conceptsOf = (scheme: string) => seedConcepts().filter((row) => row.scheme === scheme);

/** Plain full text on names, as a database offers it: stems, stop words, BM25. What reading is measured against. */
export function plainSearch(rows: readonly ConceptRow[], language: TextLanguage): (text: string) => string[] {
  const stems = ({ folded }: Word) =>
    STOP_WORDS[language].has(folded) ? [] : [{ stem: stemOf(folded, language), weight: 1 }];
  const collected = startTermIndex();
  for (const row of rows) collected.add([{ text: row[language]!, weight: 1, termsOf: stems }]);
  const index = collected.build();
  return (text) => {
    const scores = new Map<number, number>();
    for (const { stem } of new Map(
      wordsOf(text)
        .flatMap(stems)
        .map((term) => [term.stem, term]),
    ).values())
      for (const [place, score] of found(stem, index)) scores.set(place, (scores.get(place) ?? 0) + score);
    return [...scores].sort((one, other) => other[1] - one[1] || one[0] - other[0]).map(([place]) => rows[place]!.id);
  };
}

function found(stem: string, index: TermIndex): [place: number, score: number][] {
  const term = index.terms.get(stem);
  if (term === undefined) return [];
  const mean = index.lengths.reduce((sum, length) => sum + length, 0) / index.lengths.length;
  return [...index.positions.subarray(index.starts[term], index.starts[term + 1])].map((place) => [
    place,
    (rarityOf(index, term) * 2.2) / (1 + 1.2 * (0.25 + (0.75 * index.lengths[place]!) / mean)),
  ]);
}
