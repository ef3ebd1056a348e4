import { type GraphQLResolveInfo } from "graphql";
import { pageSize } from "../../graph/lists/page-arguments";
import { argumentsOfSelected, isSelected } from "../../graph/compiler/compilation";
import { hasReasonsBelow } from "../shared/ranking/present-match";
import { type RequestedDetails } from "../shared/evidence/evidence.cypher";

/** Which members of a cluster a question shows: the first so many (0: none), and what of them that names other things. */
export type RequestedMembers = RequestedDetails & Readonly<{ most: number }>;

/** Reads which members are asked for some steps below the asking field, on one way or several. Throws a problem where it is an impossible number of them. */
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
