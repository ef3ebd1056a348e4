import { type LoadedNode } from "../../graph/compiler/node-loader";
import { type FilterArgument } from "../../graph/lists/where-argument";
import { type Rank } from "../shared/ranking/ranking-cursor";
import {
  type MatchRow,
  type RequirementNode,
  type RankingParameters,
  type RequestedDetails,
} from "../shared/ranking/match.rows";
import { type EvidenceLevelCode } from "../shared/evidence/evidence.weights";

/** What is asked of an organisation, checked and with all defaults: which needs are in its reach, or in that of a cluster's members. */
export type Reach = Readonly<{
  /** The id of the organisation or cluster. */
  id: string;
  evidence: EvidenceLevelCode;
  /** The day on which it is to hold; that of the request if not said. */
  asOf?: string;
  first: number;
  after?: Rank;
  /** Which needs are asked for; all if not said. */
  where?: FilterArgument;
}>;

/** @property filter the number of its filter in the statement */
type ReachRow = Omit<Reach, "where"> &
  RequestedDetails &
  Readonly<{ level: number; day: string; filter: number | null }>;

export type ReachParameters = RankingParameters & Readonly<{ reaches: readonly ReachRow[] }>;

/** A need, who can best serve it, and the evidence of that. */
export type NeedMatchRow = Omit<MatchRow, "clusters"> &
  Readonly<{ need: string; requirements: readonly RequirementNode[] }>;

/** What the statement finds for one organisation. */
export type NeedMatchesRow = Readonly<{
  totalCount: number;
  matches: readonly NeedMatchRow[];
  hasMore: boolean;
  nodes: readonly LoadedNode[];
  /** Whether what the filter names exists, one by one. */
  exist: readonly boolean[];
}>;
