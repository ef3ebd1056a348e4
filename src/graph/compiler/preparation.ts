/** An expression that a list computes once, before it reads rows, and the variable that holds its value. */
export type Prepared = Readonly<{ variable: string; expression: string }>;

type WithPrepared = Readonly<{ prepared?: Map<string, Prepared> }>;

/** Makes the current list compute an expression once, unless it does so already under this key. Returns the variable of the value. */
export function prepare({ prepared = new Map() }: WithPrepared, key: string, create: () => Prepared): string {
  const existing = prepared.get(key) ?? create();
  prepared.set(key, existing);
  return existing.variable;
}

/** The variables of the expressions that the current list computes once. */
export const preparedIn = ({ prepared }: WithPrepared) =>
  [...(prepared?.values() ?? [])].map(({ variable }) => variable);

/** The `WITH` clause that computes these expressions; empty if there are none. */
export function preparation({ prepared }: WithPrepared): string {
  const all = [...(prepared?.values() ?? [])].map(({ variable, expression }) => `${expression} AS ${variable}`);
  return all.length > 0 ? `WITH ${all.join(", ")} ` : "";
}
