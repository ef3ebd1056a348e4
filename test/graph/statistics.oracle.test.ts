import { buildSchema, getNamedType, graphql, GraphQLError, printSchema, type GraphQLEnumType } from "graphql";
import { contextOf } from "../../src/api/context";
import { buildTrefpuntSchema } from "../../src/api/schema";
import { type Problem } from "../../src/problem";
import { Draft } from "../oracle/documents.draft";
import { drawFilter, drawTime } from "../oracle/documents.filters";
import { keysOf } from "../oracle/documents.keys";
import { mulberry32 } from "../oracle/matching.oracle";
import { readSeed } from "../oracle/seed.files";
import { countedFields, listOf, table, type Asked, type CellOrder } from "../oracle/statistics.oracle";
import { holdersOf, type Oracle } from "../oracle/walker.read";
import { worldOf } from "../oracle/walker.world";
import { countedGraph } from "../support/counted-graph";

/** How many tables are drawn; each is a new shape that the database plans. */
const TABLES = Number(process.env.ORACLE_TABLES ?? 25);
const PART = 100;
const AT_ONCE = 4;
const TODAY = "2026-11-25";

const schema = buildTrefpuntSchema();
const oracle: Oracle = { schema: buildSchema(printSchema(schema)), world: worldOf(readSeed()), today: TODAY };
const keys = keysOf(oracle);
const { graph } = countedGraph();

const SUMS: Record<string, string> = {
  organisations: "STAFF",
  clusters: "STAFF",
  projects: "AMOUNT_EUR",
  consultations: "PARTICIPANT_COUNT",
};

/** Whatever has competences can be brought to a level of them. */
const HIERARCHY = /^(COMPETENCES|REQUIREMENTS|FOCUS|CLASSIFICATIONS)$/;

function draw(number: number): Asked {
  const draft = new Draft(keys, mulberry32(number));
  const fields = countedFields(oracle);
  const field = draft.weighed(fields, ({ name }) => (/^(sources|municipalities|competences)$/.test(name) ? 1 : 3));
  const argument = (name: string) => getNamedType(field.args.find((each) => each.name === name)!.type);
  const dimensions = (argument("by") as GraphQLEnumType).getValues().map(({ name }) => name);
  const by = draft.shuffled(dimensions).slice(0, draft.pick([1, 2, 2]));
  const { field: list, lists } = listOf(oracle, field.name);
  const ties = lists.flat();
  const some = holdersOf(
    list.type,
    Array.from({ length: 15 }, () => draft.pick(ties)),
  );
  const sum = SUMS[field.name];
  const isSummed = sum !== undefined && draft.chance(0.7);
  return {
    name: field.name,
    by,
    ...(draft.chance(0.6) && { where: drawFilter(draft, argument("where") as never, some, draft.number(0, 2)) }),
    ...(draft.chance(0.35) && drawTime(draft, some)),
    ...(isSummed && { sum }),
    ...(by.some((each) => HIERARCHY.test(each)) && draft.chance(0.9) && { level: draft.number(1, 5) }),
    ...(draft.chance(0.5) && { first: draft.pick([1, 3, 20, 1000]) }),
    ...(draft.chance(0.6) && { orderBy: drawOrder(draft, isSummed) }),
  };
}

function drawOrder(draft: Draft, isSummed: boolean): CellOrder[] {
  const keys = draft.shuffled(["keys", "count", ...(isSummed ? ["sum"] : [])]).slice(0, draft.pick([1, 1, 2]));
  return keys.map((key) => ({ [key]: draft.pick(["ASC", "DESC"]) }));
}

async function ask({ name, first, orderBy, ...asked }: Asked) {
  const { args } = countedFields(oracle).find((field) => field.name === name)!;
  const known = args.filter((argument) => argument.name in asked);
  const declared = [
    "$first: Int",
    "$orderBy: [CellOrder!]",
    ...known.map((argument) => `$${argument.name}: ${String(argument.type)}`),
  ].join(", ");
  const given = known.map((argument) => `${argument.name}: $${argument.name}`).join(", ");
  const { data, errors } = await graphql({
    schema,
    source: `query (${declared}) { statistics { ${name}(${given}) {
      total sum stated absent cellCount cells(first: $first, orderBy: $orderBy) { keys count sum stated } } } }`,
    variableValues: { ...asked, first, orderBy },
    contextValue: contextOf({ graph, today: TODAY }),
  });
  if (errors) return { refused: (errors[0]!.originalError as Problem | undefined)?.code ?? errors[0]!.message };
  return (data as { statistics: Record<string, object> }).statistics[name]!;
}

function expected(asked: Asked): object {
  try {
    return table(oracle, asked);
  } catch (fault) {
    if (fault instanceof GraphQLError) return { refused: fault.extensions.code };
    throw fault;
  }
}

/** What the drawn tables showed: several cells, competences at a level, a sum, an order. */
const shown = { cells: 0, levels: 0, sums: 0, orders: 0 };

const parts = Array.from({ length: Math.ceil(TABLES / PART) }, (_, index) => ({ from: index * PART + 1 }));

test.each(parts)(
  "tables of random lists, dimensions, filters, times, levels and sums are those that are counted place by place, from number $from on",
  async ({ from }) => {
    const numbers = Array.from({ length: Math.min(PART, TABLES - from + 1) }, (_, index) => from + index);
    for (let start = 0; start < numbers.length; start += AT_ONCE) {
      const some = numbers.slice(start, start + AT_ONCE).map(draw);
      const answers = await Promise.all(some.map(ask));
      some.forEach((asked, index) => {
        const table = expected(asked) as { cells?: unknown[] };
        const answer = JSON.parse(JSON.stringify(answers[index])) as object;
        expect({ asked, answer }).toEqual({ asked, answer: table });
        const isFilled = (table.cells?.length ?? 0) > 1;
        shown.cells += Number(isFilled);
        shown.levels += Number(isFilled && Boolean(asked.level));
        shown.orders += Number(isFilled && Boolean(asked.orderBy));
        shown.sums += Number(isFilled && Boolean(asked.sum));
      });
    }
  },
  600_000,
);

test("many of the drawn tables have several cells, some are of a level, or of sums, or in an order", () => {
  expect(shown.cells).toBeGreaterThan(TABLES / 3);
  expect(shown.levels).toBeGreaterThan(TABLES / 50);
  expect(shown.orders).toBeGreaterThan(TABLES / 5);
  expect(shown.sums).toBeGreaterThan(TABLES / 25);
});
