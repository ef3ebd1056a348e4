import { HeaderMap, type ApolloServerPlugin } from "@apollo/server";
import { answerPlainly } from "../graph/plainly";
import { type Context } from "./context";
import { variablesOf } from "./variables";

/** Answers without graphql-js what is no more than what statements bring. Where the question names no operation, or gives variables that are not right, graphql-js says so. */
export const plainAnswers: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    responseForOperation: async (asked) => {
      const { schema, document, operation, contextValue } = asked;
      const variables = variablesOf(asked);
      const data = variables && (await answerPlainly({ schema, document, operation, variables }, contextValue));
      if (!data) return null;
      return { http: { headers: new HeaderMap() }, body: { kind: "single", singleResult: { data } } };
    },
  }),
};
