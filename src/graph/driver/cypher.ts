/** A Cypher statement with the types of its parameters and of one row; both live in the compiler only. */
export type Statement<Parameters extends object = object, Row = unknown> = Readonly<{
  text: string;
  types?: (parameters: Parameters) => Row;
}>;

/**
 * A statement, written down once: ``cypher<{ id: string }, Book>`MATCH … RETURN … AS row` ``.
 * Values are `$parameters`; only other statements may stand between `${…}`, as named pieces of text.
 * A statement that is read returns one column, `row`.
 */
export function cypher<Parameters extends object = object, Row = unknown>(
  texts: TemplateStringsArray,
  ...pieces: readonly Statement<never, unknown>[]
): Statement<Parameters, Row> {
  return { text: String.raw({ raw: texts }, ...pieces.map((piece) => piece.text)).trim() };
}
