import { countedPieces, covered, weightOf, totalWeight } from "../shared/ranking/score.explain";
import { rankOfLevel, type EvidenceLevelCode } from "../shared/evidence/evidence.weights";
import { type NotListedReason, type DistantEvidence, type Nearest } from "./explain-match.cypher";
import { type RequirementNode } from "../shared/demand/demand.cypher";
import { type CountedPiece, type MatchEvidence } from "../shared/evidence/evidence.cypher";
import { type FilteredOut } from "../shared/ranking/ranking.cypher";

/** The full derivation of the points of one requirement: `points` is `share` times `cover`. */
export type RequirementDerivation = Readonly<{
  requirement: RequirementNode;
  weight: number;
  share: number;
  evidence: readonly CountedPiece[];
  cover: number;
  points: number;
  nearest: readonly DistantEvidence[];
  steps: number | null;
}>;

/** The derivation of the points of every requirement, even without points. Keeps the order. */
export function explainRequirements(
  { metRequirements }: MatchEvidence,
  nearest: readonly Nearest[],
  requirements: readonly RequirementNode[],
): RequirementDerivation[] {
  const total = totalWeight(requirements);
  return requirements.map((requirement) => {
    const { competence } = requirement;
    const evidence = countedPieces(metRequirements.find((each) => each.competence === competence)?.pieces ?? []);
    const closest = nearest.find(({ required }) => required === competence);
    const [weight, cover] = [weightOf(requirement), covered(evidence)];
    const share = weight / total;
    return {
      ...{ requirement, weight, share, evidence, cover, points: share * cover },
      ...{ nearest: closest?.evidence ?? [], steps: closest?.steps ?? null },
    };
  });
}

/** Why an organisation is not in a list: evidence below the `least` level, and filters. Empty if it is in the list. */
export function whyNotListed(
  level: EvidenceLevelCode | null,
  least: EvidenceLevelCode,
  filteredOut: readonly FilteredOut[],
): NotListedReason[] {
  if (level === null) return ["NO_EVIDENCE", ...filteredOut];
  return rankOfLevel(level) > rankOfLevel(least) ? ["EVIDENCE_TOO_WEAK", ...filteredOut] : [...filteredOut];
}
