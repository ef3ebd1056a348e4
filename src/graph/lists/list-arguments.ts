import {
  getArgumentValues,
  getNamedType,
  type GraphQLEnumType,
  type GraphQLInputObjectType,
  type GraphQLObjectType,
} from "graphql";
import { type Edge } from "../schema/edges";
import { checkAll } from "../../problem";
import { pageOf, type Page } from "./page-arguments";
import { discardedCompilation, countedVariables, type Compilation } from "../compiler/compilation";
import { validityConditions, listElement, type ListOrigin } from "./list-element";
import { condition } from "./condition";
import { type Dimension } from "../statistics/dimensions";
import { listTypeOf } from "./list-type";
import { enumPropertyOf, comparesOnlyEnums, entryPointOf } from "./entry-point";
import { orderKeys } from "./order-keys";
import { canonicalArguments, type Inputs, type ListArgs } from "./canonical-list";
import { type Field } from "../schema/field-metadata";
import { type OrderedListQuery } from "./list-query";
import { type FieldNodes } from "../compiler/selection";

/** A requested list: its rows, and which page of them. */
export type List = OrderedListQuery &
  Readonly<{
    type: GraphQLObjectType;
    page: Page;
    name: string;
    /** The identity of the list with its arguments. A cursor is valid only for the same one. */
    cursorScope: string;
  }>;

/** Reads the arguments of a list. Throws a problem that names the wrong argument. */
export function readListArguments(
  compilation: Compilation,
  edge: Edge,
  from: string,
  field: Field,
  nodes: FieldNodes,
): List {
  const args = getArgumentValues(field, nodes[0]!, compilation.variables) as ListArgs;
  const list = listTypeOf(field)!;
  const [filter, order] = [inputOf(field, "where"), inputOf(field, "orderBy")];
  const orderBy = args.orderBy ?? [];
  checkArguments(compilation, { edge, from, list, time: args }, { filter, order }, args);
  const name = listName(edge, field);
  const cursorScope = `${name} ${canonicalArguments(list, { filter, order }, args)}`.trim();
  return {
    cursorScope,
    edge,
    from,
    type: list.connection,
    name,
    list,
    time: { asOf: args.asOf, includeEnded: args.includeEnded },
    conditions: (inner, element) => (args.where ? [condition(inner, filter, element, args.where, "where")] : []),
    ...(edge.from === "" && {
      keepsMostRows: !args.where || comparesOnlyEnums(filter, args.where),
      ...(args.where && {
        entryPoint: entryPointOf(filter, args.where),
        enumProperty: enumPropertyOf(filter, args.where),
      }),
    }),
    keys: (inner, element) => orderKeys(inner, order, element, orderBy),
    page: pageOf(args, { cursorScope, name, keyCount: orderBy.length + 1, hasParent: from !== "" }),
  };
}

/** Refuses a wrong filter, order or time, also if nothing that is selected needs them. */
function checkArguments(
  compilation: Compilation,
  origin: ListOrigin,
  { filter, order }: Inputs,
  { where, orderBy }: ListArgs,
): void {
  const discarded = discardedCompilation(compilation);
  const element = listElement(origin, ...countedVariables(discarded));
  checkAll(
    () => validityConditions(discarded, origin, element),
    () => where && condition(discarded, filter, element, where, "where"),
    () => orderKeys(discarded, order, element, orderBy ?? []),
  );
}

const inputOf = ({ args }: Field, name: string) =>
  getNamedType(args.find((each) => each.name === name)!.type) as GraphQLInputObjectType;

/** The name of a list in error messages: the same for all types of an interface. */
export const listName = (edge: Edge, field: { name: string }) => `${edge.from || "Query"}.${field.name}`;

/** The dimension behind an enum value of the argument `by`. */
export function dimensionOf(field: Field, by: string): Dimension {
  const dimensions = getNamedType(field.args.find(({ name }) => name === "by")!.type) as GraphQLEnumType;
  return dimensions.getValue(by)!.extensions.dimension as Dimension;
}
