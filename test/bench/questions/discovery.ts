import { diceOf } from "../dice";
import { textsOf, typedWords } from "../texts";
import { organisation } from "./organisation";
import { FEWEST, type World } from "./question";

const CONSORTIA = `query ($demand: DemandInput!) {
  consortiaFor(demand: $demand) {
    isOptimal
    consortia {
      score coverage
      partners { isLead organisation { id name } contributions { points requirement { importance competence { id } } } }
      missing { competence { id } }
    }
    uncovered { competence { id } }
  }
}`;

const TEXT = `query ($text: String!) {
  competencesInText(text: $text, scheme: CPV) { language channels edges { node { score words competence { id } } } }
}`;

const SEARCH = `query ($text: String!) {
  search(text: $text) {
    totalCount
    facets { kind count }
    edges { node { score node { id __typename } highlights { field fragment matches } } }
  }
}`;

/** A document and the variables that it is sent with in turn. */
export type Turns = Readonly<{ query: string; variables: readonly object[] }>;

/** The look-ups that everything else is compared with. */
export const lookUps = async (world: World): Promise<Turns> => ({
  query: organisation.query,
  variables: (await organisation.argumentsIn(world)).map(({ variables }) => variables),
});

/** Teams for a number of requirements. */
export const teamsFor = async (world: World, size: number): Promise<Turns> => ({
  query: CONSORTIA,
  variables: await demandsOf(world, size),
});

/** Competences in texts with a number of words. */
export const inTexts = (words: number): Turns => ({
  query: TEXT,
  variables: textsOf(words).map((text) => ({ text })),
});

export const searches = (): Turns => ({ query: SEARCH, variables: typedWords().map((text) => ({ text })) });

/** Demands with a number of requirements, taken from neighbouring needs. */
async function demandsOf({ read }: World, size: number): Promise<object[]> {
  const rows = await read<{ required: string[] }>(
    `MATCH (need:Need)-[:REQUIRES]->(competence:Competence)
     WITH need.id AS id, competence.id AS competence ORDER BY id, competence
     RETURN id, collect(competence) AS required ORDER BY id`,
  );
  const dice = diceOf(size);
  return Array.from({ length: FEWEST }, () => {
    const required = new Set<string>();
    for (let at = dice.below(rows.length); required.size < size; at = (at + 1) % rows.length)
      for (const competence of rows[at]!.required) if (required.size < size) required.add(competence);
    const requirements = [...required].map((competence) => ({ competence, importance: 1 + dice.below(5) }));
    return { demand: { requirements } };
  });
}
