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

/** The AST nodes of a document that select one field under one response key. */
export type FieldNodes = readonly FieldNode[];

/** The selected fields by response key, each with its definition, without `__typename`. */
export function* selectedFields(
  { schema, fragments, variables }: Compilation,
  type: GraphQLObjectType,
  nodes: FieldNodes,
): Generator<[string, [Field, FieldNodes]]> {
  for (const [key, selected] of collectSubfields(schema, fragments, variables, type, nodes)) {
    const field = type.getFields()[selected[0]!.name.value];
    if (field) yield [key, [field, selected]];
  }
}

/** Whether a field selects the field at the end of a path below it, under any alias. All types on the path are object types. */
export const isSelected = (info: GraphQLResolveInfo, path: readonly string[]): boolean =>
  selectionsOf(info, path).length > 0;

/** The arguments of every selection of the field at the end of a path below this one, under any alias. All types on the path are object types. */
export const argumentsOfSelected = (
  info: GraphQLResolveInfo,
  path: readonly string[],
): Readonly<Record<string, unknown>>[] =>
  selectionsOf(info, path).map(([field, nodes]) => getArgumentValues(field, nodes[0]!, info.variableValues));

/** Every selection of the field at the end of a path of field names. */
function selectionsOf(
  { schema, fragments, variableValues, returnType, fieldNodes }: GraphQLResolveInfo,
  path: readonly string[],
): [Field, FieldNodes][] {
  const below = (
    type: GraphQLOutputType,
    nodes: FieldNodes,
    [name, ...further]: readonly string[],
  ): [Field, FieldNodes][] => {
    const parent = getNamedType(type) as GraphQLObjectType;
    const field = parent.getFields()[name!]!;
    return [...collectSubfields(schema, fragments, variableValues, parent, nodes).values()]
      .filter(([first]) => first!.name.value === name)
      .flatMap((selected) => (further.length === 0 ? [[field, selected]] : below(field.type, selected, further)));
  };
  return below(returnType, fieldNodes, path);
}
