/**
 * Answers GraphQL documents from the seed files: the oracle of the compiler that turns a selection into one statement.
 *
 * graphql-js executes the document on the printed schema; every field is read from the rows by one naive resolver. Clear
 * before fast, and nothing of the product is imported.
 */
import {
  execute,
  getNamedType,
  getNullableType,
  GraphQLError,
  isInterfaceType,
  isListType,
  isObjectType,
  type DocumentNode,
  type ExecutionResult,
  type FieldNode,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from "graphql";
import { type Row } from "./seed.files";
import { derivedFields } from "./walker.derived";
import { compareKeys, type Thing, type Tie, type World } from "./walker.world";

export interface Oracle {
  schema: GraphQLSchema;
  world: World;
  /** The day of asking, `2026-11-25`. */
  today: string;
}

/** Where the answer has a cursor, and which fields of the document asked for its connection. */
export interface CursorPlace {
  path: (string | number)[];
  connection: readonly FieldNode[];
}

export interface Answer extends ExecutionResult {
  cursors: CursorPlace[];
}

interface Walk extends Oracle {
  cursors: CursorPlace[];
}

/** The walker's own cursors begin with this; they differ from the server's, which are opaque. */
export const CURSOR = "walker's cursor ";

export function answer(oracle: Oracle, document: DocumentNode, variableValues: Record<string, unknown> = {}): Answer {
  const cursors: CursorPlace[] = [];
  const contextValue: Walk = { ...oracle, cursors };
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
  return { ...(result as ExecutionResult), cursors };
}

const typeResolver = (thing: unknown) => (thing as Thing).__typename;

type Args = Record<string, unknown>;
type Parent = Record<string, unknown> & { row: Row };

const fieldResolver: GraphQLFieldResolver<unknown, Walk, Args> = (source, args, walk, info) => {
  const parent = source as Parent;
  const { fieldName: name, parentType, path, fieldNodes } = info;
  const field = parentType.getFields()[name]!;
  if (/cursor$/i.test(name)) walk.cursors.push({ path: listOf(path), connection: parent.connection as FieldNode[] });
  if (parentType.name === "Query") return fromRoot(walk, field, args, fieldNodes);
  if (name in parent) return parent[name];
  const owners = [parentType.name, ...parentType.getInterfaces().map((type) => type.name)].map(
    (type) => `${type}.${name}`,
  );
  const derived = owners.map((owner) => derivedFields[owner]).find((each) => each);
  if (derived) return derived(parent as unknown as Thing, walk);
  const lists = owners.map((owner) => walk.world.ties.get(owner)).find((each) => each);
  if (lists)
    return followed(lists.get(parent.id as string) ?? [], field, `${parentType.name}.${name}`, args, fieldNodes);
  return fromRow(walk.world, parent.row, name, field.type, args);
};

function listOf(path: { prev: typeof path | undefined; key: string | number } | undefined): (string | number)[] {
  return path ? [...listOf(path.prev), path.key] : [];
}

/** A root field: all things of a type, several by id, or one by the one key that is given. */
function fromRoot(walk: Walk, field: GraphQLField<unknown, unknown>, args: Args, nodes: readonly FieldNode[]): unknown {
  const node = nodeOf(field.type);
  const types = typesOf(walk.schema, (node ?? getNamedType(field.type)) as GraphQLObjectType);
  if (node) {
    const all = [...walk.world.things.values()].filter((thing) => types.has(thing.__typename));
    const ties = all.map((to) => ({ to, row: {}, keys: [to.id] })).sort((a, b) => compareKeys(a.keys, b.keys));
    return page(ties, `Query.${field.name}`, args, nodes);
  }
  if (Array.isArray(args.ids)) return args.ids.map((id) => find(walk, types, "id", String(id)));
  const given = Object.entries(args).filter(([, value]) => value != null);
  if (given.length !== 1) return problem("BAD_USER_INPUT", `${field.name} takes exactly one key`);
  return find(walk, types, given[0]![0], String(given[0]![1]));
}

const problem = (code: string, message: string) => new GraphQLError(message, { extensions: { code } });

/** The thing with this key, or the error that there is none. */
function find({ world }: Walk, types: Set<string>, key: string, text: string): Thing | GraphQLError {
  const named = [...(key === "id" ? [world.things.get(text)] : world.things.values())];
  const found = named.find((thing) => thing && types.has(thing.__typename) && hasKey(thing, key, text));
  return found ?? problem("NOT_FOUND", `nothing with ${key} ${text}`);
}

function hasKey({ id, row }: Thing, key: string, text: string): boolean {
  if (key === "id") return id === text;
  if (key === "enterpriseNumber") return !!row.enterprise_number && digits(row.enterprise_number) === digits(text);
  if (key === "notation") return !!row.notation && (row.notation === text || row.notation.replace(/-\d$/, "") === text);
  throw new Error(`The walker does not know the key ${key}`);
}

const digits = (text: string) => text.replace(/\D/g, "").padStart(10, "0");

/** The type that a connection leads to. */
function nodeOf(type: GraphQLOutputType) {
  const edges = connectionType(type)?.getFields().edges?.type;
  return edges && getNamedType((getNamedType(edges) as GraphQLObjectType).getFields().node!.type);
}

function connectionType(type: GraphQLOutputType): GraphQLObjectType | undefined {
  const named = getNamedType(type);
  return isObjectType(named) && named.getFields().edges ? named : undefined;
}

const typesOf = (schema: GraphQLSchema, type: GraphQLObjectType) =>
  new Set(isInterfaceType(type) ? schema.getPossibleTypes(type).map(({ name }) => name) : [type.name]);

/** A connection of all ties, or the first of them where the field leads to one. */
function followed(
  ties: Tie[],
  field: GraphQLField<unknown, unknown>,
  place: string,
  args: Args,
  nodes: readonly FieldNode[],
): unknown {
  return connectionType(field.type) ? page(ties, place, args, nodes) : (ties[0]?.to ?? null);
}

/** One page; what its objects hold besides the schema's fields (`row`, `connection`) is for the resolver alone. */
function page(ties: Tie[], place: string, args: Args, connection: readonly FieldNode[]): object | GraphQLError {
  const first = (args.first as number | null | undefined) ?? 10;
  if (first < 1 || first > 100) return problem("BAD_USER_INPUT", "first must be 1 to 100");
  const after = args.after == null ? undefined : keysOf(args.after as string);
  const behind = after ? ties.filter((tie) => compareKeys(tie.keys, after) > 0) : ties;
  const cursor = (tie?: Tie) => (tie ? `${CURSOR}${JSON.stringify([place, ...tie.keys])}` : null);
  const shown = behind.slice(0, first);
  const edges = shown.map((tie) => ({ cursor: cursor(tie), node: tie.to, row: tie.row, connection }));
  const pageInfo = {
    hasNextPage: behind.length > first,
    hasPreviousPage: args.after != null,
    startCursor: cursor(shown[0]),
    endCursor: cursor(shown.at(-1)),
    connection,
  };
  return { edges, pageInfo, totalCount: ties.length };
}

const keysOf = (cursor: string) => (JSON.parse(cursor.slice(CURSOR.length)) as string[]).slice(1);

/** A field that a column of the row states: text in some language, a thing by its id, a list, a number, or as it is. */
function fromRow(world: World, row: Row, name: string, type: GraphQLOutputType, args: Args): unknown {
  const column = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const named = getNamedType(type);
  if (named.name === "LocalisedText")
    return localised(world, row, column, args.languages as string[] | null | undefined);
  if (!world.columns.has(column)) throw new Error(`The walker does not know the field ${name}: no column ${column}`);
  const text = row[column];
  if (isListType(getNullableType(type))) return text ? text.split(";") : [];
  if (!text) return null;
  if (isObjectType(named)) return world.things.get(text);
  return ["Int", "Float"].includes(named.name) ? Number(text) : text;
}

function localised(world: World, row: Row, column: string, languages: string[] | null | undefined): unknown {
  const all = ["NL", "EN", "FR", "DE"];
  const columnIn = (language: string) => `${column}_${language.toLowerCase()}`;
  if (!all.some((language) => world.columns.has(columnIn(language)))) throw new Error(`No column of text: ${column}`);
  const language = (languages ?? all).find((each) => row[columnIn(each)]);
  return language ? { text: row[columnIn(language)], language } : null;
}
