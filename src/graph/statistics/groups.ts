import { mayRepeat } from "../schema/edges";
import { encodeRow, encodeRows as several, type RowEntry, type CompiledPart } from "../compiler/row-codec";
import { nextVariables, addParameter, type Compilation } from "../compiler/compilation";
import { type Dimension } from "./dimensions";
import { groupKey } from "./group-key";
import { matchRows, type OrderedListQuery } from "../lists/page-query";

/** What the groups of a list are to say, beside their key and count: of the thing that they have in common, where it is one. */
export type GroupEntries = (compilation: Compilation, thing: string | undefined) => RowEntry[];

/** The groups of the rows of a list: the largest first. */
export function groupsOf(
  compilation: Compilation,
  rows: OrderedListQuery,
  dimension: Dimension,
  size: number,
  brings: GroupEntries,
): CompiledPart {
  const { at, text } = matchRows(compilation, { ...rows, isWhole: true });
  const [key, count] = [`${at.node}_key`, `${at.node}_count`];
  const { step, key: keys, inside } = groupKey(compilation, dimension, at);
  const found = `${text}${step}`;
  const place = mayRepeat(rows.edge) ? at.node : (at.relation ?? at.node);
  const counting = rows.from === "" ? aggregated : tallied;
  const counted = counting(found, place, keys, key, count);
  const order = `ORDER BY ${count} DESC, ${key} IS NULL, ${key} LIMIT ${addParameter(compilation, size)}`;
  const [thing] = nextVariables(inside);
  const more = brings(inside, dimension.thing ? thing : undefined);
  const things = dimension.thing && more.length > 0 ? ` OPTIONAL MATCH (${thing}:${dimension.thing} {id: ${key}})` : "";
  const group = encodeRow([{ name: "key", text: `toString(${key})` }, { name: "count", text: count }, ...more]);
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
