import { diceOf } from "../dice";
import { FEWEST, type Argument, type Question } from "./question";

const PAGE = 50;

export const page: Question = {
  name: "page",
  title:
    "A page of 50 companies of a cluster that are strong in one of some competences, by name, with their municipality",
  query: `query ($cluster: ID!, $competences: [ID!]!) {
    organisations(
      where: {
        kind: { eq: COMPANY }
        clusters: { some: { node: { id: { eq: $cluster } } } }
        competences: { some: { strength: { gte: 0.7 }, node: { id: { in: $competences } } } }
      }
      orderBy: [{ name: ASC }]
      first: ${PAGE}
    ) {
      edges { node { id name municipality { id name } } }
      pageInfo { hasNextPage }
    }
  }`,
  /** Each cluster with sets of twenty competences that its members hold. */
  argumentsIn: async ({ read }) => {
    const rows = await read<{ cluster: string; held: string[] }>(
      `MATCH (cluster:Cluster)<-[:MEMBER_OF]-(:Company)-[:HAS_COMPETENCE]->(competence:Competence)
       WITH DISTINCT cluster.id AS cluster, competence.id AS competence ORDER BY cluster, competence
       RETURN cluster, collect(competence) AS held`,
    );
    const dice = diceOf(6);
    const variants = rows.flatMap(({ cluster, held }) =>
      Array.from({ length: FEWEST / 10 }, (): Argument => {
        const parameters = { cluster, competences: dice.shuffle(held).slice(0, 20) };
        return { variables: parameters, parameters };
      }),
    );
    return dice.shuffle(variants).slice(0, 2 * FEWEST);
  },
};
