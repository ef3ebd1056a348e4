import {
  getArgumentValues,
  getNamedType,
  type GraphQLEnumType,
  type GraphQLInputObjectType,
  type GraphQLObjectType,
} from "graphql";
import { type Edge } from "../schema/edges";
import { checkAll } from "../../problem";
import { pageOf, type Page, type PageAsked } from "./page-arguments";
import { names, type Field, type Nodes, type Scope } from "../compiler/compilation";
import { holdingOf, placeOf, type Lead } from "./repeated-relations";
import { type Operators } from "./compare";
import { condition } from "./condition";
import { type Dimension } from "../statistics/dimensions";
import { listTypeOf } from "./list-type";
import { choiceIn, isOnlyChoices, namedIn } from "./entry-point";
import { keysOf } from "./order-keys";
import { spellingOf, type Inputs } from "./canonical-list";
import { type Rows } from "./page-query";
import { type Time } from "./as-of";

/** What a client asks of a list. */
export type ListArgs = PageAsked & Time & Readonly<{ where?: Operators | null; orderBy?: readonly Operators[] | null }>;

/** A list as it is asked for: its rows and which page of them. */
export type List = Rows &
  Readonly<{
    type: GraphQLObjectType;
    page: Page;
    name: string;
    /** To what its cursors belong. */
    place: string;
  }>;

/** Reads what is asked of a list; throws a problem that names the argument at fault. */
export function listOf(scope: Scope, edge: Edge, from: string, field: Field, nodes: Nodes): List {
  const args = getArgumentValues(field, nodes[0]!, scope.variables) as ListArgs;
  const list = listTypeOf(field)!;
  const [filter, order] = [inputOf(field, "where"), inputOf(field, "orderBy")];
  const orderBy = args.orderBy ?? [];
  checkAsked(scope, { edge, from, list, time: args }, { filter, order }, args);
  const name = nameOf(edge, field);
  const place = `${name} ${spellingOf(list, { filter, order }, args)}`.trim();
  return {
    place,
    edge,
    from,
    type: list.connection,
    name,
    list,
    time: { asOf: args.asOf, includeEnded: args.includeEnded },
    conditions: (inner, at) => (args.where ? [condition(inner, filter, at, args.where, "where")] : []),
    ...(edge.from === "" && {
      isWide: !args.where || isOnlyChoices(filter, args.where),
      ...(args.where && { named: namedIn(filter, args.where), choice: choiceIn(filter, args.where) }),
    }),
    keys: (inner, at) => keysOf(inner, order, at, orderBy),
    page: pageOf(args, { place, name, width: orderBy.length + 1, isBelow: from !== "" }),
  };
}

/** Refuses what is wrong with a filter, an order or a time, whatever is selected of the list. */
function checkAsked(scope: Scope, lead: Lead, { filter, order }: Inputs, { where, orderBy }: ListArgs): void {
  const aside = { ...scope, parameters: {}, names: { ...scope.names }, prepared: new Map(), subtrees: [] };
  const at = placeOf(lead, ...names(aside));
  checkAll(
    () => holdingOf(aside, lead, at),
    () => where && condition(aside, filter, at, where, "where"),
    () => keysOf(aside, order, at, orderBy ?? []),
  );
}

const inputOf = ({ args }: Field, name: string) =>
  getNamedType(args.find((each) => each.name === name)!.type) as GraphQLInputObjectType;

/** What a list is called in errors: the same for all types below an interface. */
export const nameOf = (edge: Edge, field: { name: string }) => `${edge.from || "Query"}.${field.name}`;

/** By what a list is to be grouped. */
export function dimensionOf(field: Field, by: string): Dimension {
  const dimensions = getNamedType(field.args.find(({ name }) => name === "by")!.type) as GraphQLEnumType;
  return dimensions.getValue(by)!.extensions.dimension as Dimension;
}
