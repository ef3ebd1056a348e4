import { type RankingParameters } from "./matching.rows";
import { DECIMALS, STRENGTH, WORKING_ROLES } from "./weights";

/** The weights and the day, as every statement that ranks by evidence needs them. */
export const rankingParameters = (today: string): RankingParameters => ({
  strength: STRENGTH,
  workingRoles: WORKING_ROLES,
  decimals: DECIMALS,
  today,
});
