import { row, rows as several, type Entry, type Part } from "../part";
import { deeper, names, parameter, type Scope } from "../scope";
import { type At } from "./condition";
import { type Dimension } from "./dimensions";
import { matched, type Found, type Rows } from "./rows";
import { holdsThen } from "./time";

/** What the groups of a list are to say, beside their key and count: of the thing that they have in common, where it is one. */
export type Brings = (scope: Scope, thing: string | undefined) => Entry[];

/** The groups of the rows of a list: the largest first. */
export function groupsOf(scope: Scope, rows: Rows, dimension: Dimension, size: number, brings: Brings): Part {
  const { at, text } = matched(scope, rows);
  const [key, count] = [`${at.node}_key`, `${at.node}_count`];
  const [step, keys, inside] = keysOf(scope, dimension, at);
  const found = `${text}${step}`;
  const place = at.relation ?? at.node;
  const counting = rows.from === "" ? aggregated : tallied;
  const counted = counting(found, place, keys, key, count);
  const order = `ORDER BY ${count} DESC, ${key} IS NULL, ${key} LIMIT ${parameter(scope, size)}`;
  const [thing] = names(inside);
  const isOfThings = dimension.edge && !dimension.value;
  const more = brings(inside, isOfThings ? thing : undefined);
  const things =
    isOfThings && more.length > 0 ? ` OPTIONAL MATCH (${thing}:${dimension.edge.edge.to} {id: ${key}})` : "";
  const group = row([{ name: "key", text: `toString(${key})` }, { name: "count", text: count }, ...more]);
  return several(`COLLECT { ${counted} ${order}${things} RETURN ${group.text} }`, group.read);
}

/** Counts as Cypher does. */
const aggregated = (found: string, row: string, keys: string, key: string, count: string) =>
  `${found} WITH ${keys} AS ${key}, count(DISTINCT ${row}) AS ${count}`;

/** Counts without an aggregation: inside the projection of a node Cypher takes that for one of the projection, and refuses it. */
const tallied = (found: string, row: string, keys: string, key: string, count: string) =>
  [
    `WITH COLLECT { ${found} WITH DISTINCT ${row}, ${keys} AS ${key} RETURN ${key} } AS ${key}s`,
    `UNWIND COLLECT { UNWIND ${key}s AS ${key} RETURN DISTINCT ${key} } AS ${key}`,
    `WITH ${key}, size([each IN ${key}s WHERE each = ${key} OR (each IS NULL AND ${key} IS NULL)]) AS ${count}`,
  ].join(" ");

/** The way from a place to what it is grouped by, and the key of its group: null where there is no such thing. */
function keysOf(scope: Scope, { edge: step, value, holder }: Dimension, at: At): [string, string, Scope] {
  if (!step) return ["", value!.shown(holder(at), scope), scope];
  const inside = deeper(scope);
  const { edge, list } = step;
  const conditions: Found["conditions"] = (_, each) => (list ? holdsThen(inside, list, each, {}, "") : []);
  const { at: reached, text } = matched(inside, { edge, from: at.node, conditions });
  return [` OPTIONAL ${text}`, value ? value.shown(reached.node, scope) : `${reached.node}.id`, inside];
}
