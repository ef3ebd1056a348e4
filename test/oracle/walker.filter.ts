/** Whether a place is what a filter asks for: two-valued, an absent value satisfies nothing but `isNull: true`. */
import { getNamedType, GraphQLError, isInputObjectType, isLeafType, type GraphQLInputObjectType } from "graphql";
import { fold, foldPart } from "./walker.fold";
import { idsUpFrom } from "./walker.hierarchy";
import {
  edgeOf,
  fieldOf,
  LANGUAGES,
  linkedBy,
  holderOf,
  placesOf,
  readField,
  textIn,
  tiesOf,
  type Field,
  type Holder,
  type Oracle,
} from "./walker.read";
import { atTime, firstDay, lastDay, type Time } from "./walker.time";

export type Said = Record<string, unknown>;

const refuse = (what: string, code = "BAD_USER_INPUT") => {
  throw new GraphQLError(what, { extensions: { code } });
};

function knownId({ world }: Oracle, id: string): string {
  if (world.things.get(id)?.__typename !== "Competence") refuse(`there is no competence ${id}`, "NOT_FOUND");
  return id;
}

/** What an input object says; to say nothing, or nothing of something, is refused. */
function stated(said: object): [string, unknown][] {
  const entries = Object.entries(said);
  if (entries.length === 0) refuse("a filter, or a part of one, is empty");
  if (entries.some(([, operand]) => operand === null)) refuse("a filter says null");
  return entries;
}

/**
 * Where several relations may lead to a place, what one object says of a relation must hold of one and the same.
 * @param type the type of the filter in the schema
 */
export function satisfies(oracle: Oracle, type: GraphQLInputObjectType, holder: Holder, said: Said): boolean {
  const each = (inner: unknown) => satisfies(oracle, type, holder, inner as Said);
  const filterOf = (name: string) => getNamedType(type.getFields()[name]!.type) as GraphQLInputObjectType;
  const isOfNode = (name: string) => ["and", "or", "not", "node"].includes(name);
  const ofRelation = holder.relations ? stated(said).filter(([name]) => !isOfNode(name)) : [];
  const isOfOne = (relation: Holder) =>
    ofRelation
      .map(([name, operand]) => fieldSatisfies(oracle, filterOf(name), relation, name, operand as Said))
      .every(Boolean);
  const others = stated(said)
    .filter((entry) => !ofRelation.some(([name]) => name === entry[0]))
    .map(([name, operand]) => {
      if (name === "and")
        return stated(operand as object)
          .map(([, inner]) => each(inner))
          .every(Boolean);
      if (name === "or")
        return stated(operand as object)
          .map(([, inner]) => each(inner))
          .some(Boolean);
      if (name === "not") return !each(operand);
      if (name === "under") return idsUpFrom(oracle, holder).has(knownId(oracle, String(operand)));
      if (name === "node" && holder.node) return satisfies(oracle, filterOf(name), holder.node, operand as Said);
      return fieldSatisfies(oracle, filterOf(name), holder, name, operand as Said);
    });
  return [...others, ofRelation.length === 0 || holder.relations!.map(isOfOne).some(Boolean)].every(Boolean);
}

function fieldSatisfies(oracle: Oracle, filter: GraphQLInputObjectType, holder: Holder, name: string, said: Said) {
  const field = fieldOf(oracle, holder, name);
  if (!field) return compare(filter, name, null, said);
  if (edgeOf(field.type)) return manySatisfy(oracle, filter, holder, field, said);
  const type = getNamedType(field.type);
  if (type.name === "LocalisedText") return isSaidInOne(filter, holder, name, said);
  if (!isLeafType(type)) return oneSatisfies(oracle, filter, holder, field, said);
  const value = readField(oracle, holder, field);
  if (holder.__typename === "Municipality" && name === "name") return isOneOfItsNames(filter, holder, said);
  return Array.isArray(value) ? textsSatisfy(filter, value as string[], said) : compare(filter, name, value, said);
}

const inner = (filter: GraphQLInputObjectType, name: string) =>
  getNamedType(filter.getFields()[name]!.type) as GraphQLInputObjectType;

/** A relation to many, at a time; today if nothing is said. */
function manySatisfy(oracle: Oracle, filter: GraphQLInputObjectType, holder: Holder, field: Field, said: Said) {
  const { asOf, includeEnded, ...asked } = said as Said & Time;
  const ties = atTime(oracle, field, tiesOf(oracle, holder, field.name)!, { asOf, includeEnded });
  const places = placesOf(field.type, ties).map((place) => holderOf(field.type, place));
  return stated(asked)
    .map(([how, operand]) => {
      if (how === "count") return compare(inner(filter, how), how, places.length, operand as Said);
      const are = places.map((place) => satisfies(oracle, inner(filter, how), place, operand as Said));
      if (how === "some") return are.some(Boolean);
      return how === "every" ? are.every(Boolean) : !are.some(Boolean);
    })
    .every(Boolean);
}

/** A relation to one: such a thing is there. */
function oneSatisfies(oracle: Oracle, filter: GraphQLInputObjectType, holder: Holder, field: Field, said: Said) {
  const things = linkedBy(oracle, holder, field);
  if (!("isNull" in said)) return things.some((thing) => satisfies(oracle, filter, thing, said));
  if (stated(said).length > 1) refuse("isNull stands alone");
  return said.isNull === (things.length === 0);
}

/** In one of the languages, all of it; or absent in all of them. */
function isSaidInOne(filter: GraphQLInputObjectType, { row }: Holder, name: string, said: Said): boolean {
  const { languages, ...operators } = said;
  const texts = ((languages as string[] | null | undefined) ?? LANGUAGES).map((each) => textIn(row, name, each));
  const are = texts.map((text) => compare(filter, name, text, operators));
  return operators.isNull === true ? are.every(Boolean) : are.some(Boolean);
}

/** The name of a municipality, or its official name in some language: all of it, or absent in all of them. */
function isOneOfItsNames(filter: GraphQLInputObjectType, { row }: Holder, said: Said): boolean {
  const names = [row.name || null, ...LANGUAGES.map((each) => textIn(row, "officialName", each))];
  const are = names.map((each) => compare(filter, "name", each, said));
  return said.isNull === true ? are.every(Boolean) : are.some(Boolean);
}

function textsSatisfy(filter: GraphQLInputObjectType, texts: string[], said: Said): boolean {
  return stated(said)
    .map(([how, operand]) => {
      if (how === "count") return compare(inner(filter, how), how, texts.length, operand as Said);
      const are = texts.map((text) => compare(inner(filter, how), how, text, operand as Said));
      return how === "some" ? are.some(Boolean) : !are.some(Boolean);
    })
    .every(Boolean);
}

type Value = string | number;

/** Whether a value satisfies all operators. */
function compare(filter: GraphQLInputObjectType, name: string, value: unknown, operators: Said): boolean {
  const read = (each: unknown) => readAs(filter.name, name, each as Value);
  return stated(operators)
    .map(([operator, operand]) => {
      if (operator === "isNull") return (value === null) === operand;
      if (value === null) return false;
      const ask = filter.name === "PartialDateFilter" ? isDated(name) : name === "notation" ? isCode : isSo;
      if (operator === "in") return (operand as Value[]).some((each) => ask(read(value), "eq", read(each)));
      return ask(read(value), operator, isPart(operator) ? foldPart(operand as string) : read(operand));
    })
    .every(Boolean);
}

/** The spaces at the ends of a part say where words begin and end. */
const isPart = (operator: string) => operator === "contains" || operator === "startsWith";

/** A text as it is compared, a number of the register without its dots; the rest as it is. */
function readAs(filter: string, name: string, value: Value): Value {
  if (name === "enterpriseNumber") return digits(String(value));
  return filter === "TextFilter" || filter === "LocalisedTextFilter" ? fold(String(value)) : value;
}

export const digits = (text: string) => text.replace(/\D/g, "").padStart(10, "0");

/** A date counts as one day: the last that it may mean where it is an end, else the first. It equals the days, months and years that it lies in. */
const isDated = (name: string) => (value: Value, operator: string, asked: Value) => {
  const day = name === "until" ? lastDay(String(value)) : firstDay(String(value));
  if (operator === "eq") return String(value).startsWith(String(asked));
  return isSo(day, operator, ["gt", "lte"].includes(operator) ? lastDay(String(asked)) : firstDay(String(asked)));
};

/** A CPV code that is asked for without its check digit is that code with any. */
const isCode = (seen: Value, operator: string, asked: Value) =>
  isSo(operator === "eq" && /^\d{8}$/.test(String(asked)) ? String(seen).replace(/-\d$/, "") : seen, operator, asked);

function isSo(seen: Value, operator: string, asked: Value): boolean {
  if (operator === "eq") return seen === asked;
  if (operator === "gt") return seen > asked;
  if (operator === "gte") return seen >= asked;
  if (operator === "lt") return seen < asked;
  if (operator === "lte") return seen <= asked;
  if (operator === "contains") return String(seen).includes(String(asked));
  if (operator === "startsWith") return String(seen).startsWith(String(asked));
  throw new Error(`The walker does not know the operator ${operator}`);
}

/** Every field of an input that is said somewhere in a value, as `TextFilter.contains`. */
export function saidIn(type: GraphQLInputObjectType, value: unknown, tell: (what: string) => void): void {
  if (Array.isArray(value)) return value.forEach((each) => saidIn(type, each, tell));
  if (typeof value !== "object" || value === null) return;
  for (const [name, operand] of Object.entries(value)) {
    tell(`${type.name}.${name}`);
    const next = getNamedType(type.getFields()[name]!.type);
    if (isInputObjectType(next)) saidIn(next, operand, tell);
  }
}
