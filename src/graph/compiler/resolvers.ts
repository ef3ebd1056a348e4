import {
  getNamedType,
  isAbstractType,
  isIntrospectionType,
  isObjectType,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from "graphql";
import { badInput, notFound } from "../../problem";
import { runCompiledPart } from "../driver/client";
import { type Edge } from "../schema/edges";
import { type NodeKey, type NodeLoader } from "./node-loader";
import {
  resultKey,
  groupsResultKey,
  type FieldMetadata,
  type ResultRow,
  type Field,
  metadataOf,
} from "../schema/field-metadata";
import { readListArguments } from "../lists/list-arguments";
import { startCompilation } from "./compilation";
import { compileConnection } from "./select";
import { compileStatistics } from "../statistics/select-statistics";
import { type Graph } from "../driver/graph";

/** The context of a request, as resolvers need it. */
export type GraphContext = NodeLoader &
  Readonly<{
    /** The database. Throws a problem while it is not available. */
    graph: () => Graph;
    /** The label of the node with this id. Throws a problem that names the argument if the text is not an id. */
    labelOf: (id: string, argument: string) => string;
    /** The day of the request, `2026-11-25`. */
    today: string;
    /** Results of root fields that the fast path has started, by response key. */
    startedFields: Map<string | number, Promise<unknown>>;
  }>;

type Resolver = GraphQLFieldResolver<unknown, GraphContext, Record<string, unknown>>;

/**
 * Attaches a resolver to every field with metadata, and a `resolveType` to abstract types. Runs once, after the schema is built. A field that
 * only reads a property gets no resolver: the default one of graphql-js is faster than that of type-graphql.
 */
export function attachResolvers(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) type.resolveType = (row) => (row as { __typename: string }).__typename;
    if (!isObjectType(type) || isIntrospectionType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const resolve = resolverOf(metadataOf(field), field);
      if (resolve) field.resolve = resolve as typeof field.resolve;
      else if (type !== schema.getQueryType() && isProperty(field)) field.resolve = undefined;
    }
  }
  return schema;
}

/** Whether a field only reads the property of its name. A field that a method computes lists what it reads, at least the id. */
const isProperty = (field: Field) => (metadataOf(field).reads ?? [field.name]).every((name) => name === field.name);

function resolverOf(metadata: FieldMetadata, field: Field): Resolver | undefined {
  const { edge, derive, lookup } = metadata;
  if (metadata.every) return startedResultOr(listEvery(metadata.every, field));
  if (lookup) return startedResultOr((_, args, context, info) => findOne(lookup, args, context, info));
  if (metadata.groups) return (parent, _args, _context, info) => (parent as ResultRow)[groupsResultKey(info.path.key)];
  if (metadata.statistics) return readStatistics;
  if (edge || metadata.node || metadata.nodes || metadata.edges || metadata.relations || metadata.table)
    return (parent, _args, _context, info) => readResult(parent, info);
  if (derive) return (parent, args, { today }) => derive(parent as ResultRow, args, today);
  if (metadata.ids)
    return (parent, _args, context, info) => findByIds((parent as ResultRow)[field.name], context, info);
  return undefined;
}

const startedResultOr =
  (resolve: Resolver): Resolver =>
  (parent, args, context, info) =>
    context.startedFields.get(info.path.key) ?? resolve(parent, args, context, info);

/** The result of this field in a row of the compiled statement. */
function readResult(parent: unknown, info: GraphQLResolveInfo): unknown {
  const value = (parent as ResultRow)[resultKey(info.path.key)];
  if (value === undefined)
    throw new Error(
      `missing in the row of the statement: ${info.parentType.name}.${info.fieldName} as ${info.path.key}`,
    );
  return value;
}

function listEvery(edge: Edge, field: Field): Resolver {
  return async (_parent, _args, { graph, today }, info) => {
    const compilation = startCompilation(info, today);
    const list = compileConnection(
      compilation,
      readListArguments(compilation, edge, "", field, info.fieldNodes),
      info.fieldNodes,
    );
    return runCompiledPart(graph(), list, compilation.parameters);
  };
}

const readStatistics: Resolver = (_parent, _args, { graph, today }, info) => {
  const compilation = startCompilation(info, today);
  const type = getNamedType(info.returnType) as GraphQLObjectType;
  return runCompiledPart(graph(), compileStatistics(compilation, type, info.fieldNodes), compilation.parameters);
};

type Lookup = NonNullable<FieldMetadata["lookup"]>;

async function findOne(lookup: Lookup, args: Record<string, unknown>, context: GraphContext, info: GraphQLResolveInfo) {
  const [[argument, text] = [], ...others] = Object.entries(args).filter(([, value]) => value != null);
  const keys = ["id", ...Object.keys(lookup.by)].join(" or ");
  if (argument === undefined || others.length > 0) throw badInput(argument ?? "id", `set exactly one of ${keys}`);
  const key = keyOf(lookup, argument, String(text), context);
  const node = key && (await context.findNode(key, info));
  if (!node) throw notFound(argument, lookup.label.toLowerCase(), String(text));
  return node;
}

function keyOf({ label, by }: Lookup, argument: string, text: string, { labelOf }: GraphContext): NodeKey | undefined {
  const read = by[argument];
  if (read) return { label, ...read(text, argument) };
  labelOf(text, argument);
  return { label, property: "id", value: text };
}

const findByIds = (ids: unknown, context: GraphContext, info: GraphQLResolveInfo) =>
  Array.isArray(ids)
    ? Promise.all(ids.map(async (id: string | null) => (id === null ? null : findById(id, context, info))))
    : ids == null
      ? null
      : findById(ids as string, context, info);

const findById = (id: string, { findNode, labelOf }: GraphContext, info: GraphQLResolveInfo) =>
  findNode({ label: labelOf(id, "id"), property: "id", value: id }, info);
