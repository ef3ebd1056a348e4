import { type Language } from "../../graph/schema/languages";
import { type Row } from "../../graph/schema/field-metadata";
import { explain } from "../shared/ranking/explain-score";
import { type FoundRequirement, type PieceRow } from "../shared/ranking/match.rows";
import { tell } from "../shared/ranking/match.sentences";
import { namesOf, tongueOf, toPiece, type Names } from "../shared/ranking/present-match";
import { type EvidenceLevel } from "../shared/evidence/evidence.weights";
import { explainRequirements, whyNotListed, type ExplainedRequirement } from "./explain-requirements";
import { tellNothing, tellStanding, type Standing } from "./rank.sentences";
import { type DistantPiece, type FoundReasons } from "./explain-match.rows";

type ToldRequirement = ExplainedRequirement & Readonly<{ name: string; names: Names }>;

/** What was found of an organisation, explained, with all that the sentences need. */
export function toldReasons(
  { name, rank, totalCount, leftOut, clusters, nodes, ...found }: FoundReasons & { name: string },
  requirements: readonly FoundRequirement[],
  least: EvidenceLevel,
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
    requirements: explained.map((each): ToldRequirement => ({ ...each, name, names })),
  };
}

const toDistantPiece = (row: PieceRow): DistantPiece => ({ ...toPiece(row), way: null, counts: false });

/** Why a requirement is met, or what is missing. */
export function sentenceOfRequirement(row: Row, language: Language): string {
  const tongue = tongueOf(language);
  const { name, names, requirement, nearest, steps, ...explained } = row as unknown as ToldRequirement;
  if (explained.evidence.length > 0) return tell(tongue, name, { requirement, ...explained }, names);
  const [closest] = nearest;
  const called = closest ? (names.get(closest.competence)?.[tongue] ?? closest.competence) : null;
  return tellNothing(tongue, name, requirement[tongue], called, steps ?? 0);
}

/** Where an organisation stands in the list, or why it does not. */
export const sentenceOfStanding = (row: Row, language: Language): string =>
  tellStanding(tongueOf(language), row as unknown as Standing);
