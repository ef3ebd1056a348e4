import { mayRepeat, type Edge } from "../schema/edges";
import { encodeRow, encodeRows, type RowEntry, type CompiledPart } from "../compiler/row-codec";
import { countedVariables, addParameter, type Compilation, oneEdgeDeeper } from "../compiler/compilation";
import { type Dimension } from "./dimensions";
import { type ListElement } from "../lists/condition";
import { type Time } from "../lists/list-element";
import { upwardEdge } from "../lists/hierarchy";
import { matchRows, type OrderedListQuery, matchClause } from "../lists/list-query";

/** The time at which the relation to a dimension must be valid, and the level of its hierarchy to roll up to (1 is the top). */
export type GroupKeyOptions = Readonly<{ time?: Time; level?: number | null }>;

/** `step` is the Cypher from an element to the node to group by; `key` is the expression of the group key, null if there is no such node. */
export type GroupKey = Readonly<{ step: string; key: string; inner: Compilation }>;

export function groupKey(
  compilation: Compilation,
  dimension: Dimension,
  element: ListElement,
  { time = {}, level }: GroupKeyOptions = {},
): GroupKey {
  const { edge: step, value, variableOf } = dimension;
  const expressionOf = (variable: string) => (value ? value.shown(variable, compilation) : `${variable}.id`);
  const inner = step || dimension.nodeType ? oneEdgeDeeper(compilation) : compilation;
  if (!step) return { step: "", key: expressionOf(variableOf(element)), inner };
  const { edge, list } = step;
  const { element: reached, text } = matchClause(inner, { edge, from: element.node, list, time });
  const upward = level ? upwardEdge(compilation.schema, dimension.nodeType) : undefined;
  if (!upward) return { step: ` OPTIONAL ${text}`, key: expressionOf(reached.node), inner };
  const rolledUp = rollUp(inner, reached.node, upward, level!);
  return { ...rolledUp, step: ` OPTIONAL ${text}${rolledUp.step}`, inner };
}

/** On every path from a node to a top of the hierarchy: the node at the level, or the node itself if it is above that level. */
function rollUp(
  compilation: Compilation,
  node: string,
  { type, to, match }: Edge,
  level: number,
): Omit<GroupKey, "inner"> {
  const [[top, path], [parent, upRelation]] = [countedVariables(compilation), countedVariables(compilation)];
  const stepsBelowTop = addParameter(compilation, level - 1);
  const index = `CASE WHEN length(${path}) < ${stepsBelowTop} THEN 0 ELSE length(${path}) - ${stepsBelowTop} END`;
  return {
    step: ` OPTIONAL MATCH ${path} = (${node})-[:${type}*0..]->(${top}:${to}) WHERE NOT EXISTS { ${match(top, upRelation, parent)} }`,
    key: `nodes(${path})[${index}].id`,
  };
}

/** Compiles the other entries of a group, besides key and count. `node` is the variable of the shared node; undefined if the group shares a value. */
export type GroupEntries = (compilation: Compilation, node: string | undefined) => RowEntry[];

/** The groups of a list, the largest first. */
export function groupsOf(
  compilation: Compilation,
  rows: OrderedListQuery,
  dimension: Dimension,
  size: number,
  compileEntries: GroupEntries,
): CompiledPart {
  const { element, text } = matchRows(compilation, { ...rows, usesAllRelations: true });
  const [key, count] = [`${element.node}_key`, `${element.node}_count`];
  const { step, key: keys, inner } = groupKey(compilation, dimension, element);
  const rowsWithKeys = `${text}${step}`;
  const elementKey = mayRepeat(rows.edge) ? element.node : (element.relation ?? element.node);
  const countRows = rows.from === "" ? countByAggregation : countByList;
  const counted = countRows(rowsWithKeys, elementKey, keys, key, count);
  const order = `ORDER BY ${count} DESC, ${key} IS NULL, ${key} LIMIT ${addParameter(compilation, size)}`;
  const [node] = countedVariables(inner);
  const entries = compileEntries(inner, dimension.nodeType ? node : undefined);
  const nodeMatch =
    dimension.nodeType && entries.length > 0 ? ` OPTIONAL MATCH (${node}:${dimension.nodeType} {id: ${key}})` : "";
  const group = encodeRow([{ name: "key", text: `toString(${key})` }, { name: "count", text: count }, ...entries]);
  return encodeRows(`COLLECT { ${counted} ${order}${nodeMatch} RETURN ${group.text} }`, group.read);
}

/** Counts with an aggregation. */
const countByAggregation = (rows: string, row: string, keys: string, key: string, count: string) =>
  `${rows} WITH ${keys} AS ${key}, count(DISTINCT ${row}) AS ${count}`;

/** Counts without an aggregation: below another node Cypher would take it for an aggregation of the outer projection, and refuse it. */
const countByList = (rows: string, row: string, keys: string, key: string, count: string) =>
  [
    `WITH COLLECT { ${rows} WITH DISTINCT ${row}, ${keys} AS ${key} RETURN ${key} } AS ${key}s`,
    `UNWIND COLLECT { UNWIND ${key}s AS ${key} RETURN DISTINCT ${key} } AS ${key}`,
    `WITH ${key}, size([each IN ${key}s WHERE each = ${key} OR (each IS NULL AND ${key} IS NULL)]) AS ${count}`,
  ].join(" ");
