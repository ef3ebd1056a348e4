import {
  getArgumentValues,
  getNamedType,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
} from "graphql";
import { collectSubfields } from "graphql/execution/collectFields";
import { type Field } from "../schema/field-metadata";
import { type Compilation } from "./compilation";

/** The nodes of the document that select one field. */
export type Nodes = readonly FieldNode[];

/** The selected fields by response key, each with its definition; `__typename` is left to graphql-js. */
export function* selectedFields(
  compilation: Compilation,
  type: GraphQLObjectType,
  nodes: Nodes,
): Generator<[string, [Field, Nodes]]> {
  for (const [key, at] of collectSubfields(
    compilation.schema,
    compilation.fragments,
    compilation.variables,
    type,
    nodes,
  )) {
    const field = type.getFields()[at[0]!.name.value];
    if (field) yield [key, [field, at]];
  }
}

/** Whether a field selects another one some steps below it, under any alias; all types on the way are object types. */
export function isSelected(
  { schema, fragments, variableValues, returnType, fieldNodes }: GraphQLResolveInfo,
  path: string[],
) {
  const asks = (type: GraphQLOutputType, nodes: Nodes, [name, ...further]: string[]): boolean => {
    const fields = collectSubfields(schema, fragments, variableValues, getNamedType(type) as GraphQLObjectType, nodes);
    return [...fields.values()]
      .filter(([first]) => first!.name.value === name)
      .some((at) => further.length === 0 || asks(fieldIn(type, name!).type, at, further));
  };
  return asks(returnType, fieldNodes, path);
}

/** The arguments of every selection of a field some steps below this one, under any alias; all types on the way are object types. */
export function argumentsOfSelected(
  { schema, fragments, variableValues, returnType, fieldNodes }: GraphQLResolveInfo,
  path: readonly string[],
): Readonly<Record<string, unknown>>[] {
  const read = (type: GraphQLOutputType, nodes: Nodes, [name, ...further]: readonly string[]): object[] => {
    const fields = collectSubfields(schema, fragments, variableValues, getNamedType(type) as GraphQLObjectType, nodes);
    return [...fields.values()]
      .filter(([first]) => first!.name.value === name)
      .flatMap((at) => {
        const field = fieldIn(type, name!);
        return further.length === 0
          ? [getArgumentValues(field, at[0]!, variableValues)]
          : read(field.type, at, further);
      });
  };
  return read(returnType, fieldNodes, path) as Readonly<Record<string, unknown>>[];
}

const fieldIn = (type: GraphQLOutputType, name: string) => (getNamedType(type) as GraphQLObjectType).getFields()[name]!;
