import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ApolloClient, HttpLink, InMemoryCache, type TypePolicies } from "@apollo/client";
import { loadDevMessages, loadErrorMessages } from "@apollo/client/dev";
import { buildSchema } from "graphql";
import possibleTypes from "../../schema/possible-types.json";
import { serverForAll } from "../server/server";
import { typePoliciesOf } from "./type-policies";

loadDevMessages();
loadErrorMessages();

export const schema = buildSchema(readFileSync(join(__dirname, "..", "..", "schema", "schema.graphql"), "utf8"));

/** Apollo Client as a front end makes it, with an empty cache. */
export const clientOf = (uri: string, typePolicies: TypePolicies = typePoliciesOf(schema)) =>
  new ApolloClient({ link: new HttpLink({ uri }), cache: new InMemoryCache({ possibleTypes, typePolicies }) });

/** What Apollo Client said on the console since it was last asked. */
export const takeWarnings = (): unknown[] =>
  silenced.flatMap(({ mock }) => mock.calls.splice(0)).map(([said]) => said as unknown);
let silenced: jest.SpyInstance[] = [];

/** For a test file: the real server, and for each test a client with an empty cache, of which nothing may be warned. */
export function clientForEach(): (() => ApolloClient) & { url: () => string } {
  const server = serverForAll();
  const url = () => `${server().url}/graphql`;
  let client: ApolloClient;
  beforeEach(() => {
    silenced = (["warn", "error"] as const).map((level) => jest.spyOn(console, level).mockImplementation());
    client = clientOf(url());
  });
  afterEach(() => {
    client.stop();
    const said = takeWarnings();
    jest.restoreAllMocks();
    expect(said).toEqual([]);
  });
  return Object.assign(() => client, { url });
}
