import { badInput, readAll } from "../../problem";
import { addParameter, countComparison, type Compilation } from "../compiler/compilation";
import { type Dates } from "../schema/dates";

/** How the values of one kind are compared. */
export type Comparison = Readonly<{
  /** Normalises an operand as the stored values are: it folds a text, converts a code to the stored spelling. */
  read?: (operand: unknown) => unknown;
  /** Normalises an operand that is only a part of a value; by default `read` does. */
  readPart?: (operand: unknown) => unknown;
  /** The stored values that a whole operand may mean: a code without its check digit means that code with any. */
  spellings?: (operand: string) => readonly string[];
  /** The values are dates: how a date is compared of which only the year or month is known. */
  dates?: Dates;
}>;

/** The value of an input object of the schema: field -> value, or operator -> operand. */
export type InputObject = Readonly<Record<string, unknown>>;

const SIGNS: Readonly<Record<string, string>> = {
  eq: "=",
  gt: ">",
  gte: ">=",
  lt: "<",
  lte: "<=",
};

const PART_OPERATORS: Readonly<Record<string, string>> = { contains: "CONTAINS", startsWith: "STARTS WITH" };

/** The condition that a value satisfies all operators. An absent value satisfies only `isNull: true`. */
export function compare(
  compilation: Compilation,
  expression: string,
  operators: InputObject,
  path: string,
  comparison: Comparison,
): string {
  const conditions = readAll(entriesOf(operators, path), ([operator, operand]) =>
    compareOne(compilation, expression, operator, operand, `${path}.${operator}`, comparison),
  );
  return joinAnd(conditions);
}

function compareOne(
  compilation: Compilation,
  expression: string,
  operator: string,
  operand: unknown,
  path: string,
  { read = (value) => value, readPart = read, spellings, dates }: Comparison,
): string {
  countComparison(compilation);
  if (operator === "isNull") return `${expression} IS ${operand ? "" : "NOT "}NULL`;
  if (operator === "in" || (operator === "eq" && spellings)) {
    const operands = operator === "in" ? (operand as unknown[]) : [operand];
    const readOne = (each: unknown) => (spellings ? spellings(each as string).map(read) : [read(each)]);
    const parameter = addParameter(compilation, readList(operands, path, readOne).flat());
    return dates
      ? `any(operand IN ${parameter} WHERE ${expression} STARTS WITH operand)`
      : `${expression} IN ${parameter}`;
  }
  const value = operator in PART_OPERATORS ? readPart(operand) : read(operand);
  if (value === "" && operator in PART_OPERATORS)
    throw badInput(
      path,
      "is empty, and every text contains the empty text. Enter at least one character, or omit this operator",
    );
  if (dates) return compareDate(compilation, expression, operator, value as string, dates);
  return `${expression} ${SIGNS[operator] ?? PART_OPERATORS[operator]} ${addParameter(compilation, value)}`;
}

/** A date equals every year, month or day that contains it. */
function compareDate(compilation: Compilation, key: string, operator: string, date: string, dates: Dates): string {
  if (operator === "eq") return `${key} STARTS WITH ${addParameter(compilation, date)}`;
  const isFirst = operator === "gte" || operator === "lt";
  return `${key} ${SIGNS[operator]} ${addParameter(compilation, isFirst ? dates.firstKey(date) : dates.lastKey(date))}`;
}

const MAX_LIST = 100;

function readList(operands: unknown[], path: string, read: (operand: unknown) => unknown[]): unknown[][] {
  if (operands.length > MAX_LIST)
    throw badInput(
      path,
      `may contain at most ${MAX_LIST} values, not ${operands.length}. Split it into several requests`,
    );
  return readAll(operands, (each, index) => {
    if (each === null) throw badInput(`${path}[${index}]`, "is null. To match absent values, use isNull: true");
    return read(each);
  });
}

/** The entries of an input object. An empty object and a null are refused: they are mistakes, and ignoring them would widen the answer. */
export function entriesOf(input: InputObject, path: string): [string, unknown][] {
  const entries = Object.entries(input);
  if (entries.length === 0) throw badInput(path, "is empty. Add at least one condition, or omit it");
  readAll(entries, ([name, value]) => {
    if (value === null)
      throw badInput(`${path}.${name}`, "is null. Omit it, or use isNull: true to match absent values");
  });
  return entries;
}

export const joinAnd = (conditions: readonly string[]) =>
  conditions.length === 1 ? conditions[0]! : `(${conditions.join(" AND ")})`;

export const joinOr = (conditions: readonly string[]) =>
  conditions.length === 1 ? conditions[0]! : `(${conditions.join(" OR ")})`;

/** The negation. It is also true if the condition is null because a value is absent. */
export const negate = (condition: string) => `NOT coalesce(${condition}, false)`;
