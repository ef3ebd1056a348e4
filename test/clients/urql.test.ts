import { Client, fetchExchange, gql } from "@urql/core";
import { serverForAll } from "../server/server";

const server = serverForAll();

/** urql with nothing but what it must know, and the methods by which it asks. */
function connect() {
  const methods: string[] = [];
  const noted: typeof fetch = (input, init) => {
    methods.push(init?.method ?? "GET");
    return fetch(input, init);
  };
  return { methods, client: new Client({ url: `${server().url}/graphql`, exchanges: [fetchExchange], fetch: noted }) };
}

const NAME = gql`
  query Name($id: ID!) {
    organisation(id: $id) {
      id
      name
    }
    cluster(id: "cluster:blue-cluster") {
      name
    }
  }
`;
const cluster = { name: "De Blauwe Cluster" };

test("urql with its defaults asks by a plain GET, and is answered", async () => {
  const { client, methods } = connect();
  const { data, error } = await client.query(NAME, { id: "organisation:bioracer" });
  expect(error).toBeUndefined();
  expect(data).toMatchObject({ organisation: { name: "Bioracer" }, cluster });
  expect(methods).toEqual(["GET"]);
});

test("what is too long for an address it asks by POST", async () => {
  const { client, methods } = connect();
  const ids = Array.from({ length: 90 }, () => "cluster:blue-cluster");
  const { data } = await client.query("query Things($ids: [ID!]!) { nodes(ids: $ids) { id } }", { ids });
  expect(data).toMatchObject({ nodes: ids.map((id) => ({ id })) });
  expect(methods).toEqual(["POST"]);
});

test("one unknown id leaves it the rest of the answer, with an error beside", async () => {
  const { data, error } = await connect().client.query(NAME, { id: "organisation:nobody" });
  expect(data).toMatchObject({ organisation: null, cluster });
  expect(error?.graphQLErrors[0]).toMatchObject({ path: ["organisation"], extensions: { code: "NOT_FOUND" } });
});
