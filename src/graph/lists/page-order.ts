import { type Keys } from "./page-arguments";
import { addParameter, type Compilation } from "../compiler/compilation";
import { type OrderKey } from "./order-keys";
import { type ListElement } from "./condition";
import { type OrderedListQuery } from "./list-query";

/** The same keys for rows in which none of them is absent. */
const asRequired = (keys: readonly OrderKey[]) => keys.map((key) => ({ ...key, isRequired: true }));

/**
 * The condition that a row comes after a cursor, or before it. The comparison of the first key stands alone, so that an index can begin at that
 * value. The rest uses `<>`: with `>` the database would plan two index ranges, and sort the rows.
 */
export function beyondCursor(
  compilation: Compilation,
  keys: readonly OrderKey[],
  cursor: Keys,
  isAfter: boolean,
  isInclusive = false,
): string {
  const values = cursor.map((value) => (value === null ? null : addParameter(compilation, value)));
  const beyondFrom = (index: number): string => {
    const isLast = index === keys.length - 1;
    const beyond = beyondKey(keys[index]!, values[index]!, isAfter, isLast && isInclusive);
    return isLast
      ? beyond
      : `(${beyond} OR (${equalToKey(keys[index]!, values[index]!)} AND ${beyondFrom(index + 1)}))`;
  };
  const [first, value] = [keys[0]!, values[0]];
  if (keys.length === 1 || !first.isRequired || value === null) return beyondFrom(0);
  return `${first.expression} ${signOf(first, isAfter)}= ${value} AND (${first.expression} <> ${value} OR ${beyondFrom(1)})`;
}

const signOf = ({ isDescending }: OrderKey, isAfter: boolean) => (isDescending === isAfter ? "<" : ">");

const equalToKey = ({ expression }: OrderKey, value: string | null) =>
  value === null ? `${expression} IS NULL` : `${expression} = ${value}`;

/** The condition that the value of one key comes after the cursor, or before it. An absent value comes last. */
function beyondKey(key: OrderKey, value: string | null, isAfter: boolean, isInclusive: boolean): string {
  const { expression, isRequired } = key;
  if (value === null) return isAfter ? "false" : `${expression} IS NOT NULL`;
  const beyond = `${expression} ${signOf(key, isAfter)}${isInclusive ? "=" : ""} ${value}`;
  return isAfter && !isRequired ? `(${beyond} OR ${expression} IS NULL)` : beyond;
}

/** A part of the nodes with a label: those that have the property of an index, or those that do not. */
export type Range = Readonly<{ isPresent: boolean }>;

/** Whether an index may return the rows in order. */
export const canUseIndexOrder = ({ edge, entryPoint }: OrderedListQuery) => edge.from === "" && !entryPoint;

/** The condition of a cursor for one part of a label; none if the page may hold all rows of this part. */
export function cursorConditions(
  compilation: Compilation,
  keys: readonly OrderKey[],
  from: Keys,
  isAfter: boolean,
  range?: Range,
): string[] {
  if (!range) return [beyondCursor(compilation, keys, from, isAfter)];
  if (range.isPresent !== (from[0] !== null)) return [];
  return range.isPresent
    ? [beyondCursor(compilation, asRequired(keys), from, isAfter)]
    : [beyondCursor(compilation, keys.slice(1), from.slice(1), isAfter)];
}

/** Conditions that the properties of the keys exist: only with them can an index return the rows in order. */
export function presenceConditions(keys: readonly OrderKey[], range?: Range): string[] {
  if (range && !range.isPresent) return [`${keys[0]!.expression} IS NULL`];
  return range || keys.every(({ isRequired, property }) => isRequired && property)
    ? keys.map(({ expression }) => `${expression} IS NOT NULL`)
    : [];
}

/** Names the index that holds the rows in order. After a large import the planner has old statistics and would not choose it. */
export const indexHint = (
  rows: OrderedListQuery,
  { node }: ListElement,
  [key, ...ties]: readonly OrderKey[],
  range?: Range,
) =>
  canUseIndexOrder(rows) &&
  rows.keepsMostRows &&
  key?.property &&
  ties.length === 1 &&
  (key.isRequired || range?.isPresent)
    ? ` USING INDEX ${node}:${rows.edge.to}(${key.property}, id)`
    : "";

/** A property with the same value in all rows does not change their order, but makes the planner use the index on (property, id). */
export const constantPropertyOrder = (
  rows: OrderedListQuery,
  { node }: ListElement,
  keys: readonly OrderKey[],
  isBackward: boolean,
) =>
  canUseIndexOrder(rows) && rows.enumProperty && keys.length === 1
    ? `${node}.${rows.enumProperty}${keys[0]!.isDescending !== isBackward ? " DESC" : ""}, `
    : "";

export function orderByOf(keys: readonly OrderKey[], isBackward: boolean, range?: Range): string {
  const compared = !range ? keys : range.isPresent ? asRequired(keys) : keys.slice(1);
  return compared
    .flatMap(({ expression, isDescending, isRequired }) => [
      ...(isRequired ? [] : [`${expression} IS NULL${isBackward ? " DESC" : ""}`]),
      `${expression}${isDescending !== isBackward ? " DESC" : ""}`,
    ])
    .join(", ");
}
