import { getNamedType, GraphQLEnumType, type GraphQLCompositeType, type GraphQLSchema } from "graphql";
import { type Edge } from "../schema/edges";
import { type VariableOf } from "../lists/condition";
import { fieldsOfNoun, listTypeOf } from "../lists/list-type";
import { storedValue, type Value } from "../lists/stored-value";
import { type Field, metadataOf, type ListType } from "../schema/field-metadata";

/** What a list can be grouped by: a value of its elements, their nodes, the nodes that an edge leads to, or a value of those nodes. */
export type Dimension = Readonly<{
  holder: VariableOf;
  edge?: Readonly<{ edge: Edge; list?: ListType }>;
  value?: Value;
  /** The type, which is also the label, of the nodes to group by; absent if the list is grouped by values. */
  thing?: string;
}>;

type Named = readonly [name: string, description: string, Dimension];

/** `sizeClass` -> `SIZE_CLASS`, `SizeClass` -> `SIZE_CLASS` */
export const upper = (name: string) => name.replace(/(?!^)[A-Z]/g, "_$&").toUpperCase();

/** The enums of the dimensions of lists; each is created once. The extensions of an enum value hold its {@link Dimension}. */
export class Dimensions {
  readonly #made = new Map<string, GraphQLEnumType | undefined>();

  /** @param nouns the types that have lists of their own */
  constructor(
    readonly schema: GraphQLSchema,
    readonly nouns: ReadonlySet<string>,
  ) {}

  /** The dimensions of a list; undefined if it has none. */
  of(list: ListType): GraphQLEnumType | undefined {
    const own = list.own.flatMap((field) => valuesOf(field, (at) => at.relation!, "EDGE_"));
    const ofNode = this.#ofNoun(list.node);
    return own.length > 0
      ? this.#once(list.name, [theNode(list.node.name), ...own, ...ofNode])
      : this.#once(list.node.name, ofNode);
  }

  #ofNoun(noun: GraphQLCompositeType): Named[] {
    return fieldsOfNoun(this.schema, noun, this.nouns).flatMap((field) => {
      const { edge, dimension } = metadataOf(field);
      if (!edge) return valuesOf(field, (at) => at.node);
      return dimension || (!edge.many && edge.type) ? this.#behind(field, edge) : [];
    });
  }

  /** The node that an edge leads to; for an edge to one also the values of that node. */
  #behind(field: Field, edge: Edge): Named[] {
    const list = listTypeOf(field);
    const type = list?.node ?? (getNamedType(field.type) as GraphQLCompositeType);
    const holder: VariableOf = (at) => at.node;
    const itself: Named = [
      upper(field.name),
      field.description ?? "",
      { holder, edge: { edge, list }, thing: type.name },
    ];
    if (list) return [itself];
    const values = fieldsOfNoun(this.schema, type, this.nouns).flatMap((each) =>
      valuesOf(each, holder, `${itself[0]}_`),
    );
    return [
      itself,
      ...values.map(([name, words, { value }]): Named => [name, words, { holder, edge: { edge }, value }]),
    ];
  }

  #once(name: string, dimensions: readonly Named[]): GraphQLEnumType | undefined {
    if (!this.#made.has(name)) {
      checkNames(name, dimensions);
      this.#made.set(name, dimensions.length > 0 ? enumOf(name, dimensions) : undefined);
    }
    return this.#made.get(name);
  }
}

/** The node of a list element as a dimension, named after its type. */
const theNode = (noun: string): Named => [
  upper(noun),
  `Which ${upper(noun).toLowerCase().replaceAll("_", " ")} it is`,
  { holder: (at) => at.node, thing: noun },
];

const enumOf = (name: string, dimensions: readonly Named[]) =>
  new GraphQLEnumType({
    name: `${name}Dimension`,
    description: `By what a list of ${name} can be grouped`,
    values: Object.fromEntries(
      dimensions.map(([key, description, dimension]) => [key, { description, extensions: { dimension } }]),
    ),
  });

/** The node of an element and a field may give the same name: then the field needs another one. */
function checkNames(list: string, dimensions: readonly Named[]) {
  const names = dimensions.map(([name]) => name);
  const twice = names.find((name, index) => names.indexOf(name) < index);
  if (twice) throw new Error(`${list} has two dimensions ${twice}; name the field in another way`);
}

/** The dimension of a field: of an enum, or of a field with the metadata `dimension`. */
function valuesOf(field: Field, holder: VariableOf, prefix = ""): Named[] {
  const value = storedValue(field);
  if (!value || !(value.isChoice || metadataOf(field).dimension)) return [];
  const [name, words] = [prefix + upper(field.name), field.description ?? ""];
  return [
    value.comparison.dates
      ? [`${name}_YEAR`, `The year: ${words}`, { holder, value: yearOf(value) }]
      : [name, words, { holder, value }],
  ];
}

const yearOf = (date: Value): Value => ({
  ...date,
  shown: (variable, compilation) => `left(${date.shown(variable, compilation)}, 4)`,
});
