import { type ResultRow } from "../schema/field-metadata";
import { fromGraph } from "../driver/values";

/**
 * A part of a statement: its expression, and how what that brings is read. Rows travel as lists of values, without names: in a page of
 * rows the names would be most of what is sent.
 */
export type CompiledPart = Readonly<{ text: string; read: Decode }>;

/** From what the database sends to what resolvers find. */
export type Decode = (sent: never) => unknown;

/** What a row has under a name: an expression and how it is read, as it is sent by default; or always the same. */
export type RowEntry = Readonly<{ name: string }> &
  (Readonly<{ text: string; read?: Decode }> | Readonly<{ always: unknown }>);

/** A row of values. Null stays null. */
export function encodeRow(entries: readonly RowEntry[]): CompiledPart {
  const sent = entries.filter((entry) => "text" in entry);
  const names = sent.map(({ name }) => name);
  const reads = sent.map(({ read }) => read as ((value: unknown) => unknown) | undefined);
  const same = entries.flatMap((entry) => ("always" in entry ? [[entry.name, entry.always] as const] : []));
  const read = (values: readonly unknown[] | null): ResultRow | null => {
    if (values === null) return null;
    const made: Record<string, unknown> = {};
    for (const [name, value] of same) made[name] = value;
    for (let index = 0; index < names.length; index++) made[names[index]!] = (reads[index] ?? fromGraph)(values[index]);
    return made;
  };
  return { text: `[${sent.map(({ text }) => text).join(", ")}]`, read: read };
}

/** Several rows, each read alike. */
export const encodeRows = (text: string, readOne: Decode): CompiledPart => ({
  text,
  read: (sent: readonly never[]) => sent.map((each) => readOne(each)),
});
