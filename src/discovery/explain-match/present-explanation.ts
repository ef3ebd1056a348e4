import { type ResultRow } from "../../graph/schema/field-metadata";
import { explain } from "../shared/ranking/score.explain";
import { tell } from "../shared/ranking/match.sentences";
import { namesOf, toPiece, type Names } from "../shared/ranking/present-match";
import { type EvidenceLevelCode } from "../shared/evidence/evidence.weights";
import { explainRequirements, whyNotListed, type RequirementDerivation } from "./requirements.explain";
import { tellNothing, tellOrganisationRank, type OrganisationRank } from "./rank.sentences";
import { type SentenceLanguage } from "../shared/text/sentence-language";
import { type DistantEvidence, type ReasonsRow } from "./explain-match.cypher";
import { type RequirementNode } from "../shared/demand/demand.cypher";
import { type PieceRow } from "../shared/evidence/evidence.cypher";

type PresentedRequirement = RequirementDerivation & Readonly<{ name: string; names: Names }>;

/** What was found of an organisation, explained, with all that the sentences need. */
export function presentExplanation(
  { name, rank, totalCount, leftOut, clusters, nodes, ...found }: ReasonsRow & { name: string },
  requirements: readonly RequirementNode[],
  least: EvidenceLevelCode,
) {
  const met = found.met.map(({ competence, pieces }) => ({ competence, pieces: pieces.map(toPiece) }));
  const nearest = found.nearest.map(({ competence, steps, pieces }) => ({
    ...{ required: competence, steps, evidence: pieces.map(toDistantPiece) },
  }));
  const { score, contributions, evidenceLevel: level } = explain({ met }, requirements);
  const evidenceLevel = contributions.length > 0 ? level : null;
  const names = namesOf(nodes);
  const explained = explainRequirements({ met }, nearest, requirements);
  return {
    ...{ name, rank, totalCount, clusters, score, evidenceLevel },
    notListed: whyNotListed(evidenceLevel, least, leftOut),
    requirements: explained.map((each): PresentedRequirement => ({ ...each, name, names })),
  };
}

const toDistantPiece = (row: PieceRow): DistantEvidence => ({ ...toPiece(row), way: null, counts: false });

/** Why a requirement is met, or what is missing. */
export function sentenceOfRequirement(row: ResultRow, language: SentenceLanguage): string {
  const { name, names, requirement, nearest, steps, ...explained } = row as unknown as PresentedRequirement;
  if (explained.evidence.length > 0) return tell(language, name, { requirement, ...explained }, names);
  const [closest] = nearest;
  const called = closest ? (names.get(closest.competence)?.[language] ?? closest.competence) : null;
  return tellNothing(language, name, requirement[language], called, steps ?? 0);
}

/** Where an organisation stands in the list, or why it does not. */
export const sentenceOfRank = (row: ResultRow, language: SentenceLanguage): string =>
  tellOrganisationRank(language, row as unknown as OrganisationRank);
