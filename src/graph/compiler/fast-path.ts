import {
  getArgumentValues,
  Kind,
  OperationTypeNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";
import { collectFields } from "graphql/execution/collectFields";
import { type GraphContext } from "./resolvers";
import { type ResultRow, type Field, metadataOf } from "../schema/field-metadata";
import { startCompilation } from "./compilation";
import { shapeOf, type Shape } from "./result-shape";
import { type FieldNodes } from "./selection";

/** A validated request. Its variables have the types that the operation declares. */
export type ValidatedRequest = Readonly<{
  schema: GraphQLSchema;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Record<string, unknown>;
}>;

/**
 * Builds the data of an answer directly from the rows of its statements, without graphql-js. On a page of a hundred rows this saves a third
 * of the work. Returns undefined if rows are not enough: a field has a resolver of its own, something fails, or a value that must not be null
 * is null. Then graphql-js executes the request. It takes the results that are there already from the context, so no statement runs twice.
 */
export async function answerOnFastPath(
  request: ValidatedRequest,
  context: GraphContext,
): Promise<ResultRow | undefined> {
  const fields = plainFieldsOf(request, context.today);
  if (!fields) return undefined;
  const results = await Promise.allSettled(fields.map((field) => startField(field, context)));
  const data: Record<string, unknown> = {};
  for (const [index, { key, shape }] of fields.entries()) {
    const result = results[index]!;
    const shaped = result.status === "fulfilled" ? shapeOrUndefined(shape, result.value) : undefined;
    if (shaped === undefined) return undefined;
    data[key] = shaped;
  }
  return data;
}

/** A root field whose whole result comes from one statement. */
type PlainField = Readonly<{ key: string; field: Field; info: GraphQLResolveInfo; shape: Shape }>;

/** The root fields; undefined unless all of them are plain. What throws inside leads to undefined. */
function plainFieldsOf(request: ValidatedRequest, today: string): PlainField[] | undefined {
  const { schema, operation, variables } = request;
  const type = schema.getQueryType();
  if (operation.operation !== OperationTypeNode.QUERY || !type) return undefined;
  const fragments = fragmentsOf(request.document);
  try {
    return [...collectFields(schema, fragments, variables, type, operation.selectionSet)].map(([key, nodes]) => {
      const field = type.getFields()[nodes[0]!.name.value];
      if (!field || !isListOrLookup(field)) throw new Error("the root field is neither a list nor a look-up");
      const info = infoOf({ key, field, nodes, request, fragments });
      return { key, field, info, shape: shapeOf(startCompilation(info, today), field.type, nodes) };
    });
  } catch {
    return undefined;
  }
}

const isListOrLookup = (field: Field) => Boolean(metadataOf(field).every ?? metadataOf(field).lookup);

const fragmentsOf = ({ definitions }: DocumentNode): Record<string, FragmentDefinitionNode> =>
  Object.fromEntries(
    definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [])),
  );

type RootFieldSelection = Readonly<{
  key: string;
  field: Field;
  nodes: FieldNodes;
  request: ValidatedRequest;
  fragments: Record<string, FragmentDefinitionNode>;
}>;

/** The `info` that graphql-js passes to the resolver of a root field. */
const infoOf = ({ key, field, nodes, request, fragments }: RootFieldSelection): GraphQLResolveInfo => ({
  fieldName: field.name,
  fieldNodes: nodes,
  returnType: field.type,
  parentType: request.schema.getQueryType()!,
  path: { prev: undefined, key, typename: "Query" },
  schema: request.schema,
  rootValue: undefined,
  operation: request.operation,
  fragments,
  variableValues: request.variables,
});

/** Starts the statement of a field, and keeps the promise in the context. */
async function startField({ key, field, info }: PlainField, context: GraphContext): Promise<unknown> {
  const args = getArgumentValues(field, info.fieldNodes[0]!, info.variableValues);
  const result = field.resolve!(undefined, args, context, info) as Promise<unknown>;
  context.startedFields.set(key, result);
  return result;
}

function shapeOrUndefined(shape: Shape, value: unknown): unknown {
  try {
    return shape(value);
  } catch {
    return undefined;
  }
}
