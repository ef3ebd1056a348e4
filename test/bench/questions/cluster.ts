import { diceOf } from "../dice";
import { FEWEST, type Argument, type Question, type World } from "./question";

const MEMBERS = 100;

export const cluster: Question = {
  name: "cluster",
  title: "A cluster with 100 members, ten competences each, and for each competence how many organisations hold it",
  query: `query ($id: ID!, $after: String) {
    cluster(id: $id) {
      id name
      members(first: ${MEMBERS}, after: $after) {
        edges {
          memberships { kind }
          node {
            id name
            competences(first: 10) { edges { node { id prefLabel { text language } organisations { totalCount } } } }
          }
        }
      }
    }
  }`,
  /** Pages of the members of all clusters; full pages where a cluster has enough members. */
  argumentsIn: async ({ ask, read }) => {
    const clusters = await read<{ id: string }>("MATCH (cluster:Cluster) RETURN cluster.id AS id ORDER BY id");
    const variants: Argument[] = [];
    for (const { id } of clusters) {
      const members = await membersOf(ask, id);
      const starts = members.slice(0, Math.max(0, members.length - MEMBERS));
      variants.push({ variables: { id }, parameters: { id, after: "" } });
      for (const { cursor, node } of diceOf(3)
        .shuffle(starts)
        .slice(0, FEWEST / 10))
        variants.push({ variables: { id, after: cursor }, parameters: { id, after: node.id } });
    }
    return diceOf(4)
      .shuffle(variants)
      .slice(0, 2 * FEWEST);
  },
};

type Member = Readonly<{ cursor: string; node: { id: string } }>;

async function membersOf(ask: World["ask"], id: string): Promise<Member[]> {
  const query = `query ($id: ID!, $after: String) { cluster(id: $id) { members(first: 100, after: $after) {
    edges { cursor node { id } } pageInfo { hasNextPage endCursor } } } }`;
  const members: Member[] = [];
  for (let after: string | undefined, hasMore = true; hasMore;) {
    const { edges, pageInfo } = (await ask(query, { id, after })).cluster.members;
    members.push(...edges);
    ({ hasNextPage: hasMore, endCursor: after } = pageInfo);
  }
  return members;
}
