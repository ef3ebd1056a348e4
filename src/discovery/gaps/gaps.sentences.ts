import { plural, listNames, quote } from "../shared/text/names.sentences";
import { type SentenceLanguage } from "../shared/text/sentence-language";
import { type RequiredCompetence } from "./gaps.cypher";
import { type ResultRow } from "../../graph/schema/field-metadata";
import { type Gap } from "./gaps.explain";

/** The sentences about a gap: how many members have the competence, how many come near, and which needs require it. */
export function describeGap(
  language: SentenceLanguage,
  { competence, needs, members }: RequiredCompetence,
  cluster: string | null,
): string {
  const say = PHRASES[language];
  const titles = listNames(
    language,
    needs.map((need) => quote(need[language])),
  );
  const has = say.has(members.EXACT, cluster ?? say.anyCluster, quote(competence[language]));
  return `${has}${members.NEAR > 0 ? say.near(members.NEAR) : ""}. ${say.needed(needs.length)}: ${titles}.`;
}

type Phrases = Readonly<{
  anyCluster: string;
  has: (count: number, cluster: string, competence: string) => string;
  near: (count: number) => string;
  needed: (count: number) => string;
}>;

const PHRASES: Readonly<Record<SentenceLanguage, Phrases>> = {
  nl: {
    anyCluster: "een cluster",
    has: (count, cluster, competence) =>
      `${count === 0 ? "Geen enkel lid" : plural("nl", count, "Slechts 1 lid", `Slechts ${count} leden`)} van ${cluster} ${count > 1 ? "bieden" : "biedt"} voor zover bekend ${competence}`,
    near: (count) => `; ${plural("nl", count, "1 lid komt", `${count} leden komen`)} wel in de buurt`,
    needed: (count) =>
      plural("nl", count, "1 behoefte vereist deze competentie", `${count} behoeften vereisen deze competentie`),
  },
  en: {
    anyCluster: "a cluster",
    has: (count, cluster, competence) =>
      `${count === 0 ? "No member" : plural("en", count, "Only 1 member", `Only ${count} members`)} of ${cluster} ${count > 1 ? "are" : "is"} known to offer ${competence}`,
    near: (count) => `; ${count} ${plural("en", count, "comes", "come")} close`,
    needed: (count) => plural("en", count, "1 need requires it", `${count} needs require it`),
  },
};

/** Resolves the sentence of a gap. */
export function sentenceOfGap(row: ResultRow, language: SentenceLanguage): string {
  const { gap, cluster } = row.facts as Readonly<{ gap: Gap; cluster: string | null }>;
  return describeGap(language, gap, cluster);
}
