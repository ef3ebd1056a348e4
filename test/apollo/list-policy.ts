import { type FieldPolicy } from "@apollo/client";
import { relayStylePagination } from "@apollo/client/utilities";

/**
 * relayStylePagination, but a count or groups that are asked without `edges` make no empty list, which a later question for the
 * places would find in the cache and believe (apollo-client#7944), and a list that failed is null, not empty.
 */
export function listPolicy(keyArgs: string[]): FieldPolicy {
  const { read, merge } = relayStylePagination(keyArgs) as PagePolicy;
  return {
    keyArgs,
    read: (existing, options) => (existing?.edges ? read(existing, options) : existing),
    merge(existing, incoming, options) {
      if (!incoming) return existing ?? incoming;
      if (incoming.edges) return merge(existing && { ...existing, edges: existing.edges ?? [] }, incoming, options);
      return existing?.edges ? { ...existing, ...incoming, pageInfo: existing.pageInfo } : { ...existing, ...incoming };
    },
  };
}

type PagePolicy = Required<Pick<FieldPolicy, "read">> & { merge: Exclude<FieldPolicy["merge"], boolean | undefined> };
