import { LEVELS } from "../shared/evidence/evidence.weights";
import { ESSENTIAL, SUPPLY } from "./gaps.weights";
import { type MemberCounts, type RequiredCompetence } from "./gaps.cypher";

/** How short a competence is, and what that follows from. */
export type Shortage = Readonly<{ demand: number; supply: number; shortage: number }>;

/** What each need adds to the demand, over what members supply: `shortage = demand / (1 + supply)`. */
export function shortageOf({ needs, members }: Pick<RequiredCompetence, "needs" | "members">): Shortage {
  const demand = needs.reduce((sum, { importance }) => sum + importance, 0) / ESSENTIAL;
  const supply = suppliedBy(members);
  return { demand, supply, shortage: demand / (1 + supply) };
}

const suppliedBy = (members: MemberCounts) => LEVELS.reduce((sum, level) => sum + SUPPLY[level] * members[level], 0);
