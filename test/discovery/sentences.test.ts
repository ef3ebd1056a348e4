import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { graphql } from "graphql";
import { contextOf } from "../../src/server/graphql/context";
import { trefpuntSchema } from "../support/schema";
import { openTestGraph } from "../support/database";

/** Read by a person before it was committed; delete it to have it written anew, and read it again. */
const GOLDEN = join(__dirname, "sentences.golden.txt");

const NEEDS = [
  "need:anb-drones",
  "need:antwerpen-fonteinen",
  "need:aquafin-slib",
  "need:asbestdaken",
  "need:awv-argus",
  "need:backontrack",
  "need:bermgras-kwaliteit",
  "need:bermgras-papier",
  "need:bouwwerken-inspectie",
  "need:paardenmarkt",
];

const QUESTION = `query ($ids: [ID!]!) {
  nodes(ids: $ids) { ... on Need {
    id
    membersServing(first: 3) { edges { node {
      organisation { name }
      contributions {
        nl: sentence
        en: sentence(language: EN)
        requirement { competence { nl: prefLabel(languages: [NL]) { text } en: prefLabel(languages: [EN]) { text } } }
        evidence {
          competence { nl: prefLabel(languages: [NL]) { text } en: prefLabel(languages: [EN]) { text } }
          source { title publisher }
        }
      }
    } } }
  } }
}`;

const graph = openTestGraph();
let needs: any[];
beforeAll(async () => {
  const contextValue = contextOf({ graph: () => graph, today: "2026-11-25" });
  const { data, errors } = await graphql({
    schema: trefpuntSchema(),
    source: QUESTION,
    variableValues: { ids: NEEDS },
    contextValue,
  });
  expect(errors).toBeUndefined();
  needs = data!.nodes as any[];
});

const matchesOf = (need: any): any[] => need.membersServing.edges.map((edge: any) => edge.node);

test("the sentences for ten needs are those that a person has read", () => {
  const told = needs
    .flatMap((need) => [
      `# ${need.id}`,
      ...matchesOf(need).flatMap((match) => match.contributions.flatMap((each: any) => [each.nl, each.en])),
    ])
    .join("\n");
  if (!existsSync(GOLDEN)) {
    writeFileSync(GOLDEN, `${told}\n`);
    throw new Error(`${GOLDEN} was missing; it is written now: read it, and commit it`);
  }
  expect(`${told}\n`).toBe(readFileSync(GOLDEN, "utf8"));
});

test("every sentence names the organisation, the competence, the requirement and the source", () => {
  for (const match of needs.flatMap(matchesOf))
    for (const { nl, en, requirement, evidence } of match.contributions) {
      const [best] = evidence;
      for (const [sentence, language] of [
        [nl, "nl"],
        [en, "en"],
      ]) {
        expect(sentence).toContain(match.organisation.name);
        expect(sentence).toContain(best.competence[language].text);
        expect(sentence).toContain(requirement.competence[language].text);
        expect(sentence).toContain(best.source.title);
        expect(sentence).toContain(best.source.publisher);
      }
    }
});
