import { ApolloClient, HttpLink, InMemoryCache } from "@apollo/client";
import { relayStylePagination } from "@apollo/client/utilities";
import possibleTypes from "../../schema/possible-types.json";
import { MembersDocument, type MembersQuery } from "./operations.generated";

const list = relayStylePagination(["where", "orderBy", "asOf", "includeEnded"]);
const typePolicies = {
  Query: {
    fields: { organisations: list, needs: list, membersServing: relayStylePagination(["demand", "where", "asOf"]) },
  },
  Cluster: { fields: { members: list } },
  LocalisedText: { merge: true },
};

export const connect = (uri: string) =>
  new ApolloClient({ link: new HttpLink({ uri }), cache: new InMemoryCache({ possibleTypes, typePolicies }) });

export function watchMembers(client: ApolloClient, cluster: string, show: (data: MembersQuery) => void) {
  const query = client.watchQuery({ query: MembersDocument, variables: { cluster, first: 10 } });
  const watching = query.subscribe(({ data, dataState }) => dataState === "complete" && show(data));
  const more = (after: string | null) => query.fetchMore({ variables: { after } });
  return { more, end: () => watching.unsubscribe() };
}
