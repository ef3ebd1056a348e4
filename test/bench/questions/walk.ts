import { type World } from "./question";

/** An element of a list: its cursor and its id. */
export type ListElement = Readonly<{ cursor: string; id: string }>;

/**
 * Reads a list of the API from its start.
 *
 * @param list the root field with its arguments; `$page` stands for those of the page: `organisations(orderBy: [{ name: ASC }], $page)`
 * @param limit the largest number of elements
 */
export async function walk({ ask }: World, list: string, limit = Infinity): Promise<ListElement[]> {
  const field = list.replace("$page", "first: 100, after: $after");
  const query = `query ($after: String) { list: ${field} { edges { cursor node { id } } pageInfo { hasNextPage } } }`;
  const elements: ListElement[] = [];
  for (let hasMore = true; hasMore && elements.length < limit;) {
    const { list: page } = await ask(query, { after: elements.at(-1)?.cursor });
    elements.push(...page.edges.map(({ cursor, node }: any) => ({ cursor, id: node.id })));
    hasMore = page.pageInfo.hasNextPage;
  }
  return elements;
}
