/** Orders, drawn from their types in the schema. */
import { getNamedType, isInputObjectType, type GraphQLInputObjectType, type GraphQLInputType } from "graphql";
import { type Draft } from "./documents.draft";
import { LANGUAGES } from "./walker.read";

type Said = Record<string, unknown>;

/** One to three keys. */
export const drawOrder = (draft: Draft, order: GraphQLInputObjectType): Said[] =>
  Array.from({ length: draft.pick([1, 1, 1, 2, 2, 3]) }, () => drawKey(draft, order, 2));

function drawKey(draft: Draft, order: GraphQLInputObjectType, depth: number): Said {
  const fields = Object.values(order.getFields());
  const { name, type } = draft.weighed(fields, (field) => weightOf(field.name, field.type, depth));
  return { [name]: drawDirection(draft, type, depth) };
}

function weightOf(name: string, type: GraphQLInputType, depth: number): number {
  const named = getNamedType(type);
  if (!isInputObjectType(named)) return 4;
  if (name === "node") return 12;
  return "count" in named.getFields() || "direction" in named.getFields() ? 3 : depth > 0 ? 3 : 0;
}

function drawDirection(draft: Draft, type: GraphQLInputType, depth: number): unknown {
  const named = getNamedType(type);
  const direction = draft.pick(["ASC", "DESC"]);
  if (!isInputObjectType(named)) return direction;
  if ("count" in named.getFields()) return { count: direction };
  if (!("direction" in named.getFields())) return drawKey(draft, named, depth - 1);
  return draft.chance(0.4) ? { direction } : { direction, language: draft.pick(LANGUAGES) };
}
