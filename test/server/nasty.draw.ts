import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
  Kind,
  print,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  type ValueNode,
} from "graphql";
import { diceOf, type Dice } from "../bench/dice";

/** A valid document, with values that nobody means well with. */
export type Nasty = Readonly<{ query: string; variables: Record<string, unknown> }>;

const LONG = "x".repeat(10_000);

/** Texts that break what reads them carelessly. */
const TEXTS = [
  ...["", " ", "\u0000", "a\u0000b", "\ud800", "\udc00x", "\ufeff", "\u202eright to left", "🦄👩‍👩‍👧‍👦", "é\u0301", "ﬁ İ ß"],
  ...["`", "``) DETACH DELETE n //", "' OR 1=1 //", '"', "\\", "\\u0060", "$p0", "{{7*7}}", "%00", "../../etc/passwd"],
  ...["*", "a*", "a~9", "+a -b", "(", '"a', "a AND", "/a", "name:*", "[a TO z]", "^", "&&", "a\\", "?"],
  ...["NaN", "Infinity", "-0", "1e400", "9007199254740993", "null", "true", "__proto__", "constructor", "toString"],
  ...[
    "need:",
    "need:\u0000",
    "need:`",
    "cluster:flux50 ",
    "competence:__proto__",
    "organisation:*",
    "municipality:99999999999",
  ],
  ...["2018-02-30", "0000-00-00", "9999-12-31", "-2018", "2018-13", "12345", LONG, "🦄".repeat(2_000), "\n\r\t"],
];

/** What is there, so that what is asked of it is reached too. */
const KNOWN = [
  ...[
    "need:cold2gold",
    "cluster:flux50",
    "competence:digital",
    "competence:iot",
    "organisation:bioracer",
    "cpv:45000000",
  ],
  ...["2020", "2021-06", "2024-01-31", "water", "energie", "0403.227.515", "45000000-7"],
];

const NUMBERS = [0, -0, -1, 1, 2, 3, 100, 101, 2_147_483_647, -2_147_483_648, 2_147_483_648, 2 ** 53 + 1, 1e308, 0.1];

/** Draws documents that are valid, from all that the schema has: any field, any argument, written out or by a variable. */
export function nastyDocuments(schema: GraphQLSchema, seed: number): () => Nasty {
  const dice = diceOf(seed);
  return () => new Drawing(schema, dice).document();
}

const DEEPEST = 4;

class Drawing {
  readonly #variables: Record<string, unknown> = {};
  readonly #declared: string[] = [];

  constructor(
    readonly schema: GraphQLSchema,
    readonly dice: Dice,
  ) {}

  document(): Nasty {
    const { dice } = this;
    const fields = Object.values(this.schema.getQueryType()!.getFields());
    const roots = Array.from(
      { length: dice.roll() < 0.8 ? 1 : 2 },
      (_, index) => `r${index}: ${this.#field(dice.pick(fields), 1)}`,
    );
    const declared = this.#declared.length > 0 ? `query (${this.#declared.join(", ")}) ` : "";
    return { query: `${declared}{ ${roots.join(" ")} }`, variables: this.#variables };
  }

  #field(field: GraphQLField<unknown, unknown>, depth: number): string {
    const asked = field.args.filter(
      (argument) => isRequiredArgument(argument) || this.dice.roll() < (depth === 1 ? 0.3 : 0.1),
    );
    const given = asked.map(({ name, type }) => `${name}: ${this.#argument(type, `${field.name} ${name}`)}`);
    const type = getNamedType(field.type);
    const below = isCompositeType(type) ? ` { ${this.#selection(type, depth + 1)} }` : "";
    return `${field.name}${given.length > 0 ? `(${given.join(", ")})` : ""}${below}`;
  }

  #selection(type: GraphQLCompositeType, depth: number): string {
    const { dice, schema } = this;
    const parts = ["__typename"];
    if ("getFields" in type) {
      const fields = Object.values(type.getFields()).filter(
        ({ type: of }) => depth < DEEPEST || !isCompositeType(getNamedType(of)),
      );
      const chosen = dice.shuffle(fields).slice(0, 1 + dice.below(4));
      parts.push(...chosen.map((field, index) => `f${depth}_${index}: ${this.#field(field, depth)}`));
    }
    if (isAbstractType(type) && dice.roll() < 0.5) {
      const one = dice.pick(schema.getPossibleTypes(type));
      // Under keys of its own, which no other selection of the same place has.
      const selection = this.#selection(one, DEEPEST).replaceAll(`f${DEEPEST}_`, `o${depth}_`);
      parts.push(`... on ${one.name} { ${selection} }`);
    }
    return parts.join(" ");
  }

  /** By a variable, or written out. */
  #argument(type: GraphQLInputType, place: string): string {
    const value = this.#value(type, place, 0);
    if (this.dice.roll() < 0.3) {
      const written = literalOf(type, value);
      if (written) return print(written);
    }
    const name = `v${this.#declared.length}`;
    this.#declared.push(`$${name}: ${String(type)}`);
    this.#variables[name] = value;
    return `$${name}`;
  }

  #value(type: GraphQLInputType, place: string, depth: number): unknown {
    if (isNonNullType(type)) return this.#present(type.ofType, place, depth);
    return this.dice.roll() < 0.02 ? null : this.#present(getNullableType(type), place, depth);
  }

  /** @param place the words of the schema that lead to the value: `need id` is mostly one of a need */
  #present(type: GraphQLInputType, place: string, depth: number): unknown {
    const { dice } = this;
    if (isListType(type)) return Array.from({ length: dice.below(4) }, () => this.#value(type.ofType, place, depth));
    if (isEnumType(type)) return dice.pick(type.getValues()).name;
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields());
      const wanted = new Set(depth < 3 ? dice.shuffle(fields).slice(0, 1 + dice.below(2)) : []);
      const asked = fields.filter((field) => isRequiredInputField(field) || wanted.has(field));
      return Object.fromEntries(
        asked.map((field) => [field.name, this.#value(field.type, `${place} ${field.name}`, depth + 1)]),
      );
    }
    const { name } = getNamedType(type);
    if (name === "Boolean") return dice.roll() < 0.5;
    if (name === "Int" || name === "Float") return dice.roll() < 0.6 ? 1 + dice.below(3) : dice.pick(NUMBERS);
    if (dice.roll() < 0.3) return dice.pick(TEXTS);
    const fitting = KNOWN.filter((known) => place.toLowerCase().includes(known.split(":")[0]!));
    return dice.pick(fitting.length > 0 && dice.roll() < 0.8 ? fitting : KNOWN);
  }
}

/** A value as a document writes it; nothing where GraphQL has no way to write it. */
function literalOf(type: GraphQLInputType, value: unknown): ValueNode | undefined {
  const named = getNullableType(type);
  if (value === null) return { kind: Kind.NULL };
  if (Array.isArray(value)) {
    const values = value.map((each) => literalOf(isListType(named) ? named.ofType : named, each));
    return values.every((each) => each !== undefined) ? { kind: Kind.LIST, values } : undefined;
  }
  if (isInputObjectType(named)) {
    const fields = Object.entries(value as object).map(([name, each]) => {
      const written = literalOf(named.getFields()[name]!.type, each);
      return (
        written && { kind: Kind.OBJECT_FIELD as const, name: { kind: Kind.NAME as const, value: name }, value: written }
      );
    });
    return fields.every((each) => each !== undefined) ? { kind: Kind.OBJECT, fields } : undefined;
  }
  if (isEnumType(named)) return { kind: Kind.ENUM, value: value as string };
  if (typeof value === "boolean") return { kind: Kind.BOOLEAN, value };
  if (typeof value === "number")
    return { kind: Number.isInteger(value) && Math.abs(value) < 1e21 ? Kind.INT : Kind.FLOAT, value: String(value) };
  return { kind: Kind.STRING, value: value as string };
}
