import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ApolloClient, gql, HttpLink, InMemoryCache } from "@apollo/client";
import { relayStylePagination } from "@apollo/client/utilities";
import { closeGraph, type Graph } from "../../src/graph/database";
import { openTestGraph } from "../support/database";
import { startServer, type TestServer } from "./server";

const SCHEMA = join(__dirname, "..", "..", "schema");
const possibleTypes = JSON.parse(readFileSync(join(SCHEMA, "possible-types.json"), "utf8")) as Record<string, string[]>;

let graph: Graph;
let server: TestServer;
let client: ApolloClient;
beforeAll(async () => {
  graph = openTestGraph();
  server = await startServer({ graph, isReady: true, doing: "answering" });
  const typePolicies = { Cluster: { fields: { members: relayStylePagination() } } };
  client = new ApolloClient({
    link: new HttpLink({ uri: `${server.url}/graphql` }),
    cache: new InMemoryCache({ possibleTypes, typePolicies }),
  });
});
afterAll(async () => {
  client.stop();
  await server.stop();
  await closeGraph(graph);
});

const MEMBERS = gql`
  query Members($cluster: ID!, $after: String) {
    cluster(id: $cluster) {
      id
      members(first: 10, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          kind
          node {
            id
            name
            ... on Company {
              sizeClass
            }
          }
        }
      }
    }
  }
`;

test("pages of members merge in the client's cache, none twice and none lost", async () => {
  const warnings = jest.spyOn(console, "warn").mockImplementation();
  const faults = jest.spyOn(console, "error").mockImplementation();
  const query = client.watchQuery<any>({ query: MEMBERS, variables: { cluster: "cluster:blue-cluster" } });
  const watching = query.subscribe(() => undefined);
  let page: any = (await query.refetch()).data;
  for (let pages = 1; page.cluster.members.pageInfo.hasNextPage && pages < 10; pages++)
    page = (await query.fetchMore({ variables: { after: page.cluster.members.pageInfo.endCursor } })).data;
  const { members } = client.readQuery<any>({ query: MEMBERS, variables: { cluster: "cluster:blue-cluster" } }).cluster;
  watching.unsubscribe();
  const places = members.edges.map(({ kind, node }: any) => `${node.id} ${kind}`);
  expect(members.totalCount).toBeGreaterThan(20);
  expect(places).toHaveLength(members.totalCount);
  expect(new Set(places).size).toBe(places.length);
  expect([...warnings.mock.calls, ...faults.mock.calls]).toEqual([]);
});

test("a thing that two questions ask is one thing in the client's cache", async () => {
  await client.query({
    query: gql`
      {
        organisation(id: "organisation:bioracer") {
          id
          name
        }
      }
    `,
  });
  await client.query({
    query: gql`
      {
        node(id: "organisation:bioracer") {
          id
          ... on Organisation {
            kind
          }
        }
      }
    `,
  });
  expect((client.cache.extract() as any)["Company:organisation:bioracer"]).toMatchObject({
    name: "Bioracer",
    kind: "COMPANY",
  });
});
