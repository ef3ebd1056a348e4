import {
  getArgumentValues,
  getNamedType,
  type GraphQLObjectType,
  type GraphQLEnumType,
  type GraphQLInputObjectType,
} from "graphql";
import { badInput } from "../../problem";
import { cellKeysOf } from "./statistics-types";
import { type InputObject } from "../lists/compare";
import {
  compileStatisticsTable,
  type CellsRequest,
  type StatisticsTable,
  PARENT_VARIABLE,
  type StatisticsQuery,
} from "./statistics-query";
import { withSubtreeCheck, upwardEdge } from "../lists/hierarchy";
import { resultKey, groupsResultKey, type Field, metadataOf, type StatisticsSource } from "../schema/field-metadata";
import { encodeRow, type CompiledPart } from "../compiler/row-codec";
import { oneEdgeDeeper, type Compilation } from "../compiler/compilation";
import { condition } from "../lists/condition";
import { type Dimension } from "./dimensions";
import { entryPointOf } from "../lists/entry-point";
import { type Time } from "../lists/list-element";
import { selectedFields, type FieldNodes } from "../compiler/selection";

const DEFAULT_CELLS = 100;
const MAX_CELLS = 1_000;

/** All tables that are selected below the root field, in one statement. */
export const compileStatistics = (compilation: Compilation, type: GraphQLObjectType, nodes: FieldNodes): CompiledPart =>
  encodeRow(
    [...selectedFields(compilation, type, nodes)].map(([key, [field, fieldNodes]]) => ({
      name: resultKey(key),
      ...table(oneEdgeDeeper(compilation), field, fieldNodes),
    })),
  );

/** One table, with its cells under each response key of the field `cells`. */
function table(outer: Compilation, field: Field, nodes: FieldNodes): CompiledPart {
  const compilation = { ...outer, subtrees: [] };
  const query = readStatisticsArguments(compilation, field, nodes);
  const fields = [...selectedFields(compilation, getNamedType(field.type) as GraphQLObjectType, nodes)];
  const cells = fields
    .filter(([, [each]]) => metadataOf(each).groups)
    .map(([key, [each, fieldNodes]]) => ({
      key: groupsResultKey(key),
      request: cellsOf(compilation, each, fieldNodes, Boolean(query.amount)),
    }));
  const lists = cells.length > 0 ? cells.map(({ request }) => request) : [NO_CELLS];
  return withSubtreeCheck(compilation, compileStatisticsTable(compilation, query, lists), (value) => {
    const result = value as StatisticsTable;
    return { ...result, ...Object.fromEntries(cells.map(({ key }, index) => [key, result.lists[index]])) };
  });
}

const NO_CELLS: CellsRequest = { size: 0, order: [] };

type CellArgs = Readonly<{ first?: number | null; orderBy?: readonly InputObject[] | null }>;

function cellsOf(compilation: Compilation, field: Field, nodes: FieldNodes, hasSum: boolean): CellsRequest {
  const { first, orderBy } = getArgumentValues(field, nodes[0]!, compilation.variables) as CellArgs;
  const size = first ?? DEFAULT_CELLS;
  if (size < 1 || size > MAX_CELLS) throw badInput("first", `must be 1 to ${MAX_CELLS}, not ${size} (cells)`);
  return { size, order: cellKeysOf(orderBy ?? [], hasSum) };
}

/** The arguments of a table. */
type StatisticsArguments = Time &
  Readonly<{ where?: InputObject | null; by: readonly string[]; level?: number | null; sum?: string | null }>;

const MAX_DIMENSIONS = 2;
const MAX_LEVEL = 10;

/** Reads the arguments of a table. Throws a problem that names the wrong argument. */
export function readStatisticsArguments(compilation: Compilation, field: Field, nodes: FieldNodes): StatisticsQuery {
  const { where, level, sum, by, ...time } = getArgumentValues(
    field,
    nodes[0]!,
    compilation.variables,
  ) as StatisticsArguments;
  const { edge, list, amounts } = metadataOf(field).table!;
  const filter = typeOf(field, "where") as GraphQLInputObjectType;
  return {
    edge,
    from: edge.from && `${PARENT_VARIABLE}:${edge.from}`,
    list,
    time,
    usesAllRelations: true,
    conditions: (inner, element) => (where ? [condition(inner, filter, element, where, "where")] : []),
    ...(!edge.from && where && { entryPoint: entryPointOf(filter, where) }),
    ...dimensionsOf(compilation, field, by, level),
    amount: sum == null ? undefined : amountOf(amounts, sum),
  };
}

const typeOf = ({ args }: Field, name: string) => getNamedType(args.find((each) => each.name === name)!.type);

function dimensionsOf(
  compilation: Compilation,
  field: Field,
  by: readonly string[],
  level: StatisticsArguments["level"],
) {
  if (by.length === 0 || by.length > MAX_DIMENSIONS || new Set(by).size < by.length)
    throw badInput("by", `must be one dimension or two different ones, not ${by.join(", ") || "none"}`);
  const dimensionEnum = typeOf(field, "by") as GraphQLEnumType;
  const dimensions = by.map((name) => dimensionEnum.getValue(name)!.extensions.dimension as Dimension);
  if (level == null) return { dimensions };
  if (level < 1 || level > MAX_LEVEL) throw badInput("level", `must be 1 to ${MAX_LEVEL}, not ${level}`);
  if (!dimensions.some(({ nodeType }) => upwardEdge(compilation.schema, nodeType)))
    throw badInput("level", `needs a dimension with a hierarchy; ${by.join(" and ")} has none`);
  return { dimensions, level };
}

function amountOf(amounts: StatisticsSource["amounts"], sum: string): string {
  const property = amounts[sum];
  if (property) return property;
  const offered = Object.keys(amounts).join(" or ");
  throw badInput("sum", `cannot be ${sum} here: ${offered ? `use ${offered}` : "this list has no amounts"}`);
}
