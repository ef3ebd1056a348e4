import { randomUUID } from "node:crypto";
import { type GraphQLRequestContext } from "@apollo/server";
import { getVariableValues, type GraphQLSchema, type OperationDefinitionNode } from "graphql";
import { labelsByPrefix } from "../../domain/ids";
import { openTextReader } from "../../discovery/competences-in-text/models";
import { type DiscoveryContext } from "../../discovery/discovery-context";
import { createNodeLoader } from "../../graph/compiler/node-loader";
import { type Pay } from "../limits/rate-limit";
import { slices } from "../../slices";
import { type Usage, type Graph, type ObservedVersions } from "../../graph/driver/graph";

/**
 * The values that the resolvers of one request share.
 *
 * @property fresh returns a context of the same request without loaded data, which notes the data versions that it reads
 */
export type Context = DiscoveryContext &
  Readonly<{ requestId: string; usage: Usage; pay: Pay; fresh: (observed: ObservedVersions) => Context }>;

const labelOf = labelsByPrefix(slices);

/** All requests share these readers of texts, which load their models once. */
const BY_MEANING = openTextReader({ withMeaning: true });
const BY_WORDS = openTextReader({ withMeaning: false });

/**
 * @property graph throws a problem while the database cannot be used
 * @property signal aborts when the client has disconnected
 * @property pay deducts points from the client's allowance
 * @property semantics whether texts are also read by their meaning
 */
type ContextOptions = Readonly<{
  graph: () => Graph;
  today?: string;
  signal?: AbortSignal;
  pay?: Pay;
  semantics?: boolean;
}>;

/** The context of one request. Its `usage` counts the work of the database. */
export function contextOf({
  graph: open,
  today = dayOf(new Date()),
  signal,
  pay = unlimited,
  semantics = true,
}: ContextOptions): Context {
  const usage: Usage = { statements: 0, rows: 0, milliseconds: 0 };
  const requestId = randomUUID();
  const make = (observed?: ObservedVersions): Context => {
    const graph = (): Graph => ({ ...open(), usage, signal, observed });
    return {
      ...{ graph, usage, ...createNodeLoader(graph, today), labelOf, today, startedFields: new Map() },
      ...{ slices, textReader: semantics ? BY_MEANING : BY_WORDS },
      ...{ requestId, pay, fresh: make },
    };
  };
  return make();
}

const unlimited: Pay = async () => undefined;

const dayOf = (date: Date) => date.toISOString().slice(0, 10);

type Variables = Record<string, unknown>;
type OperationRequest = Pick<GraphQLRequestContext<Context>, "schema" | "operation" | "contextValue"> &
  Readonly<{ request: { variables?: Variables } }>;

const variablesByContext = new WeakMap<Context, Variables | undefined>();

/**
 * The variables of a request, coerced once to the types that its operation declares. Undefined if they are invalid or the request names no
 * operation; the executor reports that.
 */
export function variablesOf({ schema, operation, request: { variables = {} }, contextValue }: OperationRequest) {
  if (!variablesByContext.has(contextValue))
    variablesByContext.set(contextValue, operation && coerced(schema, operation, variables));
  return variablesByContext.get(contextValue);
}

const coerced = (schema: GraphQLSchema, { variableDefinitions = [] }: OperationDefinitionNode, given: Variables) =>
  getVariableValues(schema, variableDefinitions, given).coerced;
