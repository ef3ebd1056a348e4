import { type RankingParameters } from "./match.rows";
import { DECIMALS } from "../evidence/evidence.weights";

/** What every statement that ranks by evidence needs to know. */
export const rankingParameters = (today: string): RankingParameters => ({
  decimals: DECIMALS,
  today,
});
