import { type TextLanguage } from "../../shared/text/text-language";

/** A concept as the graph tells it. */
export type ConceptRow = Readonly<Record<TextLanguage, string | null>> &
  Readonly<{
    id: string;
    scheme: string;
    notation?: string | null;
    definition: string | null;
    broader: string[];
    matches: string[];
  }>;

/** The concepts of one scheme; a concept is its place in these lists. Names are not kept: what is found by them is. */
export type Vocabulary = Readonly<{
  scheme: string;
  ids: readonly string[];
  indexOfId: ReadonlyMap<string, number>;
  /** The places directly above each. */
  above: readonly (readonly number[])[];
}>;

/** The concepts of a scheme, in the order of their ids. */
export function vocabularyOf(scheme: string, all: readonly ConceptRow[]): Vocabulary {
  const rows = all.filter((row) => row.scheme === scheme);
  const indexOfId = new Map(rows.map(({ id }, place) => [id, place]));
  const placesOf = (ids: readonly string[]) => ids.flatMap((id) => indexOfId.get(id) ?? []);
  return {
    scheme,
    ids: rows.map(({ id }) => id),
    indexOfId,
    above: rows.map(({ broader }) => placesOf(broader)),
  };
}
