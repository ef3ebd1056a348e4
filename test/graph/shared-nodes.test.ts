import { graphql } from "graphql";
import { contextOf } from "../../src/server/graphql/context";
import { trefpuntSchema } from "../support/schema";
import { openTestGraph } from "../support/database";

const graph = openTestGraph();
const schema = trefpuntSchema();

async function ask(source: string) {
  const contextValue = contextOf({ graph: () => graph, today: "2026-11-25" });
  const { data, errors } = await graphql({ schema, source, contextValue });
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(data));
}

const PAGES = `
  forward: members(first: 2) { pageInfo { hasNextPage hasPreviousPage endCursor } edges { cursor node { id } } }
  backward: members(last: 3) { pageInfo { hasNextPage hasPreviousPage startCursor } edges { cursor memberships { kind } node { id } } }
  groups: members { groups(by: KIND) { key count } }`;

test("a node that is asked for several times is the same each time, its pages too", async () => {
  const id = `"cluster:blue-cluster"`;
  const { nodes } = await ask(`{ nodes(ids: [${id}, ${id}, ${id}]) { id ... on Cluster { ${PAGES} } } }`);
  const { cluster } = await ask(`{ cluster(id: ${id}) { id ${PAGES} } }`);
  expect(nodes).toEqual([cluster, cluster, cluster]);
  expect(cluster.forward.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
  expect(cluster.backward.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
});

test("a competence to which several pieces of evidence lead has one list of holders", async () => {
  const held = `competence { id organisations(last: 2) { pageInfo { hasPreviousPage } edges { node { id } } } }`;
  const { membersServing } = await ask(`{ membersServing(demand: { need: "need:cold2gold" }) {
    edges { node { contributions { evidence { ${held} } } } } } }`);
  const lists = new Map<string, Set<string>>();
  for (const { node } of membersServing.edges)
    for (const { evidence } of node.contributions)
      for (const { competence } of evidence)
        lists.set(competence.id, (lists.get(competence.id) ?? new Set()).add(JSON.stringify(competence.organisations)));
  expect([...lists].filter(([, answers]) => answers.size > 1)).toEqual([]);
  expect(lists.size).toBeGreaterThan(3);
});
