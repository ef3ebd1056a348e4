import {
  getArgumentValues,
  GraphQLID,
  GraphQLString,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLAbstractType,
} from "graphql";
import { collectSubfields } from "graphql/execution/collectFields";
import { resultKey, groupsResultKey, type ResultRow, type Field, metadataOf } from "../schema/field-metadata";
import { type Compilation } from "./compilation";
import { type FieldNodes } from "./selection";

/** Converts a value from a statement to the value for the client. Throws on an error, and on null where the schema allows none. */
export type Shape = (value: unknown) => unknown;

/** The conversion for a type and a selection. Throws if a field needs more than the result of the statement. */
export function shapeOf(compilation: Compilation, type: GraphQLOutputType, nodes: FieldNodes): Shape {
  if (isNonNullType(type)) return nonNull(shapeOf(compilation, type.ofType, nodes));
  const shape = isListType(type)
    ? listOf(shapeOf(compilation, type.ofType, nodes))
    : isLeafType(type)
      ? leafShape(type)
      : isObjectType(type)
        ? objectShape(compilation, type, nodes)
        : abstractShape(compilation, type, nodes);
  return (value) => (value === null || value === undefined ? null : shape(value));
}

const refuse = (why: string): never => {
  throw new Error(why);
};

const nonNull =
  (shape: Shape): Shape =>
  (value) =>
    shape(value) ?? refuse("null instead of a value");

const listOf =
  (shape: Shape): Shape =>
  (values) =>
    Array.isArray(values) ? values.map(shape) : refuse("not a list");

function leafShape(type: GraphQLLeafType): Shape {
  const isText = type === GraphQLString || type === GraphQLID;
  return (value) =>
    isText && typeof value === "string" ? value : (type.serialize(value) ?? refuse(`nothing as ${type.name}`));
}

function objectShape(compilation: Compilation, type: GraphQLObjectType, nodes: FieldNodes): Shape {
  const keys: string[] = [];
  const shapes: Shape[] = [];
  for (const [key, fieldNodes] of collectSubfields(
    compilation.schema,
    compilation.fragments,
    compilation.variables,
    type,
    nodes,
  )) {
    keys.push(key === "__proto__" ? refuse("a key that is reserved in JavaScript") : key);
    shapes.push(fieldShape(compilation, type, key, fieldNodes));
  }
  return (row) => {
    if (row instanceof Error) throw row;
    const result: Record<string, unknown> = {};
    for (let index = 0; index < keys.length; index++) result[keys[index]!] = shapes[index]!(row);
    return result;
  };
}

function fieldShape(compilation: Compilation, type: GraphQLObjectType, key: string, fieldNodes: FieldNodes): Shape {
  const name = fieldNodes[0]!.name.value;
  if (name === "__typename") return () => type.name;
  const field = type.getFields()[name]!;
  const value = fieldReader(compilation, field, key, fieldNodes);
  const shape = shapeOf(compilation, field.type, fieldNodes);
  return (row) => shape(value(row as ResultRow));
}

/** Reads the value of a field from a row: the same value that its resolver returns. */
function fieldReader(
  compilation: Compilation,
  field: Field,
  key: string,
  nodes: FieldNodes,
): (row: ResultRow) => unknown {
  const { edge, node, nodes: listsNodes, edges, relations, groups, derive } = metadataOf(field);
  if (derive) {
    const args = getArgumentValues(field, nodes[0]!, compilation.variables);
    return (row) => derive(row, args, compilation.today);
  }
  const isFollowed = edge || node || listsNodes || edges || relations;
  if (!(isFollowed || groups) && field.resolve) return refuse(`${field.name} has a resolver of its own`);
  const name = groups ? groupsResultKey(key) : isFollowed ? resultKey(key) : field.name;
  return (row) => row[name];
}

/** The conversion for an abstract type, by the `__typename` of each row. That of a possible type is made for its first row. */
function abstractShape(compilation: Compilation, type: GraphQLAbstractType, nodes: FieldNodes): Shape {
  const types = compilation.schema.getPossibleTypes(type);
  const shapes = new Map<unknown, Shape>();
  return (row) => {
    const { __typename: name } = row as ResultRow;
    if (!shapes.has(name))
      shapes.set(
        name,
        objectShape(
          compilation,
          types.find((each) => each.name === name)!,
          nodes,
        ),
      );
    return shapes.get(name)!(row);
  };
}
