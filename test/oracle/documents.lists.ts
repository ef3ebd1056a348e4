/** The arguments of a list: which page, which of its places, in which order, at which time; and of its groups. */
import { getNamedType, type GraphQLEnumType, type GraphQLInputObjectType, type GraphQLInputType } from "graphql";
import { type Draft } from "./documents.draft";
import { type Field } from "./documents.fields";
import { drawFilter, drawTime } from "./documents.filters";
import { drawOrder } from "./documents.orders";
import { write } from "./documents.write";
import { type Holder } from "./walker.read";

const DEFAULT_SIZE = 10;

export interface Size {
  text: string;
  size: number;
}

/** @param holders some of what stands in the list */
export function listArguments(draft: Draft, field: Field, room: number, holders: readonly Holder[]): Size {
  const page = pageArguments(draft, room);
  const parts = [
    ...page.parts,
    ...narrowed(draft, field, holders),
    ordered(draft, field),
    ...timed(draft, field, holders),
  ];
  return { text: parenthesised(draft.shuffled(parts)), size: page.size };
}

export function groupArguments(draft: Draft, field: Field, room: number): Size & { by: string } {
  const by = field.args.find(({ name }) => name === "by")!.type;
  const value = draft.pick((getNamedType(by) as GraphQLEnumType).getValues()).name;
  const page = sized(draft, "first", room);
  return { ...page, text: parenthesised([`by: ${write(draft, by, value)}`, page.text]), by: value };
}

export const parenthesised = (parts: string[]) => (parts.some(Boolean) ? `(${parts.filter(Boolean).join(", ")})` : "");

function pageArguments(draft: Draft, room: number): { parts: string[]; size: number } {
  const isBackward = draft.chance(0.35);
  const [name, cursor, ...others] = isBackward
    ? (["last", "before", "first", "after"] as const)
    : (["first", "after", "last", "before"] as const);
  const page = sized(draft, name, room);
  const open = (argument: string, type: string) =>
    `${argument}: ${draft.choose(
      "null",
      (each) => each.variable(type, undefined),
      (each) => each.variable(type, null),
    )}`;
  return {
    parts: [
      page.text,
      draft.chance(0.15) ? open(cursor, "String") : "",
      draft.chance(0.05) ? open(others[0], "Int") : "",
      draft.chance(0.05) ? open(others[1], "String") : "",
    ],
    size: page.size,
  };
}

/** How many, as a literal, a variable of every form, null, or nothing. */
function sized(draft: Draft, name: "first" | "last", room: number): Size {
  const isOpen = room >= DEFAULT_SIZE && draft.chance(0.25);
  const size = isOpen ? DEFAULT_SIZE : draft.number(1, Math.min(room, draft.chance(0.1) ? 100 : 5));
  const by = (type: string, value?: unknown, standard?: string) => (each: Draft) =>
    each.variable(type, value, standard);
  const text = String(size);
  const fixed = [text, text, by("Int", size), by("Int!", size), by("Int", undefined, text), by("Int", size, "3")];
  const open = ["", "null", by("Int"), by("Int", null)];
  const value = draft.choose(...fixed, ...(size === DEFAULT_SIZE && name === "first" ? open : []));
  return { text: value && `${name}: ${value}`, size };
}

function narrowed(draft: Draft, field: Field, holders: readonly Holder[]): string[] {
  const type = typeOf(field, "where");
  if (draft.conditionsLeft <= 0 || !draft.chance(0.55)) return [draft.chance(0.03) ? open(draft, "where", type) : ""];
  const filter = drawFilter(
    draft,
    getNamedType(type) as GraphQLInputObjectType,
    draft.shuffled(holders),
    draft.number(0, 3),
  );
  return [`where: ${write(draft, type, filter)}`];
}

function ordered(draft: Draft, field: Field): string {
  const type = typeOf(field, "orderBy");
  if (!draft.chance(0.35)) return draft.chance(0.04) ? open(draft, "orderBy", type) : "";
  return `orderBy: ${write(draft, type, drawOrder(draft, getNamedType(type) as GraphQLInputObjectType))}`;
}

function timed(draft: Draft, field: Field, holders: readonly Holder[]): string[] {
  if (!field.args.some(({ name }) => name === "asOf")) return [];
  if (!draft.chance(0.5)) return [draft.chance(0.1) ? open(draft, draft.pick(["asOf", "includeEnded"]), field) : ""];
  return Object.entries(drawTime(draft, holders)).map(
    ([name, value]) => `${name}: ${write(draft, typeOf(field, name), value)}`,
  );
}

/** Nothing, said in one of its ways. */
function open(draft: Draft, name: string, of: Field | GraphQLInputType): string {
  const type = String("args" in of ? typeOf(of, name) : of);
  const none = name === "orderBy" ? ["[]"] : [];
  return `${name}: ${draft.choose(
    "null",
    ...none,
    (each) => each.variable(type, undefined),
    (each) => each.variable(type, null),
  )}`;
}

const typeOf = (field: Field, argument: string) => field.args.find(({ name }) => name === argument)!.type;
