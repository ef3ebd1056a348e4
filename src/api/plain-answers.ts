import { HeaderMap, type ApolloServerPlugin } from "@apollo/server";
import { getOperationAST } from "graphql";
import { answerPlainly } from "../graph/plainly";
import { type Context } from "./context";

/** Answers without graphql-js what is no more than what statements bring. Where the question names no operation, graphql-js says so. */
export const plainAnswers: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    responseForOperation: async ({ schema, document, request: { operationName, variables }, contextValue }) => {
      const operation = getOperationAST(document, operationName);
      const data = operation && (await answerPlainly({ schema, document, operation, variables }, contextValue));
      if (!data) return null;
      return { http: { headers: new HeaderMap() }, body: { kind: "single", singleResult: { data } } };
    },
  }),
};
