/** Drawn values as a document states them: as literals, or by variables of every form, whole or in part. */
import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLInputType,
} from "graphql";
import { type Draft } from "./documents.draft";

/** The text of a value; any part of it may become a variable, declared as what stands there. */
export const write = (draft: Draft, type: GraphQLInputType, value: unknown): string =>
  draft.chance(0.12) ? byVariable(draft, type, value) : inPlace(draft, type, value);

/** Not by a variable as a whole: one value may stand for a list of it, a variable may not. */
function inPlace(draft: Draft, type: GraphQLInputType, value: unknown): string {
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    const each = nullable.ofType;
    const values = value as unknown[];
    if (values.length === 1 && draft.chance(0.15)) return inPlace(draft, each, values[0]);
    return `[${values.map((one) => write(draft, each, one)).join(", ")}]`;
  }
  if (!isInputObjectType(nullable)) return literal(nullable, value);
  const fields = Object.entries(value as object).map(
    ([name, one]) => `${name}: ${write(draft, nullable.getFields()[name]!.type, one)}`,
  );
  return `{ ${[...fields, ...unsaid(draft, type, value as object)].sort(() => draft.random() - 0.5).join(", ")} }`;
}

/** A field by a variable that the request leaves out: as if it were not there. */
function unsaid(draft: Draft, type: GraphQLInputType, value: object): string[] {
  const open = Object.values((getNullableType(type) as { getFields?: never } & object as Fields).getFields()).filter(
    (field) => !(field.name in value) && !isNonNullType(field.type),
  );
  const isOrder = getNamedType(type).name.endsWith("Order");
  if (open.length === 0 || isOrder || !draft.chance(0.05)) return [];
  const { name, type: asked } = draft.pick(open);
  return [`${name}: ${draft.variable(String(asked), undefined)}`];
}

interface Fields {
  getFields: () => Record<string, { name: string; type: GraphQLInputType }>;
}

function byVariable(draft: Draft, type: GraphQLInputType, value: unknown): string {
  const declared = String(type);
  const standard = literal(type, value);
  const forms = [
    () => draft.variable(declared, value),
    () => draft.variable(declared, undefined, standard),
    () => draft.variable(String(getNullableType(type)), value, standard),
    () => draft.variable(isNonNullType(type) ? declared : `${declared}!`, value),
  ];
  return draft.pick(forms)();
}

/** A value without variables. */
export function literal(type: GraphQLInputType, value: unknown): string {
  const nullable = getNullableType(type);
  if (value === null) return "null";
  if (isListType(nullable)) return `[${(value as unknown[]).map((one) => literal(nullable.ofType, one)).join(", ")}]`;
  if (isEnumType(nullable)) return value as string;
  if (!isInputObjectType(nullable)) return JSON.stringify(value);
  const fields = nullable.getFields();
  return `{ ${Object.entries(value as object)
    .map(([name, one]) => `${name}: ${literal(fields[name]!.type, one)}`)
    .join(", ")} }`;
}
