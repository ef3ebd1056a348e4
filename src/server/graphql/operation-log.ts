import { type ApolloServerPlugin } from "@apollo/server";
import { type Logger } from "pino";
import { type ProblemCode } from "../../problem";
import { type Context } from "./context";
import { type Metrics } from "../http/metrics";

/** Longer names of operations are cut off: no person wrote them. */
const MAX_NAME_LENGTH = 100;

/** Logs one line for each operation, without values of the request or the reply, and counts it in the metrics. */
export const operationPlugin = (log: Logger, metrics: Metrics): ApolloServerPlugin<Context> => ({
  requestDidStart: async () => {
    const started = performance.now();
    return {
      willSendResponse: async ({ response: { body }, operation, queryHash, contextValue }) => {
        const { errors, extensions } = body.kind === "single" ? body.singleResult : {};
        const { usage, requestId } = contextValue;
        const code = (errors?.[0]?.extensions?.code ?? "OK") as ProblemCode | "OK";
        const nodes = (extensions?.cost as { nodes: number } | undefined)?.nodes ?? 0;
        const milliseconds = performance.now() - started;
        metrics.count({ code, seconds: milliseconds / 1000, nodes, usage });
        log.info({
          ...{
            operation: operation?.name?.value.slice(0, MAX_NAME_LENGTH),
            hash: queryHash?.slice(0, 16),
            code,
            requestId,
          },
          ...{ nodes, ms: rounded(milliseconds), databaseMs: rounded(usage.milliseconds) },
          ...{ statements: usage.statements, rows: usage.rows },
        });
      },
    };
  },
});

const rounded = (milliseconds: number) => Math.round(milliseconds * 10) / 10;
