import { fromGraph } from "../driver/values";
import { mayRepeat } from "../schema/edges";
import { type CompiledPart } from "../compiler/row-codec";
import { addParameter, type Compilation } from "../compiler/compilation";
import { orderOfCells, type CellKey } from "./statistics-types";
import { type Dimension } from "./dimensions";
import { groupKey, type GroupKeyOptions } from "./groups";
import { matchRows, type ListQuery } from "../lists/list-query";

/** The rows of a table, its dimensions, and the amount to add up. */
export type StatisticsQuery = ListQuery &
  GroupKeyOptions &
  Readonly<{
    dimensions: readonly Dimension[];
    /** The stored number that is added up. */
    amount?: string;
  }>;

/** The requested cells of a table: how many at most, in which order. */
export type CellsRequest = Readonly<{ size: number; order: readonly CellKey[] }>;

/** The variable of the node where the edge of a table begins. */
export const PARENT_VARIABLE = "parent";

/**
 * Compiles a table. It reads the elements once, each with the keys of its cells, and computes the totals and the cells from them.
 * @param lists the requested lists of cells; at least one, which may have the size 0
 */
export function compileStatisticsTable(
  compilation: Compilation,
  table: StatisticsQuery,
  lists: readonly CellsRequest[],
): CompiledPart {
  const { element, text } = matchRows(compilation, table);
  const keys = table.dimensions.map((dimension) => groupKey(compilation, dimension, element, table));
  const names = keys.map((_, index) => `key${index}`);
  const orders = lists.map(({ order }) => orderOfCells(order, names));
  // Lists of the same order are sorted once.
  const sorted = [...new Set(orders)];
  const cells = lists.map(
    ({ size }, index) => `cells${sorted.indexOf(orders[index]!)}[0..${addParameter(compilation, size)}]`,
  );
  const keyColumns = keys.map(({ key }, index) => `${key} AS ${names[index]}`);
  const amount = table.amount ? `${element.node}.${table.amount}` : "null";
  // If several relations may join two nodes, the pair is one element.
  const pair = mayRepeat(table.edge) ? [PARENT_VARIABLE, element.node] : undefined;
  const variables = [...new Set([...(pair ?? []), element.node, ...(element.relation ? [element.relation] : [])])];
  const elementKey = pair ? `[${pair.join(", ")}]` : (element.relation ?? element.node);
  const statement = [
    // The filter comes before the relations to the dimensions: planned together, they would take the database seconds.
    `${text} WITH DISTINCT ${variables.join(", ")}${keys.map(({ step }) => step).join("")}`,
    `WITH DISTINCT ${elementKey} AS element, ${amount} AS amount, ${keyColumns.join(", ")}`,
    `WITH collect([element, amount, ${names.join(", ")}]) AS elements`,
    `CALL (elements) { ${TOTALS} }`,
    `CALL (elements) { ${absentIn(names)} }`,
    ...sorted.map((order, index) => `CALL (elements) { ${cellsIn(names, order)} AS cells${index} }`),
    `RETURN [total, totalSum, totalStated, absent, size(cells0), [${cells.join(", ")}]]`,
  ];
  return {
    text: `head(COLLECT { ${statement.join(" ")} })`,
    read: (sent) => decodeTable(table, fromGraph(sent) as EncodedTable),
  };
}

/** The totals of all elements, each counted once. */
const TOTALS = [
  "UNWIND elements AS each WITH DISTINCT each[0] AS element, each[1] AS amount",
  "RETURN count(element) AS total, sum(amount) AS totalSum, count(amount) AS totalStated",
].join(" ");

/** How many elements lack each key. */
const absentIn = (names: readonly string[]) => {
  const counts = names.map((_, index) => `count(DISTINCT CASE WHEN each[${index + 2}] IS NULL THEN each[0] END)`);
  return `UNWIND elements AS each RETURN [${counts.join(", ")}] AS absent`;
};

/** The cells that are not empty, in order. */
function cellsIn(names: readonly string[], order: string): string {
  const keys = names.map((name, index) => `each[${index + 2}] AS ${name}`).join(", ");
  const texts = names.map((name) => `toString(${name})`).join(", ");
  return [
    `UNWIND elements AS each WITH ${keys}, count(*) AS many, sum(each[1]) AS sum, count(each[1]) AS stated`,
    `${order} RETURN collect([[${texts}], many, sum, stated])`,
  ].join(" ");
}

type Cell = readonly [keys: readonly (string | null)[], count: number, sum: number, stated: number];
type EncodedTable = readonly [
  total: number,
  sum: number,
  stated: number,
  absent: readonly number[],
  cellCount: number,
  lists: readonly (readonly Cell[])[],
];

/** A decoded table, with its lists of cells in the order of the request. */
export type StatisticsTable = Readonly<{ lists: readonly (readonly object[])[] }>;

function decodeTable(
  { dimensions, amount }: StatisticsQuery,
  [total, totalSum, totalStated, absent, cellCount, lists]: EncodedTable,
): StatisticsTable {
  const sums = (sum: number, stated: number) =>
    amount ? { sum: stated > 0 ? sum : null, stated } : { sum: null, stated: null };
  const decodeCell = ([keys, count, sum, stated]: Cell) => ({
    keys,
    nodes: keys.map((key, index) => (dimensions[index]!.nodeType ? key : null)),
    count,
    ...sums(sum, stated),
  });
  return {
    ...{ total, ...sums(totalSum, totalStated), absent, cellCount },
    lists: lists.map((cells) => cells.map(decodeCell)),
  };
}
