import { buildSchema, printSchema } from "graphql";
import { contextOf } from "../../src/server/graphql/context";
import { trefpuntSchema } from "../support/schema";
import { keysOf } from "../oracle/documents.keys";
import { readSeed } from "../oracle/seed.files";
import { drawTable } from "../oracle/statistics.draw";
import { type Asked } from "../oracle/statistics.oracle";
import { type Oracle } from "../oracle/walker.read";
import { worldOf } from "../oracle/walker.world";
import { caseCount, FIRST, randomOf } from "../support/cases";
import { countedGraph } from "../support/counted-graph";
import { askTable, expectedTable } from "./statistics.compare";

/** Each table is a new shape that the database plans. */
const TABLES = caseCount(25, 100);
const PART = 100;
const AT_ONCE = 4;
const TODAY = "2026-11-25";

const schema = trefpuntSchema();
const oracle: Oracle = { schema: buildSchema(printSchema(schema)), world: worldOf(readSeed()), today: TODAY };
const keys = keysOf(oracle);
const { graph } = countedGraph();

const ask = (asked: Asked) => askTable(oracle, schema, contextOf({ graph, today: TODAY }), asked);

/** What the drawn tables showed: several cells, competences at a level, a sum, an order. */
const shown = { cells: 0, levels: 0, sums: 0, orders: 0 };

const parts = Array.from({ length: Math.ceil(TABLES / PART) }, (_, index) => ({ from: FIRST + index * PART }));

test.each(parts)(
  "tables of random lists, dimensions, filters, times, levels and sums are those that are counted place by place, from number $from on",
  async ({ from }) => {
    const numbers = Array.from({ length: Math.min(PART, FIRST + TABLES - from) }, (_, index) => from + index);
    for (let start = 0; start < numbers.length; start += AT_ONCE) {
      const some = numbers.slice(start, start + AT_ONCE).map((number) => drawTable(keys, randomOf(number)));
      const answers = await Promise.all(some.map(ask));
      some.forEach((asked, index) => {
        const table = expectedTable(oracle, asked) as { cells?: unknown[] };
        expect({ asked, answer: answers[index] }).toEqual({ asked, answer: table });
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
