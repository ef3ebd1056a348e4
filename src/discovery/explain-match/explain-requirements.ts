import { counted, covered, weightOf, wholeOf } from "../shared/ranking/explain-score";
import { type CountedPiece, type FilteredOut, type FoundRequirement, type Met } from "../shared/ranking/match.rows";
import { placeOf, type EvidenceLevel } from "../shared/evidence/evidence.weights";
import { type Absence, type DistantPiece, type Nearest } from "./explain-match.rows";

/** The whole derivation of the points of one requirement: `points` is `share` times `cover`. */
export type ExplainedRequirement = Readonly<{
  requirement: FoundRequirement;
  weight: number;
  share: number;
  evidence: readonly CountedPiece[];
  cover: number;
  points: number;
  nearest: readonly DistantPiece[];
  steps: number | null;
}>;

/** Every requirement with all that its points follow from, also where there are none. The order is kept. */
export function explainRequirements(
  { met }: Met,
  nearest: readonly Nearest[],
  requirements: readonly FoundRequirement[],
): ExplainedRequirement[] {
  const whole = wholeOf(requirements);
  return requirements.map((requirement) => {
    const { competence } = requirement;
    const evidence = counted(met.find((each) => each.competence === competence)?.pieces ?? []);
    const closest = nearest.find(({ required }) => required === competence);
    const [weight, cover] = [weightOf(requirement), covered(evidence)];
    const share = weight / whole;
    return {
      ...{ requirement, weight, share, evidence, cover, points: share * cover },
      ...{ nearest: closest?.evidence ?? [], steps: closest?.steps ?? null },
    };
  });
}

/** What keeps somebody out of a list: evidence that does not reach the `least` level, and the filters. Nothing, for who is in it. */
export function whyNotListed(
  level: EvidenceLevel | null,
  least: EvidenceLevel,
  leftOut: readonly FilteredOut[],
): Absence[] {
  if (level === null) return ["NO_EVIDENCE", ...leftOut];
  return placeOf(level) > placeOf(least) ? ["EVIDENCE_TOO_WEAK", ...leftOut] : [...leftOut];
}
