import { getNamedType, GraphQLEnumType, type GraphQLCompositeType, type GraphQLSchema } from "graphql";
import { type Edge } from "../schema/edges";
import { type VariableOf } from "../lists/condition";
import { fieldsOfNoun, listTypeOf } from "../lists/list-type";
import { storedValue, type Value } from "../lists/stored-value";
import { type Field, metadataOf, type ListType } from "../schema/field-metadata";

/** By what a list can be grouped: a value of its places, or what stands there, or what an edge leads to, or a value of that. */
export type Dimension = Readonly<{
  holder: VariableOf;
  edge?: Readonly<{ edge: Edge; list?: ListType }>;
  value?: Value;
  /** The name of the type, which is the label too, of the things that it tells; none where it tells values. */
  thing?: string;
}>;

type Named = readonly [name: string, description: string, Dimension];

/** `sizeClass` -> `SIZE_CLASS`, `SizeClass` -> `SIZE_CLASS` */
export const upper = (name: string) => name.replace(/(?!^)[A-Z]/g, "_$&").toUpperCase();

/** By what the lists of a schema can be grouped; each enum is made once. The value of an enum's value is its dimension. */
export class Dimensions {
  readonly #made = new Map<string, GraphQLEnumType | undefined>();

  /** @param nouns the types that have lists of their own */
  constructor(
    readonly schema: GraphQLSchema,
    readonly nouns: ReadonlySet<string>,
  ) {}

  /** Undefined where there is nothing to group by. */
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

  /** What an edge leads to, and for an edge to one the values of that. */
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

/** The thing at the other end of a relation, by the name of its noun. */
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

/** A noun at the end of a relation may have a field of its own name: one of the two needs another. */
function checkNames(list: string, dimensions: readonly Named[]) {
  const names = dimensions.map(([name]) => name);
  const twice = names.find((name, index) => names.indexOf(name) < index);
  if (twice) throw new Error(`${list} has two dimensions ${twice}; name the field in another way`);
}

/** The dimension that a field with a closed list of words is, or one that says so. */
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
