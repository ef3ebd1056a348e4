import { type ResultRow } from "../schema/field-metadata";
import { fromGraph } from "../driver/values";

/**
 * A part of a statement: its expression and how to decode its value. Rows travel as lists of values without names, because in a page of
 * rows the names would be most of what is sent.
 */
export type CompiledPart = Readonly<{ text: string; read: Decode }>;

/** Converts a value of the database to a value for resolvers. */
export type Decode = (sent: never) => unknown;

/** An entry of a row: an expression with its decoder ({@link fromGraph} by default), or a constant. */
export type RowEntry = Readonly<{ name: string }> &
  (Readonly<{ text: string; read?: Decode }> | Readonly<{ constant: unknown }>);

/** Encodes a row as a list of values, and decodes it. Null stays null. */
export function encodeRow(entries: readonly RowEntry[]): CompiledPart {
  const selected = entries.filter((entry) => "text" in entry);
  const names = selected.map(({ name }) => name);
  const decoders = selected.map(({ read }) => read as ((value: unknown) => unknown) | undefined);
  const constants = entries.flatMap((entry) => ("constant" in entry ? [[entry.name, entry.constant] as const] : []));
  const read = (values: readonly unknown[] | null): ResultRow | null => {
    if (values === null) return null;
    const row: Record<string, unknown> = {};
    for (const [name, value] of constants) row[name] = value;
    for (let index = 0; index < names.length; index++)
      row[names[index]!] = (decoders[index] ?? fromGraph)(values[index]);
    return row;
  };
  return { text: `[${selected.map(({ text }) => text).join(", ")}]`, read: read };
}

/** A list of rows that share one decoder. */
export const encodeRows = (text: string, readOne: Decode): CompiledPart => ({
  text,
  read: (sent: readonly never[]) => sent.map((each) => readOne(each)),
});
