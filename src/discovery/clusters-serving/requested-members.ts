import { type GraphQLResolveInfo } from "graphql";
import { pageSize } from "../../graph/lists/page-arguments";
import { argumentsBelow, selects } from "../../graph/compiler/compilation";
import { type Told } from "../shared/ranking/match.rows";
import { hasReasonsBelow } from "../shared/ranking/present-match";

/** Which members of a cluster a question shows: the first so many (0: none), and what of them that names other things. */
export type MembersAsked = Told & Readonly<{ most: number }>;

/** Reads which members are asked for some steps below the asking field, on one way or several. Throws a problem where it is an impossible number of them. */
export function membersAsked(info: GraphQLResolveInfo, ...paths: readonly (readonly string[])[]): MembersAsked {
  const below = paths.map((path) => [...path, "members"]);
  const args = below.flatMap((path) => argumentsBelow(info, path));
  const sizes = args.map(({ first }) => pageSize(first as number | null, "members"));
  return {
    most: Math.max(0, ...sizes),
    hasReasons: below.some((path) => hasReasonsBelow(info, path)),
    hasClusters: below.some((path) => selects(info, [...path, "clusters"])),
  };
}
