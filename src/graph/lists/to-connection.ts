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
 * From the rows that the statement brought of a list, one more than asked for, to what Relay calls a connection. Where the cursor is of
 * another node's list, a problem, which is that of this field alone.
 * @param nodeLists under which keys the nodes alone are listed, without their places
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

/** What is asked of where a page stands: its rows, whether something stands on its other side, its cursors. */
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

/** Whether the field lists places, and asks for the cursor of each. */
export const selectsCursors = (compilation: Compilation, field: Field, nodes: FieldNodes) =>
  Boolean(metadataOf(field).edges) &&
  [...selectedFields(compilation, getNamedType(field.type) as GraphQLObjectType, nodes)].some(
    ([, [{ name }]]) => name === "cursor",
  );
