import { diceOf } from "../dice";
import { FEWEST, type Question } from "./question";

export const organisation: Question = {
  name: "organisation",
  title: "One organisation by id, with its municipality",
  query: `query ($id: ID!) {
    organisation(id: $id) {
      id kind name town website foundedYear
      summary { text language }
      municipality { id name province }
    }
  }`,
  argumentsIn: async ({ read }) => {
    const rows = await read<{ id: string }>(
      "MATCH (organisation:Organisation) RETURN organisation.id AS id ORDER BY id",
    );
    const chosen = diceOf(1)
      .shuffle(rows)
      .slice(0, 2 * FEWEST);
    return chosen.map(({ id }) => ({ variables: { id }, parameters: { id } }));
  },
};
