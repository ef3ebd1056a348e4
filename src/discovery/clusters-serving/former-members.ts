import { weightOf } from "../shared/ranking/score.explain";
import { type FormerRow } from "./clusters-serving.rows";
import { type RequirementNode } from "../shared/demand/demand.cypher";

/** An organisation that belonged to a predecessor, is no member today, and meets some requirements. */
export type FormerMember = Readonly<{
  organisation: string;
  name: string;
  predecessor: string;
  meets: readonly RequirementNode[];
}>;

/**
 * The former members of each cluster that meet something, those that meet most first.
 * @param places the requirements by their place in the statement
 * @param requirements the same in the order in which they are told
 */
export function formerMembersByCluster(
  rows: readonly FormerRow[],
  places: readonly RequirementNode[],
  requirements: readonly RequirementNode[],
): ReadonlyMap<string, readonly FormerMember[]> {
  const clusters = new Map<string, Map<string, FormerMember>>();
  for (const [cluster, place, organisation, name, predecessor] of rows) {
    const members = clusters.get(cluster) ?? new Map<string, FormerMember>();
    const meets = [...(members.get(organisation)?.meets ?? []), places[place]!];
    members.set(organisation, { organisation, name, predecessor, meets: inOrder(meets, requirements) });
    clusters.set(cluster, members);
  }
  return new Map([...clusters].map(([cluster, members]) => [cluster, [...members.values()].sort(byWhatTheyMeet)]));
}

const inOrder = (some: readonly RequirementNode[], all: readonly RequirementNode[]) =>
  all.filter(({ competence }) => some.some((each) => each.competence === competence));

const byWhatTheyMeet = (a: FormerMember, b: FormerMember) =>
  weightOfAll(b) - weightOfAll(a) || (a.organisation < b.organisation ? -1 : 1);

const weightOfAll = ({ meets }: FormerMember) => meets.reduce((sum, each) => sum + weightOf(each), 0);
