/**
 * A relation of the graph, declared once and used everywhere: by the selection compiler, by import, by exploration.
 * It is read from `from` to `to`; `direction` is that of the stored relation.
 */
export type Edge = Readonly<{
  from: string;
  to: string;
  type: string;
  direction: "out" | "in" | "both";
  /** Properties that distinguish several relations between the same two nodes, such as a role. */
  keys: readonly string[];
  many: boolean;
  /** The Cypher pattern between three variables. */
  match: (from: string, relation: string, to: string) => string;
}>;

const PATTERN = /^\(:(\w+)\)(<?)-\[:(\w+)(?: \{([\w, ]+)\})?\]-(>?)\(:(\w+)\)$/;

const declareEdge =
  (many: boolean) =>
  (pattern: TemplateStringsArray): Edge => {
    const [, from, arrowIn, type, keys, arrowOut, to] = PATTERN.exec(pattern.join("")) ?? [];
    if (!from || !type || !to || (arrowIn && arrowOut))
      throw new Error(`this is not the pattern of an edge: ${pattern.join("")}`);
    return {
      from,
      to,
      type,
      direction: arrowIn ? "in" : arrowOut ? "out" : "both",
      keys: keys?.split(/, */) ?? [],
      many,
      match: (a, r, b) => `(${a})${arrowIn}-[${r}:${type}]-${arrowOut}(${b}:${to})`,
    };
  };

/** An edge to at most one node: ``toOne`(:Book)<-[:CONTAINS]-(:Shelf)` ``. */
export const toOne = declareEdge(false);

/** An edge to any number of nodes: ``toMany`(:Author)-[:WROTE {role}]->(:Book)` ``; the braces name its keys. */
export const toMany = declareEdge(true);

/** Whether several relations may join the same two nodes: an edge with keys. In a list they are one element. */
export const mayRepeat = ({ keys }: Edge) => keys.length > 0;

/** The step from a node or a relation to the node whose id it holds in `property`, such as the source of a fact. */
export const referenceTo = (to: string, property: string): Edge => ({
  from: "",
  to,
  type: "",
  direction: "out",
  keys: [],
  many: false,
  match: (a, _relation, b) => `(${b}:${to} {id: ${a}.${property}})`,
});

/** The edge of a root list: it leads to every node with the label. */
export const every = (label: string): Edge => ({
  from: "",
  to: label,
  type: "",
  direction: "out",
  keys: [],
  many: true,
  match: (_from, _relation, b) => `(${b}:${label})`,
});
