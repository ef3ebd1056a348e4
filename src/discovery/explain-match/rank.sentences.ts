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
      `${name} staat op plaats ${rank} van ${totalCount} en dekt ${percent} % van de vraag.`,
    absent: (name, totalCount, reasons) => `${name} staat niet in de lijst van ${totalCount}: ${reasons}.`,
    reasons: {
      NO_EVIDENCE: "er is voor geen enkele vereiste bewijs",
      EVIDENCE_TOO_WEAK: "het bewijs is zwakker dan het gevraagde minimum",
      NOT_A_MEMBER: "het was op de gevraagde dag van geen enkele cluster lid",
      OTHER_CLUSTER: "het was op de gevraagde dag van geen van de gevraagde clusters lid",
      OTHER_KIND: "het is een ander soort organisatie dan gevraagd",
      OTHER_SIZE: "de grootte is een andere dan gevraagd, of is niet bekend",
      OTHER_MUNICIPALITY: "de zetel ligt niet in een gevraagde gemeente, of is niet bekend",
    },
    nothing: (name, required) => `Van ${name} is geen bewijs bekend voor ‘${required}’ of een verwante competentie.`,
    closest: (name, required, closest, steps) =>
      `Van ${name} is geen bewijs bekend voor ‘${required}’. De dichtstbijzijnde competentie met bewijs is ‘${closest}’, op ${steps} stappen: te ver om mee te tellen.`,
  },
  en: {
    listed: (name, rank, totalCount, percent) =>
      `${name} is number ${rank} of ${totalCount} and covers ${percent} % of the demand.`,
    absent: (name, totalCount, reasons) => `${name} is not in the list of ${totalCount}: ${reasons}.`,
    reasons: {
      NO_EVIDENCE: "there is no evidence for any requirement",
      EVIDENCE_TOO_WEAK: "its evidence is below the requested minimum level",
      NOT_A_MEMBER: "it was not a member of any cluster on the requested day",
      OTHER_CLUSTER: "it was not a member of any requested cluster on the requested day",
      OTHER_KIND: "it is not of a requested kind",
      OTHER_SIZE: "its size is not a requested one, or is not known",
      OTHER_MUNICIPALITY: "its seat is not in a requested municipality, or is not known",
    },
    nothing: (name, required) => `${name} has no known evidence for ‘${required}’ or a related competence.`,
    closest: (name, required, closest, steps) =>
      `${name} has no known evidence for ‘${required}’. Its closest competence with evidence is ‘${closest}’, ${steps} steps away: too far to count.`,
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
