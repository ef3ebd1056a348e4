import { getNamedType, type GraphQLObjectType } from "graphql";
import { isResultKey, type Field, metadataOf } from "../schema/field-metadata";
import { type Problem } from "../../problem";
import { cursorOf, ownerFault, type Keys } from "./page-arguments";
import { type List } from "./list-arguments";
import { type RowEntry } from "../compiler/row-codec";
import { type Compilation } from "../compiler/compilation";
import { selectedFields, type FieldNodes } from "../compiler/selection";

type EdgeEntry = { keys?: Keys; cursor?: string; node?: unknown };
type PageRows = Record<string, unknown> & { isCut?: boolean; owner?: string };

/**
 * Converts the rows of a list, one more than requested, to a connection. Returns a problem if the cursor was made for another parent node, so
 * that only this field fails.
 * @param nodeLists the keys of `nodes` fields, which list nodes without edges
 */
export function toConnection(
  found: PageRows,
  { page, place, name }: List,
  nodeLists: ReadonlySet<string>,
): PageRows | Problem {
  const { size, isBackward } = page;
  const { owner } = found;
  const fault = owner === undefined ? undefined : ownerFault(page, owner, name);
  if (fault) return fault;
  const before = owner === undefined ? [] : [owner];
  let first: readonly EdgeEntry[] | undefined;
  let isMore = false;
  for (const key in found) {
    if (!isResultKey(key)) continue;
    const rows = found[key] as EdgeEntry[];
    isMore = rows.length > size;
    first = pageOfRows(rows, size, isBackward);
    if (first[0]?.keys) for (const each of first) each.cursor = cursorOf([...before, ...each.keys!], place);
    found[key] = nodeLists.has(key) ? first.map(({ node }) => node) : first;
  }
  found.pageInfo = {
    hasNextPage: isBackward ? found.isCut : isMore,
    hasPreviousPage: isBackward ? isMore : found.isCut,
    startCursor: first?.[0]?.cursor ?? null,
    endCursor: first?.at(-1)?.cursor ?? null,
  };
  return found;
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
  const asked = infos.flatMap(([, [field, nodes]]) =>
    [...selectedFields(compilation, getNamedType(field.type) as GraphQLObjectType, nodes)].map(
      ([, [{ name }]]) => name,
    ),
  );
  const asks = (...names: string[]) => names.some((name) => asked.includes(name));
  return {
    isRead: infos.length > 0,
    isCut: asks(page.isBackward ? "hasNextPage" : "hasPreviousPage"),
    hasCursors: asks("startCursor", "endCursor"),
  };
}

/** Whether a field lists edges and selects their cursors. */
export const selectsCursors = (compilation: Compilation, field: Field, nodes: FieldNodes) =>
  Boolean(metadataOf(field).edges) &&
  [...selectedFields(compilation, getNamedType(field.type) as GraphQLObjectType, nodes)].some(
    ([, [{ name }]]) => name === "cursor",
  );
