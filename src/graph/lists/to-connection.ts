import { getNamedType, type GraphQLObjectType } from "graphql";
import { isResultKey, type Field, metadataOf } from "../schema/field-metadata";
import { type Problem } from "../../problem";
import { cursorOf, parentFault, type Keys } from "./page-arguments";
import { type List } from "./list-arguments";
import { type RowEntry } from "../compiler/row-codec";
import { type Compilation } from "../compiler/compilation";
import { selectedFields, type FieldNodes } from "../compiler/selection";

type EdgeEntry = { keys?: Keys; cursor?: string; node?: unknown };
type PageRows = Record<string, unknown> & { hasPrecedingRows?: boolean; parentId?: string };

/**
 * Converts the rows of a list, one more than requested, to a connection. Returns a problem if the cursor was made for another parent node, so
 * that only this field fails.
 * @param nodesKeys the keys of `nodes` fields, which list nodes without edges
 */
export function toConnection(
  result: PageRows,
  { page, cursorScope, name }: List,
  nodesKeys: ReadonlySet<string>,
): PageRows | Problem {
  const { size, isBackward } = page;
  const { parentId } = result;
  const fault = parentId === undefined ? undefined : parentFault(page, parentId, name);
  if (fault) return fault;
  const keyPrefix = parentId === undefined ? [] : [parentId];
  let edges: readonly EdgeEntry[] | undefined;
  let hasMore = false;
  for (const key in result) {
    if (!isResultKey(key)) continue;
    const rows = result[key] as EdgeEntry[];
    hasMore = rows.length > size;
    edges = pageOfRows(rows, size, isBackward);
    if (edges[0]?.keys) for (const each of edges) each.cursor = cursorOf([...keyPrefix, ...each.keys!], cursorScope);
    result[key] = nodesKeys.has(key) ? edges.map(({ node }) => node) : edges;
  }
  result.pageInfo = {
    hasNextPage: isBackward ? result.hasPrecedingRows : hasMore,
    hasPreviousPage: isBackward ? hasMore : result.hasPrecedingRows,
    startCursor: edges?.[0]?.cursor ?? null,
    endCursor: edges?.at(-1)?.cursor ?? null,
  };
  return result;
}

function pageOfRows(rows: EdgeEntry[], size: number, isBackward: boolean): EdgeEntry[] {
  const page = rows.length > size ? rows.slice(0, size) : rows;
  return isBackward ? page.reverse() : page;
}

export const cursorKeys = (keys: string, isWanted: boolean): RowEntry[] =>
  isWanted ? [{ name: "keys", text: keys }] : [];

/** What `pageInfo` needs from the statement: rows, whether there is a page on the other side of the cursor, cursors. */
export function pageInfoOf(compilation: Compilation, { page }: List, fields: readonly [string, [Field, FieldNodes]][]) {
  const infos = fields.filter(([, [field]]) => field.name === "pageInfo");
  const selected = infos.flatMap(([, [field, nodes]]) =>
    [...selectedFields(compilation, getNamedType(field.type) as GraphQLObjectType, nodes)].map(
      ([, [{ name }]]) => name,
    ),
  );
  const selects = (...names: string[]) => names.some((name) => selected.includes(name));
  return {
    isSelected: infos.length > 0,
    hasPrecedingRows: selects(page.isBackward ? "hasNextPage" : "hasPreviousPage"),
    hasCursors: selects("startCursor", "endCursor"),
  };
}

/** Whether a field lists edges and selects their cursors. */
export const selectsCursors = (compilation: Compilation, field: Field, nodes: FieldNodes) =>
  Boolean(metadataOf(field).edges) &&
  [...selectedFields(compilation, getNamedType(field.type) as GraphQLObjectType, nodes)].some(
    ([, [{ name }]]) => name === "cursor",
  );
