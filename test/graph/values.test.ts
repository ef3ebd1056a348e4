import fc from "fast-check";
import neo4j, { isInt } from "neo4j-driver";
import { many, one } from "../../src/graph/driver/client";
import { fromGraph, toGraph } from "../../src/graph/driver/values";
import { openTestGraph } from "../support/database";

const graph = openTestGraph();

/** A value, sent to the database and back. */
const echo = (value: unknown) => one<object, unknown>(graph, { text: "RETURN $value AS row" }, { value });
/** How the database calls the type of a value that it is sent. */
const typeOf = (value: unknown) => one<object, string>(graph, { text: "RETURN valueType($value) AS row" }, { value });
const answer = (expression: string) => one<object, unknown>(graph, { text: `RETURN ${expression} AS row` }, {});

test.each([0, 1, -1, 10, 2 ** 31, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER])(
  "%d, a whole number, is an integer in the database",
  async (value) => {
    expect(await typeOf(value)).toMatch(/^INTEGER/);
    expect(await echo(value)).toBe(value);
  },
);

test.each([0.5, -0.1, Math.PI, 1e-300, Infinity, -Infinity])("%d is a float in the database", async (value) => {
  expect(await typeOf(value)).toMatch(/^FLOAT/);
  expect(await echo(value)).toBe(value);
});

test("a float that happens to be whole comes back as a number", async () => {
  expect(await answer("3.0")).toBe(3);
});

test.each([null, undefined])("%p is null in the database", async (value) => {
  expect(await echo(value)).toBeNull();
});

test("what is undefined inside a map or a list is null", () => {
  expect(toGraph({ a: undefined, list: [undefined] })).toEqual({ a: null, list: [null] });
});

test("numbers deep inside maps and lists are integers too", () => {
  const { rows } = toGraph({ rows: [{ page: { first: 10 }, list: [[3]] }] }) as { rows: any[] };
  expect([rows[0].page.first, rows[0].list[0][0]].every(isInt)).toBe(true);
});

test("what is sent is not changed in place", () => {
  const value = Object.freeze({ list: Object.freeze([1, { a: 2 }]) });
  toGraph(value);
  expect(value).toEqual({ list: [1, { a: 2 }] });
});

test.each([
  ['date("2026-11-25")', "2026-11-25"],
  ['datetime("2026-11-25T10:00:00Z")', "2026-11-25T10:00:00Z"],
  ['datetime("2026-11-25T10:00:00.123+01:00")', "2026-11-25T10:00:00.123000000+01:00"],
  ['localdatetime("2026-11-25T10:00:00")', "2026-11-25T10:00:00"],
])("%s comes back as the text of ISO 8601", async (expression, text) => {
  expect(await answer(expression)).toBe(text);
});

test("dates inside maps and lists come back as text too", async () => {
  expect(await answer('{a: [date("2026-11-25")], b: {c: date("2026-01-01")}}')).toEqual({
    a: ["2026-11-25"],
    b: { c: "2026-01-01" },
  });
});

test("maps and lists come back as they are", async () => {
  expect(await answer('{number: 1, none: null, list: [1, "a", [true]], map: {}}')).toEqual({
    number: 1,
    none: null,
    list: [1, "a", [true]],
    map: {},
  });
});

test("text of any script, with a NUL and of 10,000 characters, comes back as it was", async () => {
  const texts = ["Kühlung – 冷却 – 🧊", "a\u0000b", "x".repeat(10_000), "'\"`\\$"];
  expect(await echo(texts)).toEqual(texts);
});

const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger(),
    fc.double({ noNaN: true }).filter((number) => !Object.is(number, -0) && !isHugeWhole(number)),
    fc.string({ unit: "grapheme" }),
    fc.array(tie("value")),
    fc.dictionary(
      fc.string({ unit: "grapheme" }).filter((key) => key !== "__proto__"),
      tie("value"),
    ),
  ),
})).value;

/** Whole, but too large for an integer of the database. */
const isHugeWhole = (number: number) => Number.isInteger(number) && !Number.isSafeInteger(number);

test("whatever JSON is sent comes back the same", async () => {
  const values = fc.sample(json, { numRuns: 300, seed: 20261125 });
  expect(await many(graph, { text: "UNWIND $values AS value RETURN value AS row" }, { values })).toEqual(values);
});

test("values of the driver are recognised also where nothing was sent", () => {
  expect(fromGraph({ day: new neo4j.types.Date(2026, 11, 25), list: [1] })).toEqual({ day: "2026-11-25", list: [1] });
});
