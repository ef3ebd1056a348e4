import { graphql } from "graphql";
import { contextOf } from "../../../src/server/graphql/context";
import { trefpuntSchema } from "../../support/schema";
import { openTestGraph } from "../../support/database";

const graph = openTestGraph();
const schema = trefpuntSchema();

async function ask(source: string, variableValues: Record<string, unknown>): Promise<any> {
  const { data, errors } = await graphql({
    schema,
    source,
    variableValues,
    contextValue: contextOf({ graph: () => graph }),
  });
  expect(errors).toBeUndefined();
  return data;
}

async function readIn(scheme: "CPV" | "INNOVATION", text: string): Promise<any> {
  const { competencesInText } = await ask(
    `query ($text: String!, $scheme: CompetenceScheme) { competencesInText(text: $text, scheme: $scheme, first: 100) {
      channels reason edges { node { score words importance competence { id } } } } }`,
    { text, scheme },
  );
  const { edges, ...rest } = competencesInText;
  const nodes = edges.map(({ node: { competence, ...node } }: any) => ({ ...node, id: competence.id }));
  return { ...rest, nodes, certain: nodes.filter(({ score }: any) => score === 1) };
}

test.each([
  ["45000000-7", "45000000-7"],
  ["45000000", "45000000"],
  ["CPV 45000000–7: renovatie van een school", "45000000–7"],
  ["Supply of drones (cpv:45000000)", "45000000"],
  ["<p>onderhoud <b>45000000-7</b>.</p>", "45000000-7"],
])("the code in “%s” is read as its competence, with the code as its words", async (text, words) => {
  const { nodes, channels, reason } = await readIn("CPV", text);
  expect(nodes[0]).toEqual({ id: "cpv:45000000", score: 1, importance: 5, words: [words] });
  expect([channels[0], reason]).toEqual(["CODES", null]);
});

test("in the innovation vocabulary a code stands for its close matches", async () => {
  const { certain } = await readIn("INNOVATION", "24000000-4");
  const { competence } = await ask(
    `{ competence(id: "cpv:24000000") { closeMatches(first: 100) { edges { node { id } } } } }`,
    {},
  );
  const matches = competence.closeMatches.edges.map(({ node }: any) => node.id).sort();
  expect(matches).toContain("competence:chemistry");
  expect(certain.map(({ id }: any) => id)).toEqual(matches);
});

test.each([
  ["a wrong check digit", "45000000-1"],
  ["a date", "20261130"],
  ["a part of a longer number", "450000001"],
  ["a part of a longer code", "45000000-77"],
  ["a part of a word", "x45000000"],
])("%s is no code", async (_what, text) => {
  const { channels, certain } = await readIn("CPV", text);
  expect([channels.includes("CODES"), certain]).toEqual([false, []]);
});

test("several codes are told by id, each once, before what the words say", async () => {
  const { nodes, certain } = await readIn("CPV", "Levering van meubilair, 45000000-7, 39000000-2 en nogmaals 45000000");
  expect(certain).toMatchObject([
    { id: "cpv:39000000", words: ["39000000-2"] },
    { id: "cpv:45000000", words: ["45000000-7", "45000000"] },
  ]);
  expect(nodes.length).toBeGreaterThan(2);
});

test("a demand in words that is a code requires its close matches", async () => {
  const { membersServing } = await ask(
    `query ($demand: DemandInput!) { membersServing(demand: $demand) {
      requirements { importance competence { id } } edges { node { score } } } }`,
    { demand: { text: "24000000-4" } },
  );
  expect(membersServing.requirements).toContainEqual({ importance: 5, competence: { id: "competence:chemistry" } });
  expect(membersServing.edges.length).toBeGreaterThan(0);
});
