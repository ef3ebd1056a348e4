import { type Edge } from "../schema/edges";
import { deeper, names, parameter, type Scope } from "../compiler/compilation";
import { type At } from "../lists/condition";
import { type Dimension } from "./dimensions";
import { matched } from "../lists/page-query";
import { type Time } from "../lists/as-of";
import { upwardOf } from "../lists/hierarchy";

/** Of which time a relation is followed to what places are grouped by; and how far below the top what it leads to is brought, 1 the top. */
export type Reading = Readonly<{ time?: Time; level?: number | null }>;

/** The way from a place to what it is grouped by, and the key of its group: null where there is no such thing. */
export type GroupKey = Readonly<{ step: string; key: string; inside: Scope }>;

export function keyOf(scope: Scope, dimension: Dimension, at: At, { time = {}, level }: Reading = {}): GroupKey {
  const { edge: step, value, holder } = dimension;
  const shown = (variable: string) => (value ? value.shown(variable, scope) : `${variable}.id`);
  const inside = step || dimension.thing ? deeper(scope) : scope;
  if (!step) return { step: "", key: shown(holder(at)), inside };
  const { edge, list } = step;
  const { at: reached, text } = matched(inside, { edge, from: at.node, list, time });
  const upward = level ? upwardOf(scope.schema, dimension.thing) : undefined;
  if (!upward) return { step: ` OPTIONAL ${text}`, key: shown(reached.node), inside };
  const climbed = climb(inside, reached.node, upward, level!);
  return { ...climbed, step: ` OPTIONAL ${text}${climbed.step}`, inside };
}

/** On every way up from a node to a top: what stands so many steps below the top, or the node itself where the way is shorter. */
function climb(scope: Scope, node: string, { type, to, match }: Edge, level: number): Omit<GroupKey, "inside"> {
  const [[top, way], [above, step]] = [names(scope), names(scope)];
  const below = parameter(scope, level - 1);
  const place = `CASE WHEN length(${way}) < ${below} THEN 0 ELSE length(${way}) - ${below} END`;
  return {
    step: ` OPTIONAL MATCH ${way} = (${node})-[:${type}*0..]->(${top}:${to}) WHERE NOT EXISTS { ${match(top, step, above)} }`,
    key: `nodes(${way})[${place}].id`,
  };
}
