import { type GraphContext } from "../../graph/compiler/resolvers";
import { one } from "../../graph/driver/client";
import { namesOf, presentMatch, hasReasonsBelow } from "../shared/ranking/present-match";
import { DECIMALS, rankOfLevel } from "../shared/evidence/evidence.weights";
import { type RequirementNode, type DemandedCompetence } from "../shared/demand/demand.cypher";
import { type GraphQLResolveInfo } from "graphql";
import { pageSize } from "../../graph/lists/page-arguments";
import { argumentsOfSelected, isSelected } from "../../graph/compiler/selection";
import { type RequestedDetails } from "../shared/evidence/evidence.cypher";
import { findMembers, type MembersRow } from "./cluster-members.cypher";

/** The members that a query selects below a cluster: how many (0: none), and whether it selects fields that name other nodes. */
export type RequestedMembers = RequestedDetails & Readonly<{ most: number }>;

/** Reads the selection of `members` at one or several paths below the current field. Throws a problem if `first` is out of range. */
export function requestedMembers(info: GraphQLResolveInfo, ...paths: readonly (readonly string[])[]): RequestedMembers {
  const below = paths.map((path) => [...path, "members"]);
  const args = below.flatMap((path) => argumentsOfSelected(info, path));
  const sizes = args.map(({ first }) => pageSize(first as number | null, "members"));
  return {
    most: Math.max(0, ...sizes),
    hasReasons: below.some((path) => hasReasonsBelow(info, path)),
    hasClusters: below.some((path) => isSelected(info, [...path, "clusters"])),
  };
}

type MemberRequest = RequestedMembers & Readonly<{ ids: readonly string[] }>;

/** The members that meet the demand, best first, by the cluster's id. One statement reads all requested members; without any, none is sent. */
export async function loadMemberMatches(
  context: GraphContext,
  demand: DemandedCompetence,
  requirements: readonly RequirementNode[],
  requests: readonly MemberRequest[],
) {
  const nonEmpty = requests.filter(({ most, ids }) => most > 0 && ids.length > 0);
  if (nonEmpty.length === 0) return new Map<string, unknown[]>();
  const row = await one(context.graph(), findMembers, {
    demand: {
      ...demand,
      hasReasons: nonEmpty.some((each) => each.hasReasons),
      hasClusters: nonEmpty.some((each) => each.hasClusters),
    },
    clusters: [...new Set(nonEmpty.flatMap(({ ids }) => ids))],
    most: Math.max(...nonEmpty.map(({ most }) => most)),
    near: rankOfLevel("NEAR"),
    decimals: DECIMALS,
    today: context.today,
  });
  context.rememberNodes(row.nodes);
  return membersByCluster(row, requirements);
}

function membersByCluster({ memberLists, matches, nodes }: MembersRow, requirements: readonly RequirementNode[]) {
  const names = namesOf(nodes);
  const matchById = new Map(
    matches.map((match) => [
      match.organisation,
      { organisation: match.organisation, clusters: match.clusters, ...presentMatch(match, requirements, names) },
    ]),
  );
  return new Map<string, unknown[]>(
    memberLists.map(({ cluster, members }) => [cluster, members.map((id) => matchById.get(id))]),
  );
}
