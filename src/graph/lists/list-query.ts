import { mayRepeat } from "../schema/edges";
import { oneEdgeDeeper, nextVariables, type Compilation } from "../compiler/compilation";
import { listElement, validityConditions, type ListOrigin } from "./list-element";
import { withoutSingleRelation, type At } from "./condition";
import { type EntryPoint } from "./entry-point";
import { type OrderKey } from "./order-keys";
import { preparation, preparedIn } from "../compiler/preparation";

/** The origin of the rows of a list, and their conditions. Each use of it in a statement has its own variables. */
export type ListQuery = ListOrigin &
  Readonly<{
    conditions?: (compilation: Compilation, at: At) => string[];
    /** Only for a list of all nodes with a label: the named nodes that all rows are related to. */
    named?: EntryPoint;
    /** A row with several relations stands for all of them, not only for those that satisfy the conditions. */
    isWhole?: boolean;
  }>;

/** The rows of a list, and their order. */
export type OrderedListQuery = ListQuery &
  Readonly<{
    keys: (compilation: Compilation, at: At) => OrderKey[];
    /** Only for a list of all nodes with a label: the filter keeps a large part of them, so an index in the order of the list is faster. */
    isWide?: boolean;
    /** Only for a list of all nodes with a label: a property with the same value in all rows, which an index has together. */
    choice?: string;
  }>;

type Conditions = (at: At) => string[];

type Hint = (at: At) => string;

/** `MATCH … WHERE …` of the rows of a list, after the `WITH` of the expressions that its filter computes once. */
export function matchRows(
  compilation: Compilation,
  rows: ListQuery,
  more?: Conditions,
  hint?: Hint,
): { at: At; text: string } {
  const own: Compilation = { ...compilation, prepared: new Map() };
  const { at, text } = matchClause(own, rows, more, hint);
  return { at, text: `${preparation(own)}${text}` };
}

/** `MATCH … WHERE …` of all rows, with further conditions. */
export function matchClause(
  compilation: Compilation,
  rows: ListQuery,
  more: Conditions = () => [],
  hint: Hint = () => "",
): { at: At; text: string } {
  const [node, relation] = nextVariables(compilation);
  const at = listElement(rows, node, relation);
  const said =
    rows.conditions?.({ ...compilation, ensured: rows.named?.by }, rows.isWhole ? withoutSingleRelation(at) : at) ?? [];
  const conditions = [...validityConditions(compilation, rows, at), ...said, ...more(at)];
  const where = conditions.length > 0 ? ` WHERE ${conditions.join(" AND ")}` : "";
  return {
    at,
    text: `MATCH ${rows.edge.match(rows.from, relation, node)}${matchEntryPoint(compilation, rows, node)}${hint(at)}${where}`,
  };
}

/** From the nodes that a filter names to their neighbours, each once. */
function matchEntryPoint(compilation: Compilation, { named }: ListQuery, node: string): string {
  if (!named) return "";
  const inside = oneEdgeDeeper(compilation);
  const [other, relation] = nextVariables(inside);
  const conditions = named.conditions(inside, node, { node: other, relation });
  return `, ${named.edge.match(node, relation, other)} WHERE ${conditions.join(" AND ")} WITH DISTINCT ${[node, ...preparedIn(compilation)].join(", ")}`;
}

/** How many rows a list has. */
export const countOf = (compilation: Compilation, rows: ListQuery) => `COUNT { ${matchForCount(compilation, rows)} }`;

/** The rows of a list, for a subquery that only counts them. */
export const matchForCount = (compilation: Compilation, rows: ListQuery, more?: Conditions) =>
  withReturn(rows, matchRows(compilation, rows, more));

/** The same within a filter or an order. Expressions to compute once are left to the list around it. */
export const matchWithinFilter = (compilation: Compilation, rows: ListQuery) =>
  withReturn(rows, matchClause(compilation, rows));

function withReturn(rows: ListQuery, { at, text }: { at: At; text: string }): string {
  if (mayRepeat(rows.edge)) return `${text} RETURN DISTINCT ${at.node}`;
  return rows.named ? `${text} RETURN ${at.node}` : text;
}
