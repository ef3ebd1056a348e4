import { type FieldFunctionOptions, type FieldPolicy, type StoreObject, type StoreValue } from "@apollo/client";
import { relayStylePagination } from "@apollo/client/utilities";

/**
 * relayStylePagination, but a count or groups that are asked without `edges` make no empty list, which a later question for the
 * places would find in the cache and believe (apollo-client#7944), a list that failed is null, not empty, and pages of `nodes` are put one
 * behind the other as those of `edges` are.
 */
export function listPolicy(keyArgs: string[]): FieldPolicy {
  const { read, merge } = relayStylePagination(keyArgs) as PagePolicy;
  return {
    keyArgs,
    read: (existing, options) => (existing?.edges ? withNodes(read(existing, options), options) : existing),
    merge(existing, page, options) {
      const incoming = page && withPlaces(page);
      if (!incoming) return existing ?? incoming;
      if (incoming.edges) return merge(existing && { ...existing, edges: existing.edges ?? [] }, incoming, options);
      return existing?.edges ? { ...existing, ...incoming, pageInfo: existing.pageInfo } : { ...existing, ...incoming };
    },
  };
}

/** A page that has `nodes` alone is kept as places with nothing but a node, so that pages of it make one list too. */
function withPlaces({ nodes, ...page }: Page): Page {
  return nodes && !page.edges ? { ...page, edges: nodes.map((node) => ({ node })) } : page;
}

/** The nodes of a list are those of its places, as far as the cache has them. */
const withNodes = (list: Page | undefined, { readField }: FieldFunctionOptions): Page | undefined =>
  list && { ...list, nodes: list.edges?.map((place) => readField("node", place)) };

type Page = Readonly<{ edges?: readonly StoreObject[]; nodes?: readonly StoreValue[] }>;

type PagePolicy = Required<Pick<FieldPolicy, "read">> & { merge: Exclude<FieldPolicy["merge"], boolean | undefined> };
