import { getNamedType, type GraphQLObjectType } from "graphql";
import { indexesOf } from "../../src/domain/indexes";
import { many } from "../../src/graph/driver/client";
import { cypher } from "../../src/graph/driver/cypher";
import { createIndexes } from "../../src/graph/driver/indexes";
import { fieldsOfNoun, listTypeOf } from "../../src/graph/lists/list-type";
import { TextFilter } from "../../src/graph/lists/operator-inputs";
import { storedValue } from "../../src/graph/lists/stored-value";
import { type Field, metadataOf } from "../../src/graph/schema/field-metadata";
import { trefpuntSchema } from "../support/schema";
import { slices } from "../../src/slices";
import { openTestGraph } from "../support/database";

const graph = openTestGraph();

const schema = trefpuntSchema();
const rootFields = Object.values(schema.getQueryType()!.getFields()) as Field[];
const lists = rootFields.filter((field) => metadataOf(field).every);
const nouns = new Set(lists.map((field) => listTypeOf(field)!.node.name));

const stored = cypher<object, string>`
  SHOW INDEXES YIELD entityType, labelsOrTypes, properties WHERE entityType = "NODE" AND labelsOrTypes IS NOT NULL
  RETURN labelsOrTypes[0] + "(" + reduce(text = head(properties), each IN tail(properties) | text + ", " + each) + ")" AS row`;

/** Indexes over what no file states: the import or a derivation computes it. */
const COMPUTED = ["Competence(informationContent, id)", "Organisation(sizeBasis, id)", "Organisation(sizeClass, id)"];

test("the database has every index that the slices declare, and creates none twice", async () => {
  expect(await createIndexes(graph, indexesOf(slices))).toEqual([]);
});

test("every index by which a list is read follows from a slice, or is of a computed property", async () => {
  const declared = indexesOf(slices).map(({ label, properties }) => `${label}(${properties.join(", ")})`);
  const ordered = (await many(graph, stored, {})).filter((index) => index.endsWith(", id)"));
  expect(ordered.filter((index) => !declared.includes(index)).sort()).toEqual(COMPUTED);
});

test.each(lists.map((field) => [field.name, field] as const))(
  "%s are ordered by each number, date and choice from an index",
  async (_name, field) => {
    const { node } = listTypeOf(field)!;
    const indexes = await many(graph, stored, {});
    const fields = fieldsOfNoun(schema, node, nouns).filter((each) => !metadataOf(each).code);
    const orders = fields.flatMap((each) => storedValue(each) ?? []);
    const missing = orders
      .filter(({ property, operators }) => property && property !== "id" && operators !== TextFilter)
      .map(({ property }) => `${node.name}(${property}, id)`)
      .filter((index) => !indexes.includes(index));
    expect(missing).toEqual([]);
  },
);

test("a noun is a part where no root field lists it, and only there", () => {
  const listed = lists.map(({ type }) => (getNamedType(type) as GraphQLObjectType).name.replace(/Connection$/, ""));
  const declared = slices.flatMap((slice) => slice.nouns.filter(({ isPart }) => !isPart).map(({ label }) => label));
  expect(declared.sort()).toEqual(listed.sort());
});
