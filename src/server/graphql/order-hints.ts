import {
  getNamedType,
  isInputObjectType,
  type GraphQLFormattedError,
  type GraphQLInputObjectType,
  type GraphQLSchema,
} from "graphql";

type Format = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/** Adds the correct notation to the error about a wrong `orderBy`. */
export const withOrderHints =
  (schema: GraphQLSchema, format: Format): Format =>
  (formatted, error) => {
    const reply = format(formatted, error);
    const hint = reply.extensions?.code === "BAD_USER_INPUT" ? orderHint(schema, reply.message) : undefined;
    return hint === undefined ? reply : { ...reply, message: `${reply.message} Write ${hint}.` };
  };

const TYPE = /type "\[?(\w+Order)!?\]?!?"/;
/** Finds the rejected value in an error about a document or a variable. */
const WRITTEN = /(?:found|non-enum value:|got invalid value|Value) (.+?)(?:\.$|\. Did| at "|; | does not exist)/s;

/** The hint for an error message of graphql-js, which names the input type and the rejected value; undefined if it is not about an order. */
function orderHint(schema: GraphQLSchema, message: string): string | undefined {
  const written = WRITTEN.exec(message)?.[1] ?? "";
  const direction = /\bdesc/i.test(written) || /_desc/i.test(written) ? "DESC" : "ASC";
  if (/"OrderDirection"/.test(message)) return direction;
  const type = schema.getType(TYPE.exec(message)?.[1] ?? "");
  if (!isInputObjectType(type)) return undefined;
  const [, unknown] = /^(?:Variable .*)?Field "(\w+)" is not defined/s.exec(message) ?? [];
  if (unknown !== undefined && !/^(field|direction|order|sort|by)$/i.test(unknown)) return undefined;
  const form = formOf(type, direction);
  return form ?? `[${elementOf(type, written, direction)}]`;
}

/** The notation of an order that is not a list of keys: of a text or a count. */
function formOf(type: GraphQLInputObjectType, direction: string): string | undefined {
  if (type.name === "LocalisedTextOrder") return `{ direction: ${direction} }`;
  return type.name === "CountOrder" ? `{ count: ${direction} }` : undefined;
}

/** An element of `orderBy` with the field that the client probably meant, or else with the name or title. */
function elementOf(type: GraphQLInputObjectType, written: string, direction: string): string {
  const fields = Object.values(type.getFields());
  const letters = (text: string) =>
    text
      .replace(/_?(asc|desc)\b/i, "")
      .replace(/[^a-z]/gi, "")
      .toLowerCase();
  const meant = fields.find(({ name }) => name.toLowerCase() === letters(written));
  const field = meant ?? fields.find(({ name }) => ["name", "title", "prefLabel"].includes(name)) ?? fields[0]!;
  const inner = getNamedType(field.type);
  const value = isInputObjectType(inner) ? (formOf(inner, direction) ?? elementOf(inner, "", direction)) : direction;
  return `{ ${field.name}: ${value} }`;
}
