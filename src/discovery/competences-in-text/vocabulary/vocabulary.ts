import { type TextLanguage } from "../../shared/text/stems";

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

/** Which group each concept belongs to, and which division each group: the levels at which buyers' choices were learned. */
export type Groups = Readonly<{
  ofConcept: Int16Array;
  ofGroup: Int16Array;
  divisions: number;
  /** How general each code is, 0 to 1: the zeros at its end. */
  general: Float32Array;
}>;

/** How the id of a code begins with its group and its division: `cpv:451`, `cpv:45`. */
const GROUP = "cpv:000".length;

const DIVISION = "cpv:00".length;

/** The groups of a vocabulary; -1: none that was known when the choices were learned. */
export function groupConcepts({ ids }: Vocabulary, names: readonly string[]): Groups {
  const indexOfGroup = new Map(names.map((name, place) => [name, place]));
  const divisions = [...new Set(names.map((name) => name.slice(0, DIVISION)))];
  return {
    ofConcept: Int16Array.from(ids, (id) => indexOfGroup.get(id.slice(0, GROUP)) ?? -1),
    ofGroup: Int16Array.from(names, (name) => divisions.indexOf(name.slice(0, DIVISION))),
    divisions: divisions.length,
    general: Float32Array.from(ids, (id) => /0*$/.exec(id)![0].length / 6),
  };
}

const kept = new WeakMap<Vocabulary, Groups>();

/** The same, made once for each vocabulary. */
export function keptGroupsOf(vocabulary: Vocabulary, names: readonly string[]): Groups {
  const groups = kept.get(vocabulary) ?? groupConcepts(vocabulary, names);
  kept.set(vocabulary, groups);
  return groups;
}

/** The beginnings of ids that name the groups of a vocabulary. */
export const groupNames = ({ ids }: Vocabulary) => [...new Set(ids.map((id) => id.slice(0, GROUP)))].sort();
