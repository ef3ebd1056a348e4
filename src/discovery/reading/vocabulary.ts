import { type Tongue } from "./tongues";

/** A concept as the graph tells it. */
export type ConceptRow = Readonly<Record<Tongue, string | null>> &
  Readonly<{ id: string; scheme: string; definition: string | null; broader: string[]; matches: string[] }>;

/** The concepts of one scheme; a concept is its place in these lists. */
export type Vocabulary = Readonly<{
  scheme: string;
  rows: readonly ConceptRow[];
  placeOf: ReadonlyMap<string, number>;
  /** The places directly above each. */
  above: readonly (readonly number[])[];
  /** What else each may be called: the names of the concepts of the other scheme that mean nearly the same. */
  alike: readonly (readonly ConceptRow[])[];
}>;

/** The concepts of a scheme, in the order of their ids. */
export function vocabularyOf(scheme: string, all: readonly ConceptRow[]): Vocabulary {
  const rows = all.filter((row) => row.scheme === scheme);
  const placeOf = new Map(rows.map(({ id }, place) => [id, place]));
  const known = new Map(all.map((row) => [row.id, row]));
  const placesOf = (ids: readonly string[]) => ids.flatMap((id) => placeOf.get(id) ?? []);
  return {
    scheme,
    rows,
    placeOf,
    above: rows.map(({ broader }) => placesOf(broader)),
    alike: rows.map(({ matches }) => matches.flatMap((id) => known.get(id) ?? [])),
  };
}
