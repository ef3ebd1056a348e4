import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  buildSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isInterfaceType,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
} from "graphql";
import { PROJECT } from "../../src/config";
import { diceOf, type Dice } from "./dice";

type Composite = GraphQLObjectType | GraphQLInterfaceType;
type Field = GraphQLField<unknown, unknown>;

const schema = buildSchema(readFileSync(join(PROJECT, "schema", "schema.graphql"), "utf8"));
const LISTS = Object.values(schema.getQueryType()!.getFields()).filter(isList);

/**
 * Random queries of different shapes: nested lists with filters, drawn from the schema.
 * All use the same values, so that two documents differ in their shape.
 * @param levels how many lists are nested
 */
export function drawShapes(count: number, levels: number, seed: number): string[] {
  const dice = diceOf(seed);
  const shapes = new Set<string>();
  while (shapes.size < count) shapes.add(`{ ${drawList(dice, dice.pick(LISTS), levels)} }`);
  return [...shapes];
}

/** Whether a field is a list of the graph. Those can be ordered; the rankings of discovery cannot. */
function isList(field: Field): boolean {
  return field.args.some(({ name }) => name === "orderBy") && nodeOf(field) !== undefined;
}

function nodeOf(field: Field): Composite | undefined {
  const edges = (getNamedType(field.type) as GraphQLObjectType).getFields().edges;
  const node = edges && (getNamedType(edges.type) as GraphQLObjectType).getFields().node;
  const type = node && getNamedType(node.type);
  return isObjectType(type) || isInterfaceType(type) ? type : undefined;
}

function drawList(dice: Dice, field: Field, levels: number): string {
  const node = nodeOf(field)!;
  const total = dice.roll() < 0.3 ? " totalCount" : "";
  return `${field.name}(${["first: 4", ...drawFilter(dice, field)].join(", ")}) {${total} edges { node { ${drawNode(dice, node, levels)} } } }`;
}

function drawNode(dice: Dice, type: Composite, levels: number): string {
  const fields = Object.values(type.getFields());
  const plain = fields.filter(({ type, args }) => isLeafType(getNamedType(type)) && args.length === 0);
  const parts = [
    "id",
    ...dice
      .shuffle(plain)
      .slice(0, 1 + dice.below(3))
      .map(({ name }) => name),
  ];
  const lists = fields.filter(isList);
  if (levels > 1 && lists.length > 0) parts.push(drawList(dice, dice.pick(lists), levels - 1));
  return [...new Set(parts)].join(" ");
}

/** The `where` of a list, with one or two conditions. */
function drawFilter(dice: Dice, { args }: Field): string[] {
  const filter = args.find(({ name }) => name === "where")?.type;
  return isInputObjectType(filter) ? [`where: ${drawConditions(dice, filter, 1)}`] : [];
}

const COMBINATIONS = ["and", "or", "not", "isNull", "under"];

/** `{ name: { contains: "a" }, clusters: { some: { … } } }` */
function drawConditions(dice: Dice, filter: GraphQLInputObjectType, depth: number): string {
  const fields = Object.values(filter.getFields()).filter(({ name }) => !COMBINATIONS.includes(name));
  const some = dice.shuffle(fields.filter((field) => depth > 0 || isOperators(field))).slice(0, 1 + dice.below(2));
  return `{ ${some.map((field) => `${field.name}: ${drawCondition(dice, field, depth)}`).join(", ")} }`;
}

/** `{ eq: … }`, `{ some: { … } }`, or the conditions of the one node that a field leads to. */
function drawCondition(dice: Dice, field: GraphQLInputField, depth: number): string {
  const type = getNamedType(field.type) as GraphQLInputObjectType;
  if (!isOperators(field) && !("some" in type.getFields())) return drawConditions(dice, type, depth - 1);
  const operator = dice.pick(
    Object.values(type.getFields()).filter(({ name }) => !TIMES.includes(name) && name !== "languages"),
  );
  const inner = getNamedType(operator.type);
  if (!isInputObjectType(inner)) return `{ ${operator.name}: ${drawValue(operator.type)} }`;
  const below = isOperators({ type: inner })
    ? drawCondition(dice, operator, 0)
    : drawConditions(dice, inner, depth - 1);
  return `{ ${operator.name}: ${below} }`;
}

const TIMES = ["asOf", "includeEnded"];
const OPERATORS = ["eq", "gte", "contains"];

/** Whether a filter compares values, instead of holding the fields of a noun. */
const isOperators = ({ type }: { type: GraphQLInputType }): boolean => {
  const named = getNamedType(type);
  if (!isInputObjectType(named)) return false;
  const fields = named.getFields();
  return OPERATORS.some((name) => name in fields && isLeafType(getNamedType(fields[name]!.type))) || isTextList(named);
};

const isTextList = (type: GraphQLInputObjectType) => {
  const some = type.getFields().some;
  return some !== undefined && isOperators({ type: some.type });
};

const VALUES: Readonly<Record<string, string>> = {
  ID: '"cluster:flux50"',
  String: '"a"',
  Int: "3",
  Float: "0.5",
  Boolean: "false",
  PartialDate: '"2020"',
};

function drawValue(type: GraphQLInputType): string {
  if (isNonNullType(type)) return drawValue(type.ofType);
  if (isListType(type)) return `[${drawValue(type.ofType)}]`;
  const named = getNamedType(type);
  if (isEnumType(named)) return named.getValues()[0]!.name;
  return VALUES[named.name] ?? '"2020-01-01"';
}
