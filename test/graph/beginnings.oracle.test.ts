import { START_LIMITS } from "../../src/graph/driver/start-steps";
import { buildSchema, execute, getNamedType, parse, printSchema, type GraphQLInputObjectType } from "graphql";
import { contextOf } from "../../src/server/graphql/context";
import { trefpuntSchema } from "../support/schema";
import { closeGraph, openGraph } from "../../src/graph/driver/client";
import { type EntryPointHints } from "../../src/graph/lists/entry-point";
import { difference } from "../oracle/answers.compare";
import { readSeed } from "../oracle/seed.files";
import { idsUpFrom } from "../oracle/walker.hierarchy";
import { answer, type Oracle } from "../oracle/walker.oracle";
import { worldOf } from "../oracle/walker.world";
import { isFull, randomOf, sampleOf } from "../support/cases";
import { testDatabase } from "../support/database";
import { withStatementListener } from "../support/statement-listener";
import { metadataOf } from "../../src/graph/schema/field-metadata";

const today = "2026-11-25";
const schema = trefpuntSchema();
const oracle: Oracle = { schema: buildSchema(printSchema(schema)), world: worldOf(readSeed()), today };
// A busy machine may need longer to plan a drawn list than a request may take.
const graph = openGraph(testDatabase(), START_LIMITS);
afterAll(() => closeGraph(graph));

const random = randomOf(7);
const pick = <Thing>(things: readonly Thing[]) => things[Math.floor(random() * things.length)]!;

/** The lists that begin at a label and say more than values, with their filters. */
const LISTS = Object.values(schema.getQueryType()!.getFields()).flatMap((field) => {
  const [where, orderBy] = ["where", "orderBy"].map((name) => field.args.find((each) => each.name === name));
  const isList = where && orderBy && field.name !== "sources";
  return isList ? [[field.name, getNamedType(where.type) as GraphQLInputObjectType] as const] : [];
});

const typeOf = (filter: GraphQLInputObjectType, name: string) =>
  getNamedType(filter.getFields()[name]!.type) as GraphQLInputObjectType;
const has = (filter: GraphQLInputObjectType, name: string) => name in filter.getFields();

/** Ids to which a field leads, of whatever type has it. */
function targetsOf(field: string): string[] {
  const lists = [...oracle.world.ties].filter(([name]) => name.endsWith(`.${field}`));
  return lists.flatMap(([, ties]) => [...ties.values()].flatMap((each) => each.map(({ to }) => to.id)));
}

/** The topmost of what stands above a competence. */
const topOf = (id: string) => [...idsUpFrom(oracle, oracle.world.things.get(id)!)].at(-1)!;

/** What a filter may say of a relation so that it names what the relation leads to. */
function namings(filter: GraphQLInputObjectType, field: string): string[] {
  const type = typeOf(filter, field);
  const targets = targetsOf(field);
  if (targets.length === 0 || !(has(type, "some") || has(type, "and"))) return [];
  const isMany = has(type, "every");
  const isPlace = isMany && has(typeOf(type, "some"), "node");
  const named = (said: string) => (isPlace ? `{ node: { id: { ${said} } } }` : `{ id: { ${said} } }`);
  const said = (one: string, more = "") => `${field}: ${isMany ? `{ some: ${one}${more} }` : one}`;
  const place = isMany ? typeOf(type, "some") : type;
  const isHierarchy = has(isPlace ? typeOf(place, "node") : place, "under");
  const under = (id: string) => (isPlace ? `{ node: { under: "${id}" } }` : `{ under: "${id}" }`);
  const one = () => said(named(`eq: "${pick(targets)}"`));
  const some = () => said(named(`in: ["${pick(targets)}", "${pick(targets)}", "need:nowhere"]`));
  return [
    `{ ${one()} }`,
    `{ and: [{ ${some()} }, { id: { isNull: false } }, { not: { ${one()} } }] }`,
    ...(isHierarchy
      ? [`{ ${said(under(topOf(pick(targets))))} }`, `{ ${said(under(pick(targets)))}, not: { ${one()} } }`]
      : []),
    ...(has(type, "asOf") ? [`{ ${said(named(`eq: "${pick(targets)}"`), ", includeEnded: true")} }`] : []),
  ];
}

/** What a filter may say of a closed list of words. */
const words = (filter: GraphQLInputObjectType, field: string): string[] => {
  const eq = typeOf(filter, field).getFields?.().eq;
  const values = eq && getNamedType(eq.type);
  return values && "getValues" in values ? values.getValues().map(({ name }) => `{ ${field}: { eq: ${name} } }`) : [];
};

/** Asks the same from both ends. */
const questionOf = (list: string, where: string) => `{
  first: ${list}(where: ${where}, first: 4) { totalCount edges { node { id } } pageInfo { hasNextPage } }
  last: ${list}(where: ${where}, last: 4) { edges { node { id } } pageInfo { hasPreviousPage } }
}`;

const sent: string[] = [];

async function disagreement(list: string, where: string): Promise<string[]> {
  const document = parse(questionOf(list, where));
  const told = withStatementListener(graph, (text) => void sent.push(text));
  const actual = await execute({ schema, document, contextValue: contextOf({ graph: () => told, today }) });
  const found = difference(actual, answer(oracle, document, {}));
  return found ? [`${list} ${where}: ${found}`] : [];
}

describe("where the database begins makes no difference to the answer", () => {
  it.each(LISTS)("%s of what is named, or of one kind", async (list, filter) => {
    const all = Object.keys(filter.getFields())
      .filter((name) => !["and", "or", "not", "isNull"].includes(name))
      .flatMap((field) => [...namings(filter, field), ...words(filter, field)]);
    expect(all.length).toBeGreaterThan(4);
    const found: string[] = [];
    for (const where of sampleOf(all, 5)) found.push(...(await disagreement(list, where)));
    expect(found).toEqual([]);
  });

  it.each(LISTS)("an index has %s of one kind together", async (list, filter) => {
    const { every } = metadataOf(schema.getQueryType()!.getFields()[list]!);
    const { records } = await graph.driver.executeQuery("SHOW RANGE INDEXES YIELD labelsOrTypes, properties");
    const known = records.map((record) => [...record.get("labelsOrTypes"), ...record.get("properties")].join(" "));
    const choices = Object.values(filter.getFields()).flatMap(
      ({ extensions }) => (extensions as EntryPointHints).enumProperty ?? [],
    );
    expect(known).toEqual(expect.arrayContaining(choices.map((choice) => `${every!.to} ${choice} id`)));
  });

  it("and it began in each way", () => {
    const begun = (pattern: RegExp) => sent.filter((text) => pattern.test(text)).length;
    expect(begun(/MATCH \(node1:\w+\), \(node1\).* WITH DISTINCT node1/)).toBeGreaterThan(isFull ? 100 : 40);
    expect(begun(/ORDER BY node1\.(?!id)\w+( DESC)?, node1\.id/)).toBeGreaterThan(isFull ? 20 : 5);
  });
});
