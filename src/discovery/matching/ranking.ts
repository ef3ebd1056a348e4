import { type RankingParameters } from "./matching.rows";
import { DECIMALS } from "./weights";

/** What every statement that ranks by evidence needs to know. */
export const rankingParameters = (today: string): RankingParameters => ({
  decimals: DECIMALS,
  today,
});
