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

/** The arguments of a list. */
export type ListArgs = PageRequest &
  Time &
  Readonly<{ where?: Operators | null; orderBy?: readonly Operators[] | null }>;

/** The types of its arguments `where` and `orderBy`. */
export type Inputs = Readonly<{ filter: GraphQLInputObjectType; order: GraphQLInputObjectType }>;

/**
 * Filter, order and time of a list in a canonical form: equal requests give the same text, so that a cursor works with all of them. Fields are
 * sorted by name, operands normalised as for comparison, lists sorted; values equal to a default are left out. Empty if there are no arguments.
 * The arguments must have been checked before.
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

/** A filter in its canonical form. */
export const canonicalFilter = (filter: GraphQLInputObjectType, where: Operators): unknown => canonical(filter, where);

/** The default of `includeEnded`. */
const isEndedIncludedByDefault = (holding: ListType["holding"], asOf: ListArgs["asOf"]) =>
  Boolean(holding?.always) && !asOf;

/** A value of an input type. The extensions of a field may hold the value that means the same as none, and how operands are compared. */
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

/** How an operator normalises its operand. */
const OPERANDS: Readonly<Record<string, (comparison: Comparison) => Comparison["read"]>> = {
  eq: ({ read }) => read,
  in: ({ read }) => read,
  contains: ({ read, readPart = read }) => readPart,
  startsWith: ({ read, readPart = read }) => readPart,
};

/** In a list of a filter neither the order nor repetitions matter. */
function sortedAndDistinct(values: readonly unknown[]): unknown[] {
  const byText = new Map(values.map((each) => [JSON.stringify(each), each]));
  return [...byText].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
}
