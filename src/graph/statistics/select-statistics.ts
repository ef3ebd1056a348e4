import { getArgumentValues, getNamedType, type GraphQLObjectType } from "graphql";
import { badInput } from "../../problem";
import { cellKeysOf } from "./cell-order";
import { type Operators } from "../lists/compare";
import { compileStatisticsTable, type CellsRequest, type StatisticsTable } from "./statistics-query";
import { readStatisticsArguments } from "./statistics-arguments";
import { withSubtreeCheck } from "../lists/descendants";
import { resultKey, groupsResultKey, type Field, metadataOf } from "../schema/field-metadata";
import { encodeRow, type CompiledPart } from "../compiler/row-codec";
import { oneEdgeDeeper, selectedFields, type Nodes, type Compilation } from "../compiler/compilation";

const DEFAULT_CELLS = 100;
const MAX_CELLS = 1_000;

/** All tables that are selected below the root field, in one statement. */
export const compileStatistics = (compilation: Compilation, type: GraphQLObjectType, nodes: Nodes): CompiledPart =>
  encodeRow(
    [...selectedFields(compilation, type, nodes)].map(([key, [field, at]]) => ({
      name: resultKey(key),
      ...table(oneEdgeDeeper(compilation), field, at),
    })),
  );

/** One table, with its cells under each response key that asks for them. */
function table(around: Compilation, field: Field, nodes: Nodes): CompiledPart {
  const compilation = { ...around, subtrees: [] };
  const asked = readStatisticsArguments(compilation, field, nodes);
  const fields = [...selectedFields(compilation, getNamedType(field.type) as GraphQLObjectType, nodes)];
  const cells = fields
    .filter(([, [each]]) => metadataOf(each).groups)
    .map(([key, [each, at]]) => ({
      key: groupsResultKey(key),
      asked: cellsOf(compilation, each, at, Boolean(asked.amount)),
    }));
  const lists = cells.length > 0 ? cells.map((each) => each.asked) : [NO_CELLS];
  return withSubtreeCheck(compilation, compileStatisticsTable(compilation, asked, lists), (found) => {
    const told = found as StatisticsTable;
    return { ...told, ...Object.fromEntries(cells.map(({ key }, index) => [key, told.lists[index]])) };
  });
}

const NO_CELLS: CellsRequest = { size: 0, order: [] };

type CellArgs = Readonly<{ first?: number | null; orderBy?: readonly Operators[] | null }>;

function cellsOf(compilation: Compilation, field: Field, nodes: Nodes, hasSum: boolean): CellsRequest {
  const { first, orderBy } = getArgumentValues(field, nodes[0]!, compilation.variables) as CellArgs;
  const size = first ?? DEFAULT_CELLS;
  if (size < 1 || size > MAX_CELLS) throw badInput("first", `must be 1 to ${MAX_CELLS}, not ${size} (cells)`);
  return { size, order: cellKeysOf(orderBy ?? [], hasSum) };
}
