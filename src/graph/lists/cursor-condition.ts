import { type Keys } from "./page-arguments";
import { addParameter, type Compilation } from "../compiler/compilation";
import { type OrderKey } from "./order-keys";

/** The same keys where none of them is absent. */
export const isPresent = (keys: readonly OrderKey[]) => keys.map((key) => ({ ...key, isRequired: true }));

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
