/** Operands, drawn from what the world holds, so that most of them meet something. */
import { getNamedType, isEnumType, type GraphQLEnumType, type GraphQLInputObjectType } from "graphql";
import { type Draft } from "./documents.draft";
import { fold } from "./walker.fold";

type Value = string | number;

/** What is said of a value: one operator, sometimes two. @param values what is found there */
export function drawOperators(
  draft: Draft,
  filter: GraphQLInputObjectType,
  name: string,
  values: readonly Value[],
): Record<string, unknown> {
  draft.conditionsLeft -= 1;
  const known = Object.keys(filter.getFields()).filter((each) => each !== "languages");
  const present = values.length > 0 ? known : ["isNull", "isNull", "in", "eq"];
  const chosen = new Set([draft.pick(present), ...(draft.chance(0.15) ? [draft.pick(known)] : [])]);
  return Object.fromEntries(
    [...chosen].map((operator) => [operator, operandOf(draft, filter, name, operator, values)]),
  );
}

function operandOf(
  draft: Draft,
  filter: GraphQLInputObjectType,
  name: string,
  operator: string,
  values: readonly Value[],
): unknown {
  if (operator === "isNull") return draft.chance(0.4);
  const one = () => drawValue(draft, filter, name, operator, values);
  if (operator !== "in") return one();
  return Array.from({ length: draft.chance(0.05) ? 0 : draft.number(1, 4) }, one);
}

function drawValue(
  draft: Draft,
  filter: GraphQLInputObjectType,
  name: string,
  operator: string,
  values: readonly Value[],
): Value {
  const type = getNamedType(filter.getFields().eq!.type);
  const value = values.length > 0 ? draft.pick(values) : undefined;
  if (isEnumType(type)) return drawWord(draft, type, value);
  if (name === "enterpriseNumber") return spelled(draft, String(value ?? draft.pick(draft.keys.enterpriseNumbers)));
  if (type.name === "Int") return Number(value ?? 1) + (draft.chance(0.7) ? 0 : draft.number(-2, 2));
  if (type.name === "Float") return drawShare(draft, Number(value ?? 0.5));
  if (type.name === "PartialDate") return drawDate(draft, String(value ?? "2018"));
  if (type.name === "ID") return value === undefined || draft.chance(0.1) ? "need:nowhere" : value;
  return drawText(draft, operator, String(value ?? "Vlaanderen"));
}

/** Mostly what is found; another type of the same field has words of its own. */
function drawWord(draft: Draft, type: GraphQLEnumType, found: Value | undefined): string {
  const words = type.getValues().map(({ name }) => name);
  const isOurs = found !== undefined && words.includes(String(found));
  return isOurs && draft.chance(0.7) ? String(found) : draft.pick(words);
}

/** Some numbers are computed, here and there perhaps with another last digit: what lies between two of them is safe. */
const drawShare = (draft: Draft, value: number) =>
  Number.isInteger(value * 20) && draft.chance(0.7) ? value : Math.round(value * 100) / 100 + 0.0037;

/** As precise as it is, less or more. */
function drawDate(draft: Draft, date: string): string {
  const precise = date + "0000-06-15".slice(date.length);
  const moved = draft.chance(0.8)
    ? precise
    : String(Number(precise.slice(0, 4)) + draft.number(-2, 2)) + precise.slice(4);
  return moved.slice(0, draft.pick([4, 4, 7, 10, date.length, date.length]));
}

function drawText(draft: Draft, operator: string, text: string): string {
  const letters = [...text];
  const from = operator === "contains" ? draft.number(0, letters.length - 1) : 0;
  const piece = ["contains", "startsWith"].includes(operator)
    ? letters.slice(from, from + draft.number(1, 7)).join("")
    : text;
  const written = draft.chance(0.5) ? piece : otherwise(draft, piece);
  return fold(written) === "" ? "a" : written;
}

/** The same text as others type it: with other case, accents, spaces, dashes, or with letters that cannot be seen. */
function otherwise(draft: Draft, text: string): string {
  const ways = [
    () => text.toUpperCase(),
    () => text.toLowerCase(),
    () => text.normalize("NFD"),
    () => text.replace(/[aeiou]/g, (vowel) => `${vowel}\u0301`.normalize(draft.pick(["NFC", "NFD"]))),
    () => fold(text),
    () => text.replaceAll(" ", draft.pick(["\u00a0", "\u2009", "  "])),
    () => text.replace(/[a-z]/g, (letter) => `${letter}${draft.pick(["", "", "\u00ad", "\u200b"])}`),
    () => text.replace(/[!-~]/g, (sign) => String.fromCodePoint(sign.codePointAt(0)! + 0xfee0)),
    () => text.replaceAll("-", "\u2011").replaceAll("'", "\u2019").replaceAll("ij", "\u0133"),
  ];
  return draft.pick(ways)();
}

/** An enterprise number in one of its spellings. */
export function spelled(draft: Draft, number: string): string {
  const digits = number.replace(/\D/g, "");
  const dotted = digits.replace(/^(....)(...)(...)$/, "$1.$2.$3");
  return draft.pick([digits, dotted, `BE${digits}`, `BE ${dotted}`, digits.replace(/^0/, "")]);
}
