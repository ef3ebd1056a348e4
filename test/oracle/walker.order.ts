/** In which order the places of a list stand. What is absent comes last, whatever the direction. */
import { getNamedType } from "graphql";
import { compareTexts, fold } from "./walker.fold";
import { fieldOf, linkedBy, placesOf, readField, textIn, tiesOf, type Holder, type Oracle } from "./walker.read";
import { atTime, firstDay, lastDay } from "./walker.time";
import { type Said } from "./walker.filter";

/** What a place is ordered by: a value, and which way. */
export interface Key {
  value: string | number | null;
  direction: "ASC" | "DESC";
}

/** By the keys that are asked for, each of which is one entry, then by the id, which tells any two places apart. */
export function keysOf(oracle: Oracle, holder: Holder, orderBy: Said[], id: string): Key[] {
  const asked = orderBy.map((element) => keyOf(oracle, holder, element));
  return [...asked, { value: id, direction: asked[0]?.direction ?? "ASC" }];
}

function keyOf(oracle: Oracle, holder: Holder | undefined, element: Said): Key {
  const [name, said] = Object.entries(element)[0]!;
  if (name === "node" && holder?.node) return keyOf(oracle, holder.node, said as Said);
  if (holder?.relations) return firstOf(holder.relations.map((relation) => keyOf(oracle, relation, element)));
  if (said === "ASC" || said === "DESC") return { value: valueOf(oracle, holder, name), direction: said };
  const { count, direction, language } = said as Record<string, string>;
  if (count) return { value: holder ? countOf(oracle, holder, name) : null, direction: count as Key["direction"] };
  if (direction) {
    const text = holder ? textIn(holder.row, name, language ?? "NL") : null;
    return { value: text && fold(text), direction: direction as Key["direction"] };
  }
  return keyOf(oracle, holder && nextOf(oracle, holder, name), said as Said);
}

/** The one that stands first in its order. */
const firstOf = (keys: Key[]): Key => keys.sort((a, b) => compareKeys([a], [b]))[0]!;

/** What a relation to one leads to; of several the first. */
function nextOf(oracle: Oracle, holder: Holder, name: string): Holder | undefined {
  const things = linkedBy(oracle, holder, fieldOf(oracle, holder, name)!);
  return [...things].sort((a, b) => compareTexts(a.id, b.id))[0];
}

function countOf(oracle: Oracle, holder: Holder, name: string): number {
  const field = fieldOf(oracle, holder, name)!;
  return placesOf(field.type, atTime(oracle, field, tiesOf(oracle, holder, name)!, {})).length;
}

function valueOf(oracle: Oracle, holder: Holder | undefined, name: string): Key["value"] {
  const field = holder && fieldOf(oracle, holder, name);
  if (!field) return null;
  const value = readField(oracle, holder, field) as Key["value"];
  if (typeof value !== "string") return value;
  const type = getNamedType(field.type).name;
  if (type === "PartialDate") return name === "until" ? endOf(value) : beginningOf(value);
  return type === "String" ? fold(value) : value;
}

/** By the day that it counts as; of two with the same day the longer time begins first, and ends last. */
const beginningOf = (date: string) => `${firstDay(date)} ${String(date.length).padStart(2, "0")}`;
const endOf = (date: string) => `${lastDay(date)} ${String(99 - date.length)}`;

export function compareKeys(a: readonly Key[], b: readonly Key[]): number {
  for (const [index, { value, direction }] of a.entries()) {
    const other = b[index]!.value;
    if (value === other) continue;
    if (value === null || other === null) return value === null ? 1 : -1;
    const difference = typeof value === "number" ? value - Number(other) : compareTexts(value, String(other));
    if (difference !== 0) return direction === "ASC" ? difference : -difference;
  }
  return 0;
}

/** What kinds of keys an order has, as `count`, `localised`, `node.one.value`. */
export function kindsOf(element: Said): string {
  const [name, said] = Object.entries(element)[0]!;
  if (said === "ASC" || said === "DESC") return "value";
  if (typeof said === "object" && said !== null && "count" in said) return "count";
  if (typeof said === "object" && said !== null && "direction" in said) return "localised";
  return `${name === "node" ? "node" : "one"}.${kindsOf(said as Said)}`;
}
