import { type PageRequest } from "./page-arguments";
import { type Time } from "./list-element";
import {
  getNamedType,
  isInputObjectType,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
} from "graphql";
import { type Comparison, type InputObject } from "./compare";
import { type ListType } from "../schema/field-metadata";

/** The arguments of a list. */
export type ListArgs = PageRequest &
  Time &
  Readonly<{ where?: InputObject | null; orderBy?: readonly InputObject[] | null }>;

/** The types of its arguments `where` and `orderBy`. */
export type Inputs = Readonly<{ filter: GraphQLInputObjectType; order: GraphQLInputObjectType }>;

/**
 * Filter, order and time of a list in a canonical form: equal requests give the same text, so that a cursor works with all of them. Fields are
 * sorted by name, operands normalised as for comparison, lists sorted; values equal to a default are left out. Empty if there are no arguments.
 * The arguments must have been checked before.
 */
export function canonicalArguments({ validity }: ListType, { filter, order }: Inputs, args: ListArgs): string {
  const { where, orderBy, asOf, includeEnded } = args;
  const parts = [
    where ? canonicalFilter(filter, where) : null,
    orderBy && orderBy.length > 0 ? canonicalValue(order, orderBy) : null,
    asOf ?? null,
    includeEnded == null || includeEnded === isEndedIncludedByDefault(validity, asOf) ? null : includeEnded,
  ];
  return parts.every((each) => each === null) ? "" : JSON.stringify(parts);
}

/** A filter in its canonical form. */
export const canonicalFilter = (filter: GraphQLInputObjectType, where: InputObject): unknown =>
  canonicalValue(filter, where);

/** The default of `includeEnded`. */
const isEndedIncludedByDefault = (validity: ListType["validity"], asOf: ListArgs["asOf"]) =>
  Boolean(validity?.showsAllByDefault) && !asOf;

/** A value of an input type. The extensions of a field may hold the value that means the same as none, and how operands are compared. */
function canonicalValue(type: GraphQLInputType, value: unknown, comparison?: Comparison): unknown {
  if (Array.isArray(value)) return value.map((each) => canonicalValue(type, each, comparison));
  const named = getNamedType(type);
  if (!isInputObjectType(named) || value === null) return value;
  const fields = named.getFields();
  return Object.entries(value as object)
    .filter(([name, fieldValue]) => fieldValue !== null && fieldValue !== fields[name]!.extensions.valueIfOmitted)
    .map(([name, fieldValue]) => [name, canonicalField(fields[name]!, fieldValue, comparison)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

function canonicalField({ name, type, extensions }: GraphQLInputField, value: unknown, outer?: Comparison): unknown {
  const comparison = (extensions.comparison as Comparison | undefined) ?? outer;
  const read = comparison && OPERANDS[name]?.(comparison);
  if (Array.isArray(value))
    return sortedAndDistinct(read ? value.map(read) : (canonicalValue(type, value, comparison) as unknown[]));
  return read ? read(value) : canonicalValue(type, value, comparison);
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
