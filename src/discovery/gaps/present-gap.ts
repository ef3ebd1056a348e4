import { type ResultRow } from "../../graph/schema/field-metadata";
import { type Gap } from "./gaps";
import { tellGap } from "./gaps.sentences";
import { MOST_NEEDS } from "./gaps.weights";
import { type SentenceLanguage } from "../shared/text/sentence-language";

/** A gap as the schema tells it. `cluster` is the name of the one whose members were looked at, null for all. */
export const toCompetenceGap = (gap: Gap, cluster: string | null) => ({
  competence: gap.competence.id,
  domain: gap.domain,
  shortage: gap.shortage,
  demand: gap.demand,
  supply: gap.supply,
  needCount: gap.needs.length,
  needs: gap.needs.slice(0, MOST_NEEDS).map(({ id }) => id),
  exactCount: gap.members.EXACT,
  nearCount: gap.members.NEAR,
  weakCount: gap.members.WEAK,
  told: { gap, cluster },
});

/** The sentence of a gap. */
export function sentenceOfGap(row: ResultRow, language: SentenceLanguage): string {
  const { gap, cluster } = row.told as Readonly<{ gap: Gap; cluster: string | null }>;
  return tellGap(language, gap, cluster);
}
