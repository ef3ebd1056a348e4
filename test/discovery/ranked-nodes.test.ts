import { graphql } from "graphql";
import { contextOf } from "../../src/server/graphql/context";
import { trefpuntSchema } from "../support/schema";
import { countedGraph } from "../support/counted-graph";

const schema = trefpuntSchema();
const { graph, reset, runs } = countedGraph();

async function ask(source: string): Promise<any> {
  reset();
  const { data, errors } = await graphql({
    schema,
    source,
    contextValue: contextOf({ graph, today: "2026-11-25" }),
  });
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(data));
}

const DEMAND = 'demand: { need: "need:cold2gold" }';
const MATCH = `score clusters { id } contributions { points sentence(language: EN) evidence { value source { title } } }`;

/** Each ranked list at the root, with something of a node that takes a statement or a sentence of its own. */
const RANKINGS: [list: string, node: string][] = [
  [`membersServing(${DEMAND}, first: 3)`, `organisation { name } ${MATCH}`],
  [`clustersServing(${DEMAND}, first: 2)`, `cluster { name } members(first: 2) { organisation { name } ${MATCH} }`],
  ['competencesInText(text: "koelvest voor sporters", first: 3)', "competence { id } words"],
  ['gaps(cluster: "cluster:blue-cluster", first: 3)', "competence { id } sentence(language: EN)"],
  ['inspirationsFor(organisation: "organisation:aquafin", first: 3)', "subject { id } sentence(language: NL)"],
  ['replicationsOf(solution: "project:cold2gold", first: 3)', "organisation { id } sentence(language: NL)"],
  ['search(text: "water", first: 3)', "node { id } score highlights { fragment }"],
];

/** Those that stand below a node. */
const BELOW: [list: string, node: string][] = [
  ["workedWith(first: 3)", "name clusters(first: 1) { nodes { id } }"],
  [
    "needsInReach(first: 3)",
    "need { id } score contributions { sentence(language: EN) evidence { source { title } } }",
  ],
];

const QUESTIONS = [
  ...RANKINGS.map(([list, node]) => [list, node, (what: string) => `{ list: ${list} { ${what} } }`] as const),
  ...BELOW.map(
    ([list, node]) =>
      [
        list,
        node,
        (what: string) => `{ organisation(id: "organisation:vito") { list: ${list} { ${what} } } }`,
      ] as const,
  ),
];

const listOf = (data: any) => (data.organisation ?? data).list;

test.each(QUESTIONS)("the nodes of %s are those of its edges, in their order", async (_list, node, questionOf) => {
  await ask(questionOf("totalCount"));
  const { edges } = listOf(await ask(questionOf(`edges { node { ${node} } }`)));
  const statements = runs();
  const { nodes } = listOf(await ask(questionOf(`nodes { ${node} }`)));
  expect(nodes).toEqual(edges.map(({ node }: any) => node));
  expect(nodes.length).toBeGreaterThan(1);
  expect(runs()).toBe(statements);
});

test.each(QUESTIONS)("of %s both are asked beside each other, each with its own", async (_list, node, questionOf) => {
  const { edges } = listOf(await ask(questionOf(`edges { node { ${node} } }`)));
  const statements = runs();
  const both = listOf(await ask(questionOf(`edges { cursor } nodes { ${node} } pageInfo { endCursor }`)));
  expect(both.nodes).toEqual(edges.map(({ node }: any) => node));
  expect(both.pageInfo.endCursor).toBe(both.edges.at(-1).cursor);
  expect(runs()).toBe(statements);
});
