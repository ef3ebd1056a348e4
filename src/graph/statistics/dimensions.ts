import { getNamedType, GraphQLEnumType, type GraphQLCompositeType, type GraphQLSchema } from "graphql";
import { type Edge } from "../schema/edges";
import { type VariableOf } from "../lists/condition";
import { fieldsOfNoun, listTypeOf } from "../lists/list-type";
import { storedValue, type Value } from "../lists/stored-value";
import { type Field, metadataOf, type ListType } from "../schema/field-metadata";

/** What a list can be grouped by: a value of its elements, their nodes, the nodes that an edge leads to, or a value of those nodes. */
export type Dimension = Readonly<{
  variableOf: VariableOf;
  edge?: Readonly<{ edge: Edge; list?: ListType }>;
  value?: Value;
  /** The type, which is also the label, of the nodes to group by; absent if the list is grouped by values. */
  nodeType?: string;
}>;

type NamedDimension = readonly [name: string, description: string, Dimension];

/** `sizeClass` -> `SIZE_CLASS`, `SizeClass` -> `SIZE_CLASS` */
export const toEnumName = (name: string) => name.replace(/(?!^)[A-Z]/g, "_$&").toUpperCase();

/** The enums of the dimensions of lists; each is created once. The extensions of an enum value hold its {@link Dimension}. */
export class Dimensions {
  readonly #enums = new Map<string, GraphQLEnumType | undefined>();

  /** @param nouns the types that have lists of their own */
  constructor(
    readonly schema: GraphQLSchema,
    readonly nouns: ReadonlySet<string>,
  ) {}

  /** The dimensions of a list; undefined if it has none. */
  of(list: ListType): GraphQLEnumType | undefined {
    const ofRelation = list.relationFields.flatMap((field) =>
      valueDimensions(field, (element) => element.relation!, "EDGE_"),
    );
    const ofNode = this.#ofNoun(list.node);
    return ofRelation.length > 0
      ? this.#once(list.name, [nodeDimension(list.node.name), ...ofRelation, ...ofNode])
      : this.#once(list.node.name, ofNode);
  }

  #ofNoun(noun: GraphQLCompositeType): NamedDimension[] {
    return fieldsOfNoun(this.schema, noun, this.nouns).flatMap((field) => {
      const { edge, dimension } = metadataOf(field);
      if (!edge) return valueDimensions(field, (element) => element.node);
      return dimension || (!edge.many && edge.type) ? this.#reachedBy(field, edge) : [];
    });
  }

  /** The node that an edge leads to; for an edge to one also the values of that node. */
  #reachedBy(field: Field, edge: Edge): NamedDimension[] {
    const list = listTypeOf(field);
    const type = list?.node ?? (getNamedType(field.type) as GraphQLCompositeType);
    const variableOf: VariableOf = (element) => element.node;
    const reachedNode: NamedDimension = [
      toEnumName(field.name),
      field.description ?? "",
      { variableOf, edge: { edge, list }, nodeType: type.name },
    ];
    if (list) return [reachedNode];
    const values = fieldsOfNoun(this.schema, type, this.nouns).flatMap((each) =>
      valueDimensions(each, variableOf, `${reachedNode[0]}_`),
    );
    return [
      reachedNode,
      ...values.map(([name, text, { value }]): NamedDimension => [name, text, { variableOf, edge: { edge }, value }]),
    ];
  }

  #once(name: string, dimensions: readonly NamedDimension[]): GraphQLEnumType | undefined {
    if (!this.#enums.has(name)) {
      checkNames(name, dimensions);
      this.#enums.set(name, dimensions.length > 0 ? enumOf(name, dimensions) : undefined);
    }
    return this.#enums.get(name);
  }
}

/** The node of a list element as a dimension, named after its type. */
const nodeDimension = (noun: string): NamedDimension => [
  toEnumName(noun),
  `The ${toEnumName(noun).toLowerCase().replaceAll("_", " ")}`,
  { variableOf: (element) => element.node, nodeType: noun },
];

const enumOf = (name: string, dimensions: readonly NamedDimension[]) =>
  new GraphQLEnumType({
    name: `${name}Dimension`,
    description: `The dimensions by which a list of ${name} can be grouped`,
    values: Object.fromEntries(
      dimensions.map(([key, description, dimension]) => [key, { description, extensions: { dimension } }]),
    ),
  });

/** The node of an element and a field may give the same name: then the field needs another one. */
function checkNames(list: string, dimensions: readonly NamedDimension[]) {
  const names = dimensions.map(([name]) => name);
  const duplicate = names.find((name, index) => names.indexOf(name) < index);
  if (duplicate) throw new Error(`${list} has two dimensions ${duplicate}; rename the field`);
}

/** The dimension of a field: of an enum, or of a field with the metadata `dimension`. */
function valueDimensions(field: Field, variableOf: VariableOf, prefix = ""): NamedDimension[] {
  const value = storedValue(field);
  if (!value || !(value.isEnum || metadataOf(field).dimension)) return [];
  const [name, text] = [prefix + toEnumName(field.name), field.description ?? ""];
  return [
    value.comparison.dates
      ? [`${name}_YEAR`, `The year: ${text}`, { variableOf, value: yearOf(value) }]
      : [name, text, { variableOf, value }],
  ];
}

const yearOf = (date: Value): Value => ({
  ...date,
  shown: (variable, compilation) => `left(${date.shown(variable, compilation)}, 4)`,
});
