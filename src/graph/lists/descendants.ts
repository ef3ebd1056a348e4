import { notFound } from "../../problem";
import { type Edge } from "../schema/edges";
import { type Part } from "../compiler/row-codec";
import { names, parameter, prepare, type Scope } from "../compiler/compilation";
import { countCondition } from "./compare";
import { type Condition } from "./condition";

/** A node that a filter names together with everything below it, and the condition that there is such a node. */
export type Subtree = Readonly<{ exists: string; label: string; id: string; path: string }>;

/**
 * A node is the named one or stands below it, at any depth. A list collects their ids once, before it reads any row.
 * @param upward the edge to what is directly above
 */
export const under =
  (upward: Edge): Condition<string> =>
  (scope, at, id, path) => {
    countCondition(scope);
    const top = `(:${upward.to} {id: ${parameter(scope, id)}})`;
    scope.subtrees?.push({ exists: `EXISTS { MATCH ${top} }`, label: upward.to, id, path });
    return `${at.node}.id IN ${prepare(scope, `${upward.to} ${id}`, () => idsUnder(scope, upward, top))}`;
  };

function idsUnder(scope: Scope, { type, to }: Edge, top: string) {
  const [node] = names(scope);
  const expression = `COLLECT { MATCH (${node}:${to})-[:${type}*0..]->${top} RETURN DISTINCT ${node}.id }`;
  return { variable: `${node}_ids`, expression };
}

/**
 * A list, or a table, whose filters may name nodes that do not exist. Gives the problem in its place then: what stands beside it is not lost.
 * @param scope the one in which the part was compiled
 * @param tell what is made of what the part brings
 */
export function checked(scope: Scope, part: Part, tell: (found: unknown) => unknown): Part {
  const named = [...new Map(scope.subtrees?.map((each) => [each.path, each])).values()];
  if (named.length === 0) return { text: part.text, read: (sent) => tell(part.read(sent)) };
  return {
    text: `[[${named.map(({ exists }) => exists).join(", ")}], ${part.text}]`,
    read: ([exist, sent]: readonly [boolean[], never]) => {
      const missing = named.find((_, index) => !exist[index]);
      return missing ? notFound(missing.path, missing.label.toLowerCase(), missing.id) : tell(part.read(sent));
    },
  };
}
