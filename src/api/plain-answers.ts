import { HeaderMap, type ApolloServerPlugin } from "@apollo/server";
import { answerPlainly } from "../graph/plainly";
import { type Context } from "./context";

/** Answers without graphql-js what is no more than what statements bring. */
export const plainAnswers: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    responseForOperation: async ({ schema, document, operation, request: { variables }, contextValue }) => {
      const data = await answerPlainly({ schema, document, operation, variables }, contextValue);
      if (!data) return null;
      return { http: { headers: new HeaderMap() }, body: { kind: "single", singleResult: { data } } };
    },
  }),
};
