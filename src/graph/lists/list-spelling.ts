import { getNamedType, isInputObjectType, type GraphQLInputObjectType, type GraphQLInputType } from "graphql";
import { type ListArgs } from "./list";
import { type ListType } from "./list-type";

/** The types of what a list is asked. */
type Inputs = Readonly<{ filter: GraphQLInputObjectType; order: GraphQLInputObjectType }>;

/**
 * Which rows are asked of a list, and in which order, in one spelling: fields by name, without what changes nothing. Empty where nothing is
 * asked. A cursor belongs to one spelling.
 */
export function spellingOf({ holding }: ListType, { filter, order }: Inputs, args: ListArgs): string {
  const { where, orderBy, asOf, includeEnded } = args;
  const said = [
    where ? spelled(filter, where) : null,
    orderBy && orderBy.length > 0 ? spelled(order, orderBy) : null,
    asOf ?? null,
    includeEnded == null || includeEnded === isAlwaysUnsaid(holding, asOf) ? null : includeEnded,
  ];
  return said.every((each) => each === null) ? "" : JSON.stringify(said);
}

/** What `includeEnded` is where it is not said. */
const isAlwaysUnsaid = (holding: ListType["holding"], asOf: ListArgs["asOf"]) => Boolean(holding?.always) && !asOf;

/** A value of an input type. A field may say which of its values is the same as none. */
function spelled(type: GraphQLInputType, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => spelled(type, each));
  const named = getNamedType(type);
  if (!isInputObjectType(named) || value === null) return value;
  const fields = named.getFields();
  return Object.entries(value as object)
    .filter(([name, said]) => said !== null && said !== fields[name]!.extensions.unsaid)
    .map(([name, said]) => [name, spelled(fields[name]!.type, said)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
