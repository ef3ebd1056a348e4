import { type Keys } from "./page-arguments";
import { addParameter, type Compilation } from "../compiler/compilation";
import { type OrderKey } from "./order-keys";
import { type At } from "./condition";
import { type OrderedListQuery } from "./list-query";

/** The same keys where none of them is absent. */
const isPresent = (keys: readonly OrderKey[]) => keys.map((key) => ({ ...key, isRequired: true }));

/**
 * True for the rows after a cursor, or before it. The first condition alone lets an index begin at the right place; said by `<>`,
 * the others do not tempt the database to look for two ranges and to sort them.
 */
export function beyondCursor(
  compilation: Compilation,
  keys: readonly OrderKey[],
  cursor: Keys,
  isAfter: boolean,
  isInclusive = false,
): string {
  const values = cursor.map((value) => (value === null ? null : addParameter(compilation, value)));
  const later = (at: number): string => {
    const isLast = at === keys.length - 1;
    const out = outside(keys[at]!, values[at]!, isAfter, isLast && isInclusive);
    return isLast ? out : `(${out} OR (${same(keys[at]!, values[at]!)} AND ${later(at + 1)}))`;
  };
  const [first, value] = [keys[0]!, values[0]];
  if (keys.length === 1 || !first.isRequired || value === null) return later(0);
  return `${first.expression} ${signOf(first, isAfter)}= ${value} AND (${first.expression} <> ${value} OR ${later(1)})`;
}

const signOf = ({ isDescending }: OrderKey, isAfter: boolean) => (isDescending === isAfter ? "<" : ">");

const same = ({ expression }: OrderKey, value: string | null) =>
  value === null ? `${expression} IS NULL` : `${expression} = ${value}`;

/** What is absent stands behind everything. */
function outside(key: OrderKey, value: string | null, isAfter: boolean, isInclusive: boolean): string {
  const { expression, isRequired } = key;
  if (value === null) return isAfter ? "false" : `${expression} IS NOT NULL`;
  const out = `${expression} ${signOf(key, isAfter)}${isInclusive ? "=" : ""} ${value}`;
  return isAfter && !isRequired ? `(${out} OR ${expression} IS NULL)` : out;
}

/** A part of a label that an index has in order: the nodes that have the property, or those that do not. */
export type Range = Readonly<{ isPresent: boolean }>;

/** Whether an index may bring the rows in order. */
export const isInOrder = ({ edge, named }: OrderedListQuery) => edge.from === "" && !named;

/** Where a cursor is in one part of a label: before all of it, or in it. */
export function cursorIn(
  compilation: Compilation,
  keys: readonly OrderKey[],
  from: Keys,
  isAfter: boolean,
  range?: Range,
): string[] {
  if (!range) return [beyondCursor(compilation, keys, from, isAfter)];
  if (range.isPresent !== (from[0] !== null)) return [];
  return range.isPresent
    ? [beyondCursor(compilation, isPresent(keys), from, isAfter)]
    : [beyondCursor(compilation, keys.slice(1), from.slice(1), isAfter)];
}

/** Says that stored keys are there, so that an index may bring the rows of a label in order. */
export function presenceConditions(keys: readonly OrderKey[], range?: Range): string[] {
  if (range && !range.isPresent) return [`${keys[0]!.expression} IS NULL`];
  return range || keys.every(({ isRequired, property }) => isRequired && property)
    ? keys.map(({ expression }) => `${expression} IS NOT NULL`)
    : [];
}

/** Names the index that has the rows in their order: right after much was written, the database does not see that it is worth it. */
export const indexHint = (rows: OrderedListQuery, { node }: At, [key, ...ties]: readonly OrderKey[], range?: Range) =>
  isInOrder(rows) && rows.isWide && key?.property && ties.length === 1 && (key.isRequired || range?.isPresent)
    ? ` USING INDEX ${node}:${rows.edge.to}(${key.property}, id)`
    : "";

/** What is the same in all rows orders none of them; it tells which index has these rows together, by id. */
export const choiceOrder = (rows: OrderedListQuery, { node }: At, keys: readonly OrderKey[], isBackward: boolean) =>
  isInOrder(rows) && rows.choice && keys.length === 1
    ? `${node}.${rows.choice}${keys[0]!.isDescending !== isBackward ? " DESC" : ""}, `
    : "";

export function orderByOf(keys: readonly OrderKey[], isBackward: boolean, range?: Range): string {
  const compared = !range ? keys : range.isPresent ? isPresent(keys) : keys.slice(1);
  return compared
    .flatMap(({ expression, isDescending, isRequired }) => [
      ...(isRequired ? [] : [`${expression} IS NULL${isBackward ? " DESC" : ""}`]),
      `${expression}${isDescending !== isBackward ? " DESC" : ""}`,
    ])
    .join(", ");
}
