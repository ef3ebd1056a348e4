import { readFileSync } from "node:fs";
import { join } from "node:path";
import { diff } from "@graphql-inspector/core";
import { buildClientSchema, buildSchema, getIntrospectionQuery, printSchema, type IntrospectionQuery } from "graphql";
import { serverForAll, type Reply } from "../server/server";

const server = serverForAll();
const committed = buildSchema(readFileSync(join(__dirname, "../../schema/schema.graphql"), "utf8"));
/** Printed and read again: an introspection has no directives, and the inspector compares these. */
const schemaOf = ({ body }: Reply) =>
  buildSchema(printSchema(buildClientSchema((body as { data: IntrospectionQuery }).data)));
const EVERYTHING = {
  ...{ specifiedByUrl: true, directiveIsRepeatable: true, schemaDescription: true },
  ...{ inputValueDeprecation: true, oneOf: true },
};

test("graphql-inspector finds no change between the server's schema and the file", async () => {
  const asked = schemaOf(await server().ask(getIntrospectionQuery(EVERYTHING)));
  expect(await diff(committed, asked)).toEqual([]);
});

test("graphql-inspector finds none in /schema.graphql either", async () => {
  const { text } = await server().get("/schema.graphql");
  expect(await diff(committed, buildSchema(text))).toEqual([]);
});

test("older tools, such as get-graphql-schema, read all types by what they ask", async () => {
  const { status, body } = await server().post(JSON.stringify({ query: getIntrospectionQuery() }), {
    ...{ accept: "*/*", "user-agent": "node-fetch/1.0 (+https://github.com/bitinn/node-fetch)" },
  });
  expect(status).toBe(200);
  const names = (types: readonly { name: string }[]) => types.map(({ name }) => name).sort();
  const types = (body as { data: IntrospectionQuery }).data.__schema.types;
  expect(names(types)).toEqual(names(Object.values(committed.getTypeMap())));
});
