import { type Language } from "../../graph/languages";
import { type Row } from "../../graph/marks";
import { tongueOf } from "../matching/told-match";
import { type ClusterContribution } from "./inviting.explain";
import { tellCluster, tellStanding } from "./inviting.sentences";
import { type AskedCluster } from "./inviting.rows";
import { type ClusterRanking, type FewestClusters, type ToldCluster } from "./rank-clusters";
import { placeOfCluster, type Placed } from "./standing";

/** A cluster as the schema tells it; its members were brought by another statement. */
export const toClusterMatch = (told: ToldCluster, members: readonly unknown[]) => ({
  ...told,
  contributions: told.contributions.map(toContribution),
  members,
  told,
});

/** A cluster with the members that were brought, best first. */
export type ClusterMatchRow = ReturnType<typeof toClusterMatch>;

const toContribution = ({ requirement, points, brings, focus }: ClusterContribution) => ({
  requirement,
  points,
  member: brings?.member ?? null,
  cover: brings?.cover ?? 0,
  evidenceLevel: brings?.level ?? null,
  memberCount: brings?.able ?? 0,
  focus: focus?.competence ?? null,
  focusSimilarity: focus?.similarity ?? 0,
});

type ToldStanding = Readonly<{ asked: AskedCluster; placed: Placed; counts: { ranked: number; fewest: number } }>;

/** The explanation of the cluster that is asked about, and the clusters of which it speaks. */
export function toExplanation(
  asked: AskedCluster,
  ranking: ClusterRanking & FewestClusters,
  toMatch: (told: ToldCluster) => unknown,
) {
  const placed = placeOfCluster(ranking.asked!, asked, ranking);
  const counts = { ranked: ranking.ranked.length, fewest: ranking.fewest.length };
  return {
    ...placed,
    match: toMatch(ranking.asked!),
    totalCount: counts.ranked,
    instead: placed.instead.map(({ by }) => toMatch(by)),
    told: { asked, placed, counts } satisfies ToldStanding,
  };
}

/** The sentence of a cluster that was found. */
export const sentenceOfCluster = (row: Row, language: Language) =>
  tellCluster(tongueOf(language), row.told as ToldCluster);

/** The sentence that says where a cluster stands. */
export function sentenceOfStanding(row: Row, language: Language): string {
  const { asked, placed, counts } = row.told as ToldStanding;
  return tellStanding(tongueOf(language), asked, placed, counts);
}
