import { type SentenceLanguage } from "../shared/text/sentence-language";
import { type NotListedReason } from "./explain-match.cypher";
import { type ResultRow } from "../../graph/schema/field-metadata";
import { describeContribution } from "../shared/ranking/match.sentences";
import { type Names } from "../shared/ranking/present-match";
import { type RequirementDerivation } from "./requirements.explain";

/** The rank of an organisation in a list, or why it is not in it. */
type OrganisationRank = Readonly<{
  name: string;
  rank: number | null;
  totalCount: number;
  score: number;
  notListed: readonly NotListedReason[];
}>;

/** The sentence about the rank of an organisation, or why it is not in the list. */
export function describeOrganisationRank(
  language: SentenceLanguage,
  { name, rank, totalCount, score, notListed }: OrganisationRank,
): string {
  const say = PHRASES[language];
  if (rank !== null) return say.listed(name, rank, totalCount, Math.round(score * 100));
  return say.absent(name, totalCount, notListed.map((reason) => say.reasons[reason]).join("; "));
}

/** The sentence for a requirement without evidence, with the closest competence. */
export function describeNothing(
  language: SentenceLanguage,
  name: string,
  required: string,
  closest: string | null,
  steps: number,
) {
  const say = PHRASES[language];
  return closest === null ? say.nothing(name, required) : say.closest(name, required, closest, steps);
}

type Phrases = Readonly<{
  listed: (name: string, rank: number, totalCount: number, percent: number) => string;
  absent: (name: string, totalCount: number, reasons: string) => string;
  reasons: Readonly<Record<NotListedReason, string>>;
  nothing: (name: string, required: string) => string;
  closest: (name: string, required: string, closest: string, steps: number) => string;
}>;

const PHRASES: Readonly<Record<SentenceLanguage, Phrases>> = {
  nl: {
    listed: (name, rank, totalCount, percent) =>
      `${name} staat op plaats ${rank} van ${totalCount} en dekt ${percent} % van wat gevraagd wordt.`,
    absent: (name, totalCount, reasons) => `${name} staat niet in de lijst van ${totalCount}: ${reasons}.`,
    reasons: {
      NO_EVIDENCE: "niets toont dat het iets kan van wat gevraagd wordt",
      EVIDENCE_TOO_WEAK: "wat het kan, ligt verder van de vraag dan is toegestaan",
      NOT_A_MEMBER: "het was op die dag van geen cluster lid",
      OTHER_CLUSTER: "het was op die dag van geen van de gevraagde clusters lid",
      OTHER_KIND: "het is een ander soort organisatie",
      OTHER_SIZE: "het heeft een andere grootte, of niemand kent die",
      OTHER_MUNICIPALITY: "het is elders gevestigd, of niemand zegt waar",
    },
    nothing: (name, required) => `${name} toont niets dat in de buurt komt van ‘${required}’.`,
    closest: (name, required, closest, steps) =>
      `${name} toont niets voor ‘${required}’; het dichtst komt ‘${closest}’, op ${steps} stappen: te ver om mee te tellen.`,
  },
  en: {
    listed: (name, rank, totalCount, percent) =>
      `${name} is number ${rank} of ${totalCount} and covers ${percent} % of what is asked.`,
    absent: (name, totalCount, reasons) => `${name} is not in the list of ${totalCount}: ${reasons}.`,
    reasons: {
      NO_EVIDENCE: "nothing shows that it can do any of what is asked",
      EVIDENCE_TOO_WEAK: "what it can do lies further from the demand than is allowed",
      NOT_A_MEMBER: "it belonged to no cluster on the day",
      OTHER_CLUSTER: "it belonged to none of the clusters asked for on the day",
      OTHER_KIND: "it is another kind of organisation",
      OTHER_SIZE: "it is of another size, or nobody knows its size",
      OTHER_MUNICIPALITY: "it is seated elsewhere, or nobody says where",
    },
    nothing: (name, required) => `${name} shows nothing that comes near ‘${required}’.`,
    closest: (name, required, closest, steps) =>
      `${name} shows nothing for ‘${required}’; closest comes ‘${closest}’, ${steps} steps away: too far to count.`,
  },
};

export type PresentedRequirement = RequirementDerivation & Readonly<{ name: string; names: Names }>;

/** Resolves the sentence of a requirement: why it is met, or what is missing. */
export function sentenceOfRequirement(row: ResultRow, language: SentenceLanguage): string {
  const { name, names, requirement, nearest, steps, ...explained } = row as unknown as PresentedRequirement;
  if (explained.evidence.length > 0) return describeContribution(language, name, { requirement, ...explained }, names);
  const [closest] = nearest;
  const closestName = closest ? (names.get(closest.competence)?.[language] ?? closest.competence) : null;
  return describeNothing(language, name, requirement[language], closestName, steps ?? 0);
}

/** Resolves the sentence about the rank of an organisation. */
export const sentenceOfRank = (row: ResultRow, language: SentenceLanguage): string =>
  describeOrganisationRank(language, row as unknown as OrganisationRank);
