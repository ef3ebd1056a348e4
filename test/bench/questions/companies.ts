import { diceOf } from "../dice";
import { FEWEST, type Question } from "./question";
import { walk } from "./walk";

const PAGE = 50;

export const companies: Question = {
  name: "companies",
  title: "A page of 50 companies anywhere in the list, with their clusters and ten competences each",
  query: `query ($after: String!) {
    organisations(where: { kind: { eq: COMPANY } }, first: ${PAGE}, after: $after) {
      edges {
        node {
          id name
          clusters(first: 10) { edges { memberships { kind } node { id name } } }
          competences(first: 10) { edges { strength node { id prefLabel { text language } } } }
        }
      }
      pageInfo { hasNextPage }
    }
  }`,
  argumentsIn: async (world) => {
    const elements = await walk(world, "organisations(where: { kind: { eq: COMPANY } }, $page)");
    const chosen = diceOf(2)
      .shuffle(elements.slice(0, -PAGE))
      .slice(0, 2 * FEWEST);
    return chosen.map(({ cursor, id }) => ({ variables: { after: cursor }, parameters: { after: id } }));
  },
};
