/** What a list computes once, before it reads any row: the value of an expression, in a variable. */
export type Prepared = Readonly<{ variable: string; expression: string }>;

type WithPrepared = Readonly<{ prepared?: Map<string, Prepared> }>;

/** Lets the current list compute something once. Returns the variable that holds it. */
export function prepare({ prepared = new Map() }: WithPrepared, key: string, express: () => Prepared): string {
  const known = prepared.get(key) ?? express();
  prepared.set(key, known);
  return known.variable;
}

/** The variables of what the current list computes first. */
export const preparedIn = ({ prepared }: WithPrepared) =>
  [...(prepared?.values() ?? [])].map(({ variable }) => variable);

/** The `WITH` of what the current list computes first; empty where that is nothing. */
export function preparation({ prepared }: WithPrepared): string {
  const all = [...(prepared?.values() ?? [])].map(({ variable, expression }) => `${expression} AS ${variable}`);
  return all.length > 0 ? `WITH ${all.join(", ")} ` : "";
}
