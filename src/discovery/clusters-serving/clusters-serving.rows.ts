import { type LoadedNode } from "../../graph/compiler/node-loader";
import { type EvidenceLevelCode, type SimilarityWayCode } from "../shared/evidence/evidence.weights";
import { type RequirementNode, type DemandedCompetence } from "../shared/demand/demand.cypher";
import { type MatchRow, type RequestedDetails } from "../shared/evidence/evidence.cypher";

/** What the members of a cluster bring to one requirement. */
export type MembersContribution = Readonly<{
  /** The member that covers most of it. */
  member: string;
  name: string;
  /** How much of the requirement that member covers, 0 to 1. */
  cover: number;
  /** How close the evidence of any member comes, at best. */
  level: EvidenceLevelCode;
  /** How many members meet it at near or better. */
  able: number;
}>;

/** Of what a cluster works on, the competence that comes nearest to a requirement. */
export type Focus = Readonly<{
  competence: string;
  similarity: number;
  level: EvidenceLevelCode;
  nl: string;
  en: string;
}>;

/** What a cluster has for one required competence. */
export type Held = Readonly<{ competence: string; brings?: MembersContribution; focus?: Focus }>;

/** What the members of one cluster bring to the requirement at a place, as the statement tells it. */
export type MembersContributionRow = readonly [
  ...[cluster: string, name: string, place: number],
  ...[member: string, memberName: string, cover: number, level: number, able: number],
];

/** The focus of one cluster that comes nearest to the requirement at a place, as the statement tells it. */
export type FocusRow = readonly [
  ...[cluster: string, name: string, place: number],
  ...[competence: string, similarity: number, way: SimilarityWayCode, nl: string, en: string],
];

/** Who belonged to a predecessor of one cluster and meets the requirement at a place, as the statement tells it. */
export type FormerRow = readonly [
  ...[cluster: string, place: number],
  ...[organisation: string, name: string, predecessor: string],
];

/** A cluster that is asked about by name. */
export type RequestedCluster = Readonly<{
  id: string;
  name: string;
  memberCount: number;
  /** How many belonged to its predecessors when those went over, and to which. */
  formerMemberCount: number;
  predecessors: readonly string[];
  /** What it went over into, if it did so by today. */
  successor: string | null;
}>;

export type ClusterParameters = Readonly<{
  demand: DemandedCompetence;
  /** A cluster that is told of also where it no longer stands. */
  cluster: string | null;
  /** The place of the least level at which a member meets a requirement. */
  near: number;
  decimals: number;
  today: string;
}>;

/** What the clusters of today, and the one that is asked about, have for a demand. */
export type ClustersRow = Readonly<{
  isKnown: boolean;
  requirements: readonly RequirementNode[];
  brought: readonly MembersContributionRow[];
  focused: readonly FocusRow[];
  formerly: readonly FormerRow[];
  asked: RequestedCluster | null;
  nodes: readonly LoadedNode[];
}>;

export type MembersParameters = Readonly<{
  demand: DemandedCompetence & RequestedDetails;
  clusters: readonly string[];
  /** How many members of each cluster at most. */
  most: number;
  near: number;
  decimals: number;
  today: string;
}>;

/** The members of some clusters that can serve, the best of each first, with the evidence of each once. */
export type MembersRow = Readonly<{
  of: readonly Readonly<{ cluster: string; members: readonly string[] }>[];
  matches: readonly MatchRow[];
  nodes: readonly LoadedNode[];
}>;
