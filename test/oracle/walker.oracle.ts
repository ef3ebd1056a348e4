/**
 * Answers GraphQL documents from the seed files: the oracle of the compiler that turns a selection into one statement.
 *
 * graphql-js executes the document on the printed schema; every field is read from the rows by one naive resolver. Clear
 * before fast, and nothing of the product is imported.
 */
import {
  execute,
  getNamedType,
  type GraphQLError,
  isInterfaceType,
  type DocumentNode,
  type ExecutionResult,
  type FieldNode,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
} from "graphql";
import { digits } from "./walker.filter";
import { pageOf, problem, type PageAsked } from "./walker.list";
import { edgeOf, nodeOf, readField, tiesOf, type Holder, type Oracle } from "./walker.read";
import { type Thing, type Tie } from "./walker.world";

export { type Oracle } from "./walker.read";
export { CURSOR } from "./walker.list";

/** Where the answer has a cursor. */
export interface CursorPlace extends PageAsked {
  path: (string | number)[];
}

/** What was asked on the way to an answer. */
export interface Asked {
  cursors: CursorPlace[];
  /** What was said in filters, orders and groups, as `TextFilter.contains`; once for each place in the document and list. */
  said: string[];
  /** How many places each filtered list had without its filter, and how many with it. */
  filtered: { before: number; after: number }[];
  /** How many root fields list, and whether one looks something up. */
  lists: number;
  looksUp: boolean;
}

export interface Answer extends ExecutionResult, Asked {}

type Walk = Oracle & Asked;
type Args = Record<string, unknown>;

export function answer(oracle: Oracle, document: DocumentNode, variableValues: Record<string, unknown> = {}): Answer {
  const asked: Asked = { cursors: [], said: [], filtered: [], lists: 0, looksUp: false };
  const contextValue: Walk = Object.assign(asked, oracle);
  const { schema } = oracle;
  const result = execute({
    schema,
    document,
    variableValues,
    contextValue,
    rootValue: {},
    fieldResolver,
    typeResolver,
  });
  return Object.assign(asked, result as ExecutionResult);
}

const typeResolver = (thing: unknown) => (thing as Thing).__typename;

const fieldResolver: GraphQLFieldResolver<unknown, Walk, Args> = (source, args, walk, info) => {
  const { fieldName: name, parentType, path, fieldNodes } = info;
  const parent = source as Holder & Record<string, unknown>;
  const field = parentType.getFields()[name]!;
  if (/cursor$/i.test(name)) walk.cursors.push({ path: listOf(path), ...(parent.asked as PageAsked) });
  if (parentType.name === "Query") return fromRoot(walk, field, args, fieldNodes);
  if (name === "groups") return (parent.groups as (asked: Args) => unknown)(args);
  if (name in parent) return parent[name];
  const holder = { ...parent, __typename: parentType.name };
  if (!edgeOf(field.type)) return readField(walk, holder, field, args);
  const place = `${parentType.name}.${name}`;
  return pageOf(walk, { field, place, owner: parent.id!, ties: tiesOf(walk, holder, name)!, nodes: fieldNodes }, args);
};

function listOf(path: { prev: typeof path | undefined; key: string | number } | undefined): (string | number)[] {
  return path ? [...listOf(path.prev), path.key] : [];
}

/** A root field: all things of a type, several by id, or one by the one key that is given. */
function fromRoot(walk: Walk, field: GraphQLField<unknown, unknown>, args: Args, nodes: readonly FieldNode[]): unknown {
  const node = nodeOf(field.type);
  const types = typesOf(walk.schema, (node ?? getNamedType(field.type)) as GraphQLObjectType);
  if (node) {
    walk.lists += 1;
    const all = [...walk.world.things.values()].filter((thing) => types.has(thing.__typename));
    const ties = all.map((to): Tie => ({ to, row: {}, keys: [to.id] }));
    return pageOf(walk, { field, place: `Query.${field.name}`, ties, nodes }, args);
  }
  if (Array.isArray(args.ids)) return args.ids.map((id) => find(walk, types, "id", String(id)));
  const given = Object.entries(args).filter(([, value]) => value != null);
  if (given.length !== 1) return problem(`${field.name} takes exactly one key`);
  return find(walk, types, given[0]![0], String(given[0]![1]));
}

/** The thing with this key, or the error that there is none. */
function find(walk: Walk, types: Set<string>, key: string, text: string): Thing | GraphQLError {
  walk.looksUp = true;
  const { things } = walk.world;
  const named = key === "id" ? [things.get(text)] : [...things.values()];
  const found = named.find((thing) => thing && types.has(thing.__typename) && hasKey(thing, key, text));
  return found ?? problem(`nothing with ${key} ${text}`, "NOT_FOUND");
}

function hasKey({ id, row }: Thing, key: string, text: string): boolean {
  if (key === "id") return id === text;
  if (key === "enterpriseNumber") return !!row.enterprise_number && digits(row.enterprise_number) === digits(text);
  if (key === "notation") return !!row.notation && (row.notation === text || row.notation.replace(/-\d$/, "") === text);
  throw new Error(`The walker does not know the key ${key}`);
}

const typesOf = (schema: GraphQLSchema, type: GraphQLObjectType) =>
  new Set(isInterfaceType(type) ? schema.getPossibleTypes(type).map(({ name }) => name) : [type.name]);
