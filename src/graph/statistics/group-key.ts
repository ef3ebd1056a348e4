import { type Edge } from "../schema/edges";
import { oneEdgeDeeper, nextVariables, addParameter, type Compilation } from "../compiler/compilation";
import { type At } from "../lists/condition";
import { type Dimension } from "./dimensions";
import { matchClause } from "../lists/page-query";
import { type Time } from "../lists/as-of";
import { upwardEdge } from "../lists/hierarchy";

/** Of which time a relation is followed to what places are grouped by; and how far below the top what it leads to is brought, 1 the top. */
export type GroupKeyOptions = Readonly<{ time?: Time; level?: number | null }>;

/** The way from a place to what it is grouped by, and the key of its group: null where there is no such thing. */
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

/** On every way up from a node to a top: what stands so many steps below the top, or the node itself where the way is shorter. */
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
