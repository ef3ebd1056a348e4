import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  printSchema,
} from "graphql";
import { buildTrefpuntSchema } from "../../src/api/schema";

const schema = buildTrefpuntSchema();
const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type));
type Described = Readonly<{ name: string; description?: string | null; args?: readonly Described[] }>;
const fieldsOf = (type: (typeof types)[number]): Described[] =>
  isObjectType(type) || isInterfaceType(type) || isInputObjectType(type) ? Object.values(type.getFields()) : [];

test("the committed schema is the one that is built", () => {
  const committed = readFileSync(join(__dirname, "..", "..", "schema", "schema.graphql"), "utf8");
  expect(committed).toBe(`${printSchema(schema)}\n`);
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

test("there are fewer than 220 types", () => {
  expect(types.length).toBeLessThan(220);
});

test("every root field may be null, so that one that fails leaves the others", () => {
  const strict = Object.values(schema.getQueryType()!.getFields()).filter((field) => String(field.type).endsWith("!"));
  expect(strict.map((field) => field.name)).toEqual([]);
});
