import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
} from "graphql";
import { trefpuntSchema } from "../support/schema";
import { docsOf } from "../../src/server/docs/docs";
import { slices } from "../../src/slices";
import { schemaFiles } from "../../src/server/http/schema-files";

const schema = trefpuntSchema();
const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type));
type Described = Readonly<{ name: string; description?: string | null; args?: readonly Described[] }>;
const fieldsOf = (type: (typeof types)[number]): Described[] =>
  isObjectType(type) || isInterfaceType(type) || isInputObjectType(type) ? Object.values(type.getFields()) : [];

test.each(Object.entries({ ...schemaFiles(schema), ...docsOf(schema) }))(
  "the committed schema/%s is the one that is built",
  (file, text) => {
    expect(readFileSync(join(__dirname, "..", "..", "schema", file), "utf8")).toBe(text);
  },
);

test("no description has a plural like municipalitys", () => {
  expect(schemaFiles(schema)["schema.graphql"]!.match(/\b\w*[^aeiou\s]ys\b/g) ?? []).toEqual([]);
});

test("every type, field, argument and value is described", () => {
  const silent = types.flatMap((type) => [
    ...named("", [type]),
    ...named(`${type.name}.`, fieldsOf(type)),
    ...fieldsOf(type).flatMap((field) => named(`${type.name}.${field.name}: `, field.args ?? [])),
    ...named(`${type.name}.`, isEnumType(type) ? type.getValues() : []),
  ]);
  expect(silent).toEqual([]);
});

const named = (before: string, things: readonly Described[]) =>
  things.filter(({ description }) => !description).map(({ name }) => before + name);

/** A noun with its list, its filters and orders, and its closed lists of words. */
const typesOfNoun = (label: string) => {
  const noun = schema.getType(label);
  const fields = isObjectType(noun) || isInterfaceType(noun) ? Object.values(noun.getFields()) : [];
  const values = fields.map(({ type }) => getNamedType(type));
  const codes = values.filter(isEnumType).map(({ name }) => name);
  const endings = ["", "Connection", "Edge", "Filter", "ListFilter", "Order", "Dimension"];
  const names = [...endings.map((ending) => label + ending), ...codes.flatMap((name) => [name, `${name}Filter`])];
  return names.filter((name) => schema.getType(name));
};

const labels = slices.flatMap(({ nouns }) => nouns.map(({ label }) => label));

test.each(labels)("%s takes at most 16 types, so that a client can read the schema", (label) => {
  expect(typesOfNoun(label).length).toBeGreaterThan(5);
  expect(typesOfNoun(label).length).toBeLessThanOrEqual(16);
});

test("relations with properties, questions across nouns and operators take at most 220 types", () => {
  const ofNouns = new Set(labels.flatMap(typesOfNoun));
  expect(types.filter(({ name }) => !ofNouns.has(name)).length).toBeLessThanOrEqual(220);
});

test("every root field may be null, so that one that fails leaves the others", () => {
  const strict = Object.values(schema.getQueryType()!.getFields()).filter((field) => String(field.type).endsWith("!"));
  expect(strict.map((field) => field.name)).toEqual([]);
});

test("every method that computes a field of a type is asked: it says what it reads, and keeps its resolver", () => {
  const methods = slices
    .flatMap(({ resolvers }) => resolvers)
    .filter(({ name }) => name.endsWith("Fields"))
    .flatMap((resolver) =>
      Object.entries(Object.getOwnPropertyDescriptors((resolver as { prototype: object }).prototype)),
    )
    .filter(([name, { value }]) => name !== "constructor" && typeof value === "function")
    .map(([name]) => name);
  const fields = types.filter(isObjectType).flatMap((type) => Object.values(type.getFields()));
  const forgotten = fields.filter(({ name, resolve }) => methods.includes(name) && !resolve).map(({ name }) => name);
  expect(methods).toEqual(expect.arrayContaining(["membersServing", "needsInReach"]));
  expect(forgotten).toEqual([]);
});
