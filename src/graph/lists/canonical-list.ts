import { type PageRequest } from "./page-arguments";
import { type Time } from "./list-element";
import {
  getNamedType,
  isInputObjectType,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
} from "graphql";
import { type Comparison, type Operators } from "./compare";
import { type ListType } from "../schema/field-metadata";

/** What a client asks of a list. */
export type ListArgs = PageRequest &
  Time &
  Readonly<{ where?: Operators | null; orderBy?: readonly Operators[] | null }>;

/** The types of what a list is asked. */
export type Inputs = Readonly<{ filter: GraphQLInputObjectType; order: GraphQLInputObjectType }>;

/**
 * Which rows are asked of a list, and in which order, in one spelling: fields by name, operands as they are compared, lists of alternatives
 * in one order, without what changes nothing. Empty where nothing is asked. A cursor belongs to one spelling. What is wrong is refused before.
 */
export function canonicalArguments({ holding }: ListType, { filter, order }: Inputs, args: ListArgs): string {
  const { where, orderBy, asOf, includeEnded } = args;
  const said = [
    where ? canonicalFilter(filter, where) : null,
    orderBy && orderBy.length > 0 ? canonical(order, orderBy) : null,
    asOf ?? null,
    includeEnded == null || includeEnded === isEndedIncludedByDefault(holding, asOf) ? null : includeEnded,
  ];
  return said.every((each) => each === null) ? "" : JSON.stringify(said);
}

/** A filter in one spelling. */
export const canonicalFilter = (filter: GraphQLInputObjectType, where: Operators): unknown => canonical(filter, where);

/** What `includeEnded` is where it is not said. */
const isEndedIncludedByDefault = (holding: ListType["holding"], asOf: ListArgs["asOf"]) =>
  Boolean(holding?.always) && !asOf;

/** A value of an input type. A field may say which of its values is the same as none, and how its operands are compared. */
function canonical(type: GraphQLInputType, value: unknown, comparison?: Comparison): unknown {
  if (Array.isArray(value)) return value.map((each) => canonical(type, each, comparison));
  const named = getNamedType(type);
  if (!isInputObjectType(named) || value === null) return value;
  const fields = named.getFields();
  return Object.entries(value as object)
    .filter(([name, said]) => said !== null && said !== fields[name]!.extensions.unsaid)
    .map(([name, said]) => [name, canonicalField(fields[name]!, said, comparison)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

function canonicalField({ name, type, extensions }: GraphQLInputField, said: unknown, around?: Comparison): unknown {
  const comparison = (extensions.comparison as Comparison | undefined) ?? around;
  const read = comparison && OPERANDS[name]?.(comparison);
  if (Array.isArray(said))
    return sortedAndDistinct(read ? said.map(read) : (canonical(type, said, comparison) as unknown[]));
  return read ? read(said) : canonical(type, said, comparison);
}

/** How an operand of an operator is read. */
const OPERANDS: Readonly<Record<string, (comparison: Comparison) => Comparison["read"]>> = {
  eq: ({ read }) => read,
  in: ({ read }) => read,
  contains: ({ read, readPart = read }) => readPart,
  startsWith: ({ read, readPart = read }) => readPart,
};

/** The lists of a filter are alternatives, or what must hold together: neither their order nor how often one is said changes anything. */
function sortedAndDistinct(values: readonly unknown[]): unknown[] {
  const byText = new Map(values.map((each) => [JSON.stringify(each), each]));
  return [...byText].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
}
