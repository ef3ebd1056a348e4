import { diceOf } from "../dice";
import { FEWEST, type Question } from "./question";

/** The fields of each match. */
export const MATCH = `edges {
  node {
    score
    evidenceLevel
    organisation { id name }
    contributions { points requirement { importance competence { id prefLabel { text language } } } }
  }
}`;

export const headline: Question = {
  name: "headline",
  title: "The headline: the ten members that serve a need best, and why",
  query: `query ($need: ID!) {
    membersServing(demand: { need: $need }, first: 10) {
      ${MATCH}
      uncovered { importance competence { id prefLabel { text language } } }
    }
  }`,
  argumentsIn: async ({ read }) => {
    const rows = await read<{ id: string }>(
      "MATCH (need:Need) WHERE EXISTS { (need)-[:REQUIRES]->() } RETURN need.id AS id ORDER BY id",
    );
    const chosen = diceOf(5)
      .shuffle(rows)
      .slice(0, 2 * FEWEST);
    return chosen.map(({ id }) => ({ variables: { need: id }, parameters: { need: id } }));
  },
};
