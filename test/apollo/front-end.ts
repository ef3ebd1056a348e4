import { ApolloClient, HttpLink, InMemoryCache, type ErrorLike } from "@apollo/client";
import { relayStylePagination } from "@apollo/client/utilities";
import possibleTypes from "../../schema/possible-types.json";
import { MembersDocument, OrganisationBesideClusterDocument, type MembersQuery } from "./operations.generated";

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

type Show = (data: MembersQuery, error?: ErrorLike) => void;

/** Shows a page of members, and one more each time when `more` is called. */
export function watchMembers(client: ApolloClient, cluster: string, show: Show) {
  const variables = { cluster, first: 10 };
  const query = client.watchQuery({ query: MembersDocument, variables, errorPolicy: "all" });
  const watching = query.subscribe(({ data, dataState, error }) => dataState === "complete" && show(data, error));
  const more = (after: string | null) => query.fetchMore({ variables: { after } });
  return { more, end: () => watching.unsubscribe() };
}

/** What is there of two things: without errorPolicy, one id that is unknown would leave nothing of the other. */
export const askBoth = (client: ApolloClient, organisation: string, cluster: string) =>
  client.query({
    query: OrganisationBesideClusterDocument,
    variables: { organisation, cluster },
    errorPolicy: "all",
  });
