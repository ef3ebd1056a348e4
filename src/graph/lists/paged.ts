import { isBrought } from "../marks";
import { cursorOf, type Keys } from "../pages";
import { type List } from "./list";

type Place = { keys?: Keys; cursor?: string };
type Found = Record<string, unknown> & { isCut?: boolean };

/** From the rows that the statement brought of a list, one more than asked for, to what Relay calls a connection. */
export function paged(found: Found, { page: { size, isBackward }, place }: List): Found {
  let first: readonly Place[] | undefined;
  let isMore = false;
  for (const key in found) {
    if (!isBrought(key)) continue;
    const rows = found[key] as Place[];
    isMore = rows.length > size;
    first = inOrder(rows, size, isBackward);
    if (first[0]?.keys) for (const each of first) each.cursor = cursorOf(each.keys!, place);
    found[key] = first;
  }
  found.pageInfo = {
    hasNextPage: isBackward ? found.isCut : isMore,
    hasPreviousPage: isBackward ? isMore : found.isCut,
    startCursor: first?.[0]?.cursor ?? null,
    endCursor: first?.at(-1)?.cursor ?? null,
  };
  return found;
}

function inOrder(rows: Place[], size: number, isBackward: boolean): Place[] {
  const page = rows.length > size ? rows.slice(0, size) : rows;
  return isBackward ? page.reverse() : page;
}
