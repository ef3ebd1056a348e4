import { type World } from "./question";

/** One place of a list: its cursor, and the id of what stands there. */
export type Place = Readonly<{ cursor: string; id: string }>;

/**
 * Walks a list of the API from its beginning.
 * @param list the root field, with its arguments but for the page: `organisations(orderBy: [{ name: ASC }], $page)`
 * @param limit how many places at most
 */
export async function walk({ ask }: World, list: string, limit = Infinity): Promise<Place[]> {
  const field = list.replace("$page", "first: 100, after: $after");
  const query = `query ($after: String) { list: ${field} { edges { cursor node { id } } pageInfo { hasNextPage } } }`;
  const places: Place[] = [];
  for (let hasMore = true; hasMore && places.length < limit;) {
    const { list: page } = await ask(query, { after: places.at(-1)?.cursor });
    places.push(...page.edges.map(({ cursor, node }: any) => ({ cursor, id: node.id })));
    hasMore = page.pageInfo.hasNextPage;
  }
  return places;
}
