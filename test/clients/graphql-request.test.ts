import { GraphQLClient, request, type ClientError } from "graphql-request";
import { serverForAll } from "../server/server";

const server = serverForAll();
const url = () => `${server().url}/graphql`;
const NAME = `query Name($id: ID!) {
  organisation(id: $id) { name }
  cluster(id: "cluster:blue-cluster") { name }
}`;
const ANSWER = { organisation: { name: "Bioracer" }, cluster: { name: "De Blauwe Cluster" } };
const REST = { organisation: null, cluster: { name: "De Blauwe Cluster" } };

test("graphql-request with its defaults is answered", async () => {
  expect(await request(url(), NAME, { id: "organisation:bioracer" })).toEqual(ANSWER);
});

test("so it is by GET", async () => {
  const client = new GraphQLClient(url(), { method: "GET" });
  expect(await client.request(NAME, { id: "organisation:bioracer" })).toEqual(ANSWER);
});

test("one unknown id is an error that holds the rest of the answer", async () => {
  const error = await request(url(), NAME, { id: "organisation:nobody" }).catch((fault: unknown) => fault);
  const { response } = error as ClientError;
  expect(response.data).toEqual(REST);
  expect(response.errors?.[0]?.extensions).toMatchObject({ code: "NOT_FOUND", argument: "id" });
});

test.each(["GET", "POST"] as const)("with errorPolicy all the rest is the answer to a %s", async (method) => {
  const client = new GraphQLClient(url(), { method, errorPolicy: "all" });
  const { data, errors } = await client.rawRequest(NAME, { id: "organisation:nobody" });
  expect(data).toEqual(REST);
  expect(errors).toHaveLength(1);
});
