import { readCpv } from "../../../domain/competences/notation";
import { foldWithOffsets } from "../../../graph/schema/fold";
import { type Suggestion } from "../reading";
import { visibleText, type TextLanguage } from "../../shared/text/words";

/** A row of the statement that reads all concepts. */
export type ConceptRow = Readonly<Record<TextLanguage, string | null>> &
  Readonly<{
    id: string;
    scheme: string;
    notation?: string | null;
    definition: string | null;
    broader: string[];
    matches: string[];
  }>;

/** The concepts of one scheme. A concept is identified by its index in these lists. Names are only kept in the term indexes. */
export type Vocabulary = Readonly<{
  scheme: string;
  ids: readonly string[];
  indexOfId: ReadonlyMap<string, number>;
  /** For each concept the indexes of its broader concepts. */
  above: readonly (readonly number[])[];
}>;

/** The concepts of a scheme, in the order of their ids. */
export function vocabularyOf(scheme: string, all: readonly ConceptRow[]): Vocabulary {
  const rows = all.filter((row) => row.scheme === scheme);
  const indexOfId = new Map(rows.map(({ id }, position) => [id, position]));
  const indexesOf = (ids: readonly string[]) => ids.flatMap((id) => indexOfId.get(id) ?? []);
  return {
    scheme,
    ids: rows.map(({ id }) => id),
    indexOfId,
    above: rows.map(({ broader }) => indexesOf(broader)),
  };
}

/** The group of each concept, and the division of each group: the levels at which buyers' choices were learned. */
export type Groups = Readonly<{
  ofConcept: Int16Array;
  ofGroup: Int16Array;
  divisions: number;
  /** How general each code is, 0 to 1: its trailing zeros divided by 6. */
  general: Float32Array;
}>;

/** The length of the group in the id of a code: `cpv:451`. */
const GROUP = "cpv:000".length;

/** The length of the division in the id of a code: `cpv:45`. */
const DIVISION = "cpv:00".length;

/** The groups of a vocabulary. The group is -1 if it was not in the training data. */
export function groupConcepts({ ids }: Vocabulary, names: readonly string[]): Groups {
  const indexOfGroup = new Map(names.map((name, position) => [name, position]));
  const divisions = [...new Set(names.map((name) => name.slice(0, DIVISION)))];
  return {
    ofConcept: Int16Array.from(ids, (id) => indexOfGroup.get(id.slice(0, GROUP)) ?? -1),
    ofGroup: Int16Array.from(names, (name) => divisions.indexOf(name.slice(0, DIVISION))),
    divisions: divisions.length,
    general: Float32Array.from(ids, (id) => /0*$/.exec(id)![0].length / 6),
  };
}

const cachedGroups = new WeakMap<Vocabulary, Groups>();

/** The groups of a vocabulary, computed once per vocabulary. */
export function cachedGroupsOf(vocabulary: Vocabulary, names: readonly string[]): Groups {
  const groups = cachedGroups.get(vocabulary) ?? groupConcepts(vocabulary, names);
  cachedGroups.set(vocabulary, groups);
  return groups;
}

/** The id prefixes of all groups of a vocabulary. */
export const groupNames = ({ ids }: Vocabulary) => [...new Set(ids.map((id) => id.slice(0, GROUP)))].sort();

/** The concepts by CPV code without check digit. */
export type Codes = ReadonlyMap<string, Pick<ConceptRow, "id" | "notation" | "matches">>;

export const codesOf = (rows: readonly ConceptRow[]): Codes =>
  new Map(
    rows.flatMap((row) => {
      const code = readCpv(row.notation ?? "")?.code;
      return code ? [[code, row] as const] : [];
    }),
  );

/** A separate CPV code in a folded text, which has one kind of hyphen. */
const CODE = /(?<![\p{L}\p{N}-])\d{8}(?:-\d)?(?![\p{L}\p{N}-])/gu;

/**
 * The concepts of a vocabulary that a text names by CPV codes: those with the codes, and their close matches. A code with a wrong check
 * digit and an unknown code are ignored.
 */
export function namedByCode(text: string, codes: Codes, { indexOfId }: Vocabulary): Suggestion[] {
  const visible = visibleText(text);
  const { folded, starts, ends } = foldWithOffsets(visible);
  const wordsOf = new Map<string, Set<string>>();
  for (const { 0: written, index } of folded.matchAll(CODE)) {
    const { code, checkDigit } = readCpv(written)!;
    const concept = codes.get(code);
    if (!concept || (checkDigit && concept.notation !== written)) continue;
    const shown = visible.slice(starts[index], ends[index + written.length - 1]);
    for (const id of [concept.id, ...concept.matches])
      if (indexOfId.has(id)) wordsOf.set(id, (wordsOf.get(id) ?? new Set()).add(shown));
  }
  return [...wordsOf].map(([competence, words]) => ({
    competence,
    score: 1,
    reasons: () => ({ words: [...words], needs: [] }),
  }));
}
