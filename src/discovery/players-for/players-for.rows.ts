import { type LoadedNode } from "../../graph/compiler/node-loader";
import {
  type MatchRow,
  type RequirementNode,
  type DemandedCompetence,
  type RequestedDetails,
} from "../shared/ranking/match.rows";
import { type RANK_OF_WAY, type STRENGTH } from "../shared/evidence/evidence.weights";
import { type PlayerKind } from "./players-for.codes";

export type PlayerParameters = Readonly<{
  demand: DemandedCompetence & RequestedDetails;
  /** How many of each group at most. */
  first: number;
  /** The place of the least level at which a project makes a past contractor. */
  near: number;
  levels: typeof RANK_OF_WAY;
  strength: typeof STRENGTH;
  decimals: number;
  today: string;
}>;

/** Somebody relevant: an organisation, or a solution beside the organisation that offers it, with the evidence. */
export type PlayerRow = Omit<MatchRow, "organisation" | "score"> &
  Readonly<{ kind: keyof typeof PlayerKind; organisation: string | null; solution: string | null }>;

/** Everybody relevant to a demand: how many in each group, and the first of each. */
export type PlayersRow = Readonly<{
  isKnown: boolean;
  requirements: readonly RequirementNode[];
  covered: readonly string[];
  counts: readonly Readonly<{ kind: keyof typeof PlayerKind; totalCount: number }>[];
  /** Group by group, the best of each first. */
  matches: readonly PlayerRow[];
  nodes: readonly LoadedNode[];
}>;
