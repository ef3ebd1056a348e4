import { FEWEST, type Question } from "./question";
import { diceOf } from "../dice";

const MEMBERS = 100;

export const cluster: Question = {
  name: "cluster",
  title: "A cluster with 100 members, ten competences each, and for each competence how many organisations hold it",
  query: `query ($id: ID!, $after: String) {
    cluster(id: $id) {
      id name
      members(first: ${MEMBERS}, after: $after) {
        edges {
          kind
          node {
            id name
            competences(first: 10) { edges { node { id prefLabel { text language } organisations { totalCount } } } }
          }
        }
      }
    }
  }`,
  /** Pages of members, of all clusters. */
  argumentsIn: async ({ ask, read }) => {
    const clusters = await read<{ id: string; members: number }>(
      `MATCH (cluster:Cluster) WITH cluster.id AS id, COUNT { (cluster)<-[:MEMBER_OF]-() } AS members
       WHERE members > 0 RETURN id, members ORDER BY members DESC, id`,
    );
    const found: { variables: object; asked: object }[] = [];
    for (const { id } of clusters) {
      found.push({ variables: { id }, asked: { id, after: "", afterKind: "" } });
      const query = `query ($id: ID!) { cluster(id: $id) { members(first: 100) { edges { cursor kind node { id } } } } }`;
      const { cluster } = await ask(query, { id });
      for (const { cursor, kind, node } of diceOf(3).shuffle<any>(cluster.members.edges).slice(0, 12))
        found.push({ variables: { id, after: cursor }, asked: { id, after: node.id, afterKind: kind } });
      if (found.length >= 2 * FEWEST) break;
    }
    return diceOf(4)
      .shuffle(found)
      .slice(0, 2 * FEWEST);
  },
};
