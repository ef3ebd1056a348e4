import { mayRepeat } from "../schema/edges";
import { oneEdgeDeeper, nextVariables, type Compilation } from "../compiler/compilation";
import { listElement, validityConditions, type ListOrigin } from "./list-element";
import { withoutSingleRelation, type At } from "./condition";
import { type EntryPoint } from "./entry-point";
import { type OrderKey } from "./order-keys";
import { preparation, preparedIn } from "../compiler/preparation";

/** Where rows are found, and which of them. Each use of them has variables of its own. */
export type ListQuery = ListOrigin &
  Readonly<{
    conditions?: (compilation: Compilation, at: At) => string[];
    /** Of a beginning: the nodes at which all that is found stands beside. */
    named?: EntryPoint;
    /** Where several relations may lead to a row: the row has all of them, not only those that the conditions are about. */
    isWhole?: boolean;
  }>;

/** The rows of a list: also in which order. */
export type OrderedListQuery = ListQuery &
  Readonly<{
    keys: (compilation: Compilation, at: At) => OrderKey[];
    /** Of a beginning: whether the filter leaves much of the label, so that its index in the order is the way. */
    isWide?: boolean;
    /** Of a beginning: a property that is the same in all rows, and by which an index has them together. */
    choice?: string;
  }>;

type Conditions = (at: At) => string[];

type Hint = (at: At) => string;

/** `MATCH … WHERE …` of the rows of a list, behind what its filter prepares. */
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

/** From the nodes that a filter names to what stands beside them, each once. */
function matchEntryPoint(compilation: Compilation, { named }: ListQuery, node: string): string {
  if (!named) return "";
  const inside = oneEdgeDeeper(compilation);
  const [other, relation] = nextVariables(inside);
  const conditions = named.conditions(inside, node, { node: other, relation });
  return `, ${named.edge.match(node, relation, other)} WHERE ${conditions.join(" AND ")} WITH DISTINCT ${[node, ...preparedIn(compilation)].join(", ")}`;
}

/** How many rows a list has. */
export const countOf = (compilation: Compilation, rows: ListQuery) => `COUNT { ${matchForCount(compilation, rows)} }`;

/** The rows, for a subquery that only counts them. */
export const matchForCount = (compilation: Compilation, rows: ListQuery, more?: Conditions) =>
  withReturn(rows, matchRows(compilation, rows, more));

/** The same within a filter or an order: what it prepares, the list around it prepares. */
export const matchWithinFilter = (compilation: Compilation, rows: ListQuery) =>
  withReturn(rows, matchClause(compilation, rows));

function withReturn(rows: ListQuery, { at, text }: { at: At; text: string }): string {
  if (mayRepeat(rows.edge)) return `${text} RETURN DISTINCT ${at.node}`;
  return rows.named ? `${text} RETURN ${at.node}` : text;
}
