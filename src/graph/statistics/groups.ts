import { mayRepeat, type Edge } from "../schema/edges";
import { encodeRow, encodeRows as several, type RowEntry, type CompiledPart } from "../compiler/row-codec";
import { nextVariables, addParameter, type Compilation, oneEdgeDeeper } from "../compiler/compilation";
import { type Dimension } from "./dimensions";
import { type At } from "../lists/condition";
import { type Time } from "../lists/list-element";
import { upwardEdge } from "../lists/hierarchy";
import { matchRows, type OrderedListQuery, matchClause } from "../lists/list-query";

/** The time at which the relation to a dimension must be valid, and the level of its hierarchy to roll up to (1 is the top). */
export type GroupKeyOptions = Readonly<{ time?: Time; level?: number | null }>;

/** `step` is the Cypher from an element to the node to group by; `key` is the expression of the group key, null if there is no such node. */
export type GroupKey = Readonly<{ step: string; key: string; inside: Compilation }>;

export function groupKey(
  compilation: Compilation,
  dimension: Dimension,
  at: At,
  { time = {}, level }: GroupKeyOptions = {},
): GroupKey {
  const { edge: step, value, holder } = dimension;
  const shown = (variable: string) => (value ? value.shown(variable, compilation) : `${variable}.id`);
  const inside = step || dimension.thing ? oneEdgeDeeper(compilation) : compilation;
  if (!step) return { step: "", key: shown(holder(at)), inside };
  const { edge, list } = step;
  const { at: reached, text } = matchClause(inside, { edge, from: at.node, list, time });
  const upward = level ? upwardEdge(compilation.schema, dimension.thing) : undefined;
  if (!upward) return { step: ` OPTIONAL ${text}`, key: shown(reached.node), inside };
  const climbed = climb(inside, reached.node, upward, level!);
  return { ...climbed, step: ` OPTIONAL ${text}${climbed.step}`, inside };
}

/** On every path from a node to a top of the hierarchy: the node at the level, or the node itself if it is above that level. */
function climb(
  compilation: Compilation,
  node: string,
  { type, to, match }: Edge,
  level: number,
): Omit<GroupKey, "inside"> {
  const [[top, way], [above, step]] = [nextVariables(compilation), nextVariables(compilation)];
  const below = addParameter(compilation, level - 1);
  const place = `CASE WHEN length(${way}) < ${below} THEN 0 ELSE length(${way}) - ${below} END`;
  return {
    step: ` OPTIONAL MATCH ${way} = (${node})-[:${type}*0..]->(${top}:${to}) WHERE NOT EXISTS { ${match(top, step, above)} }`,
    key: `nodes(${way})[${place}].id`,
  };
}

/** Compiles the other entries of a group, beside key and count. `thing` is the variable of the shared node; undefined if the group shares a value. */
export type GroupEntries = (compilation: Compilation, thing: string | undefined) => RowEntry[];

/** The groups of a list, the largest first. */
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

/** Counts with an aggregation. */
const aggregated = (found: string, row: string, keys: string, key: string, count: string) =>
  `${found} WITH ${keys} AS ${key}, count(DISTINCT ${row}) AS ${count}`;

/** Counts without an aggregation: below another node Cypher would take it for an aggregation of the outer projection, and refuse it. */
const tallied = (found: string, row: string, keys: string, key: string, count: string) =>
  [
    `WITH COLLECT { ${found} WITH DISTINCT ${row}, ${keys} AS ${key} RETURN ${key} } AS ${key}s`,
    `UNWIND COLLECT { UNWIND ${key}s AS ${key} RETURN DISTINCT ${key} } AS ${key}`,
    `WITH ${key}, size([each IN ${key}s WHERE each = ${key} OR (each IS NULL AND ${key} IS NULL)]) AS ${count}`,
  ].join(" ");
