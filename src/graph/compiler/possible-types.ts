import { type GraphQLCompositeType, type GraphQLObjectType } from "graphql";
import { type Compilation } from "./compilation";
import { type Field, metadataOf } from "../schema/field-metadata";
import { type RowEntry, type CompiledPart } from "./row-codec";
import { selectedFields, type FieldNodes } from "./selection";

/** Groups the possible types of an abstract type: types in one group have the same selected fields, so one expression reads them. */
export function groupSimilarTypes(
  compilation: Compilation,
  type: GraphQLCompositeType,
  nodes: FieldNodes,
): GraphQLObjectType[][] {
  const groups: { fields: Selected[]; types: GraphQLObjectType[] }[] = [];
  for (const possible of compilation.schema.getPossibleTypes(type as never)) {
    const fields = [...selectedFields(compilation, possible, nodes)].map(
      ([, [field, fieldNodes]]) => [field, fieldNodes] as Selected,
    );
    const group = groups.find((each) => sameFields(each.fields, fields));
    if (group) group.types.push(possible);
    else groups.push({ fields, types: [possible] });
  }
  return groups.map((group) => group.types);
}

const sameFields = (a: Selected[], b: typeof a) =>
  a.length === b.length && a.every(([field, nodes], i) => sameField(field, b[i]![0]) && sameNodes(nodes, b[i]![1]));

const sameField = (a: Field, b: Field) =>
  a.name === b.name && metadataOf(a).edge === metadataOf(b).edge && metadataOf(a).reads === metadataOf(b).reads;

const sameNodes = (a: FieldNodes, b: FieldNodes) => a.length === b.length && a.every((node, i) => node === b[i]);

type Selected = [Field, FieldNodes];

/** A `CASE` that selects the variant for the type of a node. The value that is sent says which variant it is. */
export function caseByType(
  variable: string,
  variants: readonly (CompiledPart & { types: readonly GraphQLObjectType[] })[],
): CompiledPart {
  const cases = variants.map(
    ({ types, text }, index) => `WHEN ${hasAnyLabel(variable, types)} THEN [${index}, ${text}]`,
  );
  return {
    text: `CASE ${cases.join(" ")} END`,
    read: (sent: [number, never] | null) => sent && variants[sent[0]]!.read(sent[1]),
  };
}

const hasAnyLabel = (variable: string, types: readonly GraphQLObjectType[]) =>
  `${variable}:${types.map(({ name }) => name).join("|")}`;

/** The name of a node's type. The statement returns it only if there are several. */
export function typenameEntry(variable: string, types: readonly GraphQLObjectType[]): RowEntry {
  const names = types.map(({ name }) => name);
  if (names.length === 1) return { name: "__typename", constant: names[0] };
  const text = `CASE ${names.map((name, index) => `WHEN ${variable}:${name} THEN ${index}`).join(" ")} END`;
  return { name: "__typename", text, read: (index: number) => names[index] };
}
