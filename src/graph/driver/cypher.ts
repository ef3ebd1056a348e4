/** A Cypher statement with the types of its parameters and of one row. `types` has no value: only the TypeScript compiler reads it. */
export type Statement<Parameters extends object = object, Row = unknown> = Readonly<{
  text: string;
  types?: (parameters: Parameters) => Row;
}>;

/**
 * Declares a statement: ``cypher<{ id: string }, Book>`MATCH … RETURN … AS row` ``.
 * Values are `$parameters`; `${…}` inserts the text of another statement.
 * A statement whose rows are read returns one column, `row`.
 */
export function cypher<Parameters extends object = object, Row = unknown>(
  texts: TemplateStringsArray,
  ...pieces: readonly Statement<never, unknown>[]
): Statement<Parameters, Row> {
  return { text: String.raw({ raw: texts }, ...pieces.map((piece) => piece.text)).trim() };
}
