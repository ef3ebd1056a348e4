import { getArgumentValues, getNamedType, type GraphQLEnumType, type GraphQLInputObjectType } from "graphql";
import { badInput } from "../../problem";
import { type Tabled } from "../schema/field-metadata";
import { marksOf, type Field, type Nodes, type Scope } from "../compiler/compilation";
import { type Operators } from "../lists/compare";
import { condition } from "../lists/condition";
import { type Dimension } from "./dimensions";
import { namedIn } from "../lists/entry-point";
import { HOLDER, type Table } from "./statistics-query";
import { type Time } from "../lists/as-of";
import { upwardOf } from "../lists/hierarchy";

/** What a client asks of a table. */
type Asked = Time &
  Readonly<{ where?: Operators | null; by: readonly string[]; level?: number | null; sum?: string | null }>;

/** By how many dimensions a table may be. */
const MAX_DIMENSIONS = 2;
const MAX_LEVEL = 10;

/** Reads what is asked of a table; throws a problem that names the argument at fault. */
export function tableOf(scope: Scope, field: Field, nodes: Nodes): Table {
  const { where, level, sum, by, ...time } = getArgumentValues(field, nodes[0]!, scope.variables) as Asked;
  const { edge, list, amounts } = marksOf(field).table!;
  const filter = typeOf(field, "where") as GraphQLInputObjectType;
  return {
    edge,
    from: edge.from && `${HOLDER}:${edge.from}`,
    list,
    time,
    isWhole: true,
    conditions: (inner, at) => (where ? [condition(inner, filter, at, where, "where")] : []),
    ...(!edge.from && where && { named: namedIn(filter, where) }),
    ...dimensionsOf(scope, field, by, level),
    amount: sum == null ? undefined : amountOf(amounts, sum),
  };
}

const typeOf = ({ args }: Field, name: string) => getNamedType(args.find((each) => each.name === name)!.type);

function dimensionsOf(scope: Scope, field: Field, by: readonly string[], level: Asked["level"]) {
  if (by.length === 0 || by.length > MAX_DIMENSIONS || new Set(by).size < by.length)
    throw badInput("by", `must be one dimension or two different ones, not ${by.join(", ") || "none"}`);
  const known = typeOf(field, "by") as GraphQLEnumType;
  const dimensions = by.map((name) => known.getValue(name)!.extensions.dimension as Dimension);
  if (level == null) return { dimensions };
  if (level < 1 || level > MAX_LEVEL) throw badInput("level", `must be 1 to ${MAX_LEVEL}, not ${level}`);
  if (!dimensions.some(({ thing }) => upwardOf(scope.schema, thing)))
    throw badInput("level", `is for what has a hierarchy: competences; ${by.join(" and ")} has none`);
  return { dimensions, level };
}

function amountOf(amounts: Tabled["amounts"], sum: string): string {
  const property = amounts[sum];
  if (property) return property;
  const offered = Object.keys(amounts).join(" or ");
  throw badInput("sum", `cannot be ${sum} here: ${offered ? `it can be ${offered}` : "there is nothing to add up"}`);
}
