import { mayRepeat } from "../schema/edges";
import { oneEdgeDeeper, countedVariables, type Compilation } from "../compiler/compilation";
import { listElement, validityConditions, type ListOrigin } from "./list-element";
import { withoutSingleRelation, type ListElement } from "./condition";
import { type EntryPoint } from "./entry-point";
import { type OrderKey } from "./order-keys";
import { preparation, preparedIn } from "../compiler/preparation";

/** The origin of the rows of a list, and their conditions. Each use of it in a statement has its own variables. */
export type ListQuery = ListOrigin &
  Readonly<{
    conditions?: (compilation: Compilation, element: ListElement) => string[];
    /** Only for a list of all nodes with a label: the named nodes that all rows are related to. */
    entryPoint?: EntryPoint;
    /** A row with several relations stands for all of them, not only for those that satisfy the conditions. */
    usesAllRelations?: boolean;
  }>;

/** The rows of a list, and their order. */
export type OrderedListQuery = ListQuery &
  Readonly<{
    keys: (compilation: Compilation, element: ListElement) => OrderKey[];
    /** Only for a list of all nodes with a label: the filter keeps a large part of them, so an index in the order of the list is faster. */
    keepsMostRows?: boolean;
    /** Only for a list of all nodes with a label: an enum property with the same value in all rows, which an index has together. */
    enumProperty?: string;
  }>;

type Conditions = (element: ListElement) => string[];

type Hint = (element: ListElement) => string;

/** `MATCH … WHERE …` of the rows of a list, after the `WITH` of the expressions that its filter computes once. */
export function matchRows(
  compilation: Compilation,
  rows: ListQuery,
  furtherConditions?: Conditions,
  hint?: Hint,
): { element: ListElement; text: string } {
  const inner: Compilation = { ...compilation, prepared: new Map() };
  const { element, text } = matchClause(inner, rows, furtherConditions, hint);
  return { element, text: `${preparation(inner)}${text}` };
}

/** `MATCH … WHERE …` of all rows, with further conditions. */
export function matchClause(
  compilation: Compilation,
  rows: ListQuery,
  furtherConditions: Conditions = () => [],
  hint: Hint = () => "",
): { element: ListElement; text: string } {
  const [node, relation] = countedVariables(compilation);
  const element = listElement(rows, node, relation);
  const filterConditions =
    rows.conditions?.(
      { ...compilation, alwaysTruePart: rows.entryPoint?.filterPart },
      rows.usesAllRelations ? withoutSingleRelation(element) : element,
    ) ?? [];
  const conditions = [
    ...validityConditions(compilation, rows, element),
    ...filterConditions,
    ...furtherConditions(element),
  ];
  const where = conditions.length > 0 ? ` WHERE ${conditions.join(" AND ")}` : "";
  return {
    element,
    text: `MATCH ${rows.edge.match(rows.from, relation, node)}${matchEntryPoint(compilation, rows, node)}${hint(element)}${where}`,
  };
}

/** From the nodes that a filter names to their neighbours, each once. */
function matchEntryPoint(compilation: Compilation, { entryPoint }: ListQuery, node: string): string {
  if (!entryPoint) return "";
  const inner = oneEdgeDeeper(compilation);
  const [other, relation] = countedVariables(inner);
  const conditions = entryPoint.conditions(inner, node, { node: other, relation });
  return `, ${entryPoint.edge.match(node, relation, other)} WHERE ${conditions.join(" AND ")} WITH DISTINCT ${[node, ...preparedIn(compilation)].join(", ")}`;
}

/** How many rows a list has. */
export const countOf = (compilation: Compilation, rows: ListQuery) => `COUNT { ${matchForCount(compilation, rows)} }`;

/** The rows of a list, for a subquery that only counts them. */
export const matchForCount = (compilation: Compilation, rows: ListQuery, furtherConditions?: Conditions) =>
  withReturn(rows, matchRows(compilation, rows, furtherConditions));

/** The same within a filter or an order. Expressions to compute once are left to the list around it. */
export const matchWithinFilter = (compilation: Compilation, rows: ListQuery) =>
  withReturn(rows, matchClause(compilation, rows));

function withReturn(rows: ListQuery, { element, text }: { element: ListElement; text: string }): string {
  if (mayRepeat(rows.edge)) return `${text} RETURN DISTINCT ${element.node}`;
  return rows.entryPoint ? `${text} RETURN ${element.node}` : text;
}
