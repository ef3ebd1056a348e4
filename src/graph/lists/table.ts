import { fromGraph } from "../plain";
import { mayRepeat } from "../edges";
import { type Part } from "../part";
import { parameter, type Scope } from "../scope";
import { type Dimension } from "./dimensions";
import { keyOf, type Reading } from "./group-key";
import { rowsOf, type Found } from "./rows";

/** What is counted or added up, by what. */
export type Table = Found &
  Reading &
  Readonly<{
    dimensions: readonly Dimension[];
    /** The stored number that is added up. */
    amount?: string;
  }>;

/** The variable of the node from which the edge of a table leads. */
export const HOLDER = "holder";

/**
 * A table, whole, in one pass: every place once for each cell that it is in, then what is told of all of them, and the cells.
 * @param most how many cells are brought
 */
export function tableIn(scope: Scope, table: Table, most: number): Part {
  const { at, text } = rowsOf(scope, table);
  const keys = table.dimensions.map((dimension) => keyOf(scope, dimension, at, table));
  const names = keys.map((_, index) => `key${index}`);
  const said = keys.map(({ key }, index) => `${key} AS ${names[index]}`);
  const amount = table.amount ? `${at.node}.${table.amount}` : "null";
  // Where several relations may join two nodes, the two are one place.
  const pair = mayRepeat(table.edge) ? [HOLDER, at.node] : undefined;
  const variables = [...new Set([...(pair ?? []), at.node, ...(at.relation ? [at.relation] : [])])];
  const place = pair ? `[${pair.join(", ")}]` : (at.relation ?? at.node);
  const statement = [
    // What passes the filter is found before anything is followed: planned together, they would take the database seconds.
    `${text} WITH DISTINCT ${variables.join(", ")}${keys.map(({ step }) => step).join("")}`,
    `WITH DISTINCT ${place} AS place, ${amount} AS amount, ${said.join(", ")}`,
    `WITH collect([place, amount, ${names.join(", ")}]) AS places`,
    `CALL (places) { ${WHOLE} }`,
    `CALL (places) { ${absentIn(names)} }`,
    `CALL (places) { ${cellsIn(names, table)} }`,
    `RETURN [total, added, known, absent, size(cells), cells[0..${parameter(scope, most)}]]`,
  ];
  return { text: `head(COLLECT { ${statement.join(" ")} })`, read: (sent) => toldOf(table, fromGraph(sent) as Sent) };
}

/** Of all places, each once. */
const WHOLE = [
  "UNWIND places AS each WITH DISTINCT each[0] AS place, each[1] AS amount",
  "RETURN count(place) AS total, sum(amount) AS added, count(amount) AS known",
].join(" ");

/** How many places lack each key. */
const absentIn = (names: readonly string[]) => {
  const lacking = names.map((_, index) => `count(DISTINCT CASE WHEN each[${index + 2}] IS NULL THEN each[0] END)`);
  return `UNWIND places AS each RETURN [${lacking.join(", ")}] AS absent`;
};

/** The cells with something in them, the largest first. */
function cellsIn(names: readonly string[], { amount }: Table): string {
  const keys = names.map((name, index) => `each[${index + 2}] AS ${name}`).join(", ");
  const order = names.flatMap((name) => [`${name} IS NULL`, name]).join(", ");
  const shown = names.map((name) => `toString(${name})`).join(", ");
  return [
    `UNWIND places AS each WITH ${keys}, count(*) AS many, sum(each[1]) AS sum, count(each[1]) AS stated`,
    `ORDER BY ${amount ? "sum" : "many"} DESC, ${order}`,
    `RETURN collect([[${shown}], many, sum, stated]) AS cells`,
  ].join(" ");
}

type Cell = readonly [keys: readonly (string | null)[], count: number, added: number, known: number];
type Sent = readonly [
  total: number,
  added: number,
  known: number,
  absent: readonly number[],
  cellCount: number,
  cells: readonly Cell[],
];

/** A table as it was brought. */
export type Told = Readonly<{ cells: readonly object[] }>;

function toldOf({ dimensions, amount }: Table, [total, added, known, absent, cellCount, cells]: Sent): Told {
  const sums = (sum: number, stated: number) =>
    amount ? { sum: stated > 0 ? sum : null, stated } : { sum: null, stated: null };
  const told = cells.map(([keys, count, sum, stated]) => ({
    keys,
    nodes: keys.map((key, index) => (dimensions[index]!.thing ? key : null)),
    count,
    ...sums(sum, stated),
  }));
  return { ...{ total, ...sums(added, known), absent, cellCount }, cells: told };
}
