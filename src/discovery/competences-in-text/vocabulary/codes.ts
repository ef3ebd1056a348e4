import { readCpv } from "../../../domain/competences/notation";
import { foldWithOffsets } from "../../../graph/schema/fold";
import { type Suggestion } from "../reading";
import { type ConceptRow, type Vocabulary } from "./vocabulary";
import { visibleText } from "../../shared/text/visible-text";

/** CPV code, without its check digit -> the concept that has it. */
export type Codes = ReadonlyMap<string, Pick<ConceptRow, "id" | "notation" | "matches">>;

export const codesOf = (rows: readonly ConceptRow[]): Codes =>
  new Map(
    rows.flatMap((row) => {
      const code = readCpv(row.notation ?? "")?.code;
      return code ? [[code, row] as const] : [];
    }),
  );

/** A CPV code that stands by itself, in a text with one kind of hyphen. */
const CODE = /(?<![\p{L}\p{N}-])\d{8}(?:-\d)?(?![\p{L}\p{N}-])/gu;

/**
 * The concepts of a vocabulary that a text names by their CPV codes: those that have the codes, or that mean nearly the same. A check digit
 * that is written must be right; eight digits that are no code say nothing.
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
