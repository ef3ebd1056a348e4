import { type GraphQLResolveInfo } from "graphql";
import { pageSize } from "../../graph/pages";
import { argumentsBelow, selects } from "../../graph/scope";
import { type Told } from "../matching/matching.rows";

/** Which members of a cluster a question shows: the first so many (0: none), and what of them that names other things. */
export type MembersAsked = Told & Readonly<{ most: number }>;

/** Reads which members are asked for some steps below the asking field. Throws a problem where it is an impossible number of them. */
export function membersAsked(info: GraphQLResolveInfo, path: readonly string[]): MembersAsked {
  const below = [...path, "members"];
  const sizes = argumentsBelow(info, below).map(({ first }) => pageSize(first as number | null, "members"));
  return {
    most: Math.max(0, ...sizes),
    hasReasons: ["sentence", "evidence"].some((name) => selects(info, [...below, "contributions", name])),
    hasClusters: selects(info, [...below, "clusters"]),
  };
}
