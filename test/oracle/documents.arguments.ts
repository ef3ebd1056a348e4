/** The arguments of a field as literals, variables of every form, null, or nothing. */
import { type Draft } from "./documents.draft";
import { type Field } from "./documents.fields";

const LANGUAGES = ["NL", "EN", "FR", "DE"];
const DEFAULT_FIRST = 10;

export interface Drawn {
  text: string;
  /** How many things the field gives at most. */
  size: number;
  /** The id that it asks for, if any. */
  id?: string;
}

/** @param type what the field leads to */
export function drawArguments(draft: Draft, field: Field, type: string, room: number): Drawn {
  const names = field.args.map(({ name }) => name);
  if (names.includes("first")) return pageArguments(draft, room);
  if (names.includes("languages")) return { text: parenthesised([languagesArgument(draft)]), size: 1 };
  if (names.includes("ids")) return idsArgument(draft, type, room);
  if (names.includes("id")) return keyArguments(draft, names, type);
  return { text: "", size: 1 };
}

const parenthesised = (parts: string[]) => (parts.some(Boolean) ? `(${parts.filter(Boolean).join(", ")})` : "");

function pageArguments(draft: Draft, room: number): Drawn {
  const open = room >= DEFAULT_FIRST && draft.chance(0.25);
  const size = open ? DEFAULT_FIRST : draft.number(1, Math.min(room, draft.chance(0.1) ? 100 : 5));
  const after = draft.chance(0.85)
    ? ""
    : `after: ${draft.choose("null", variable("String"), variable("String", null))}`;
  return { text: parenthesised(draft.chance(0.5) ? [first(draft, size), after] : [after, first(draft, size)]), size };
}

/** A variable that is declared only where it is chosen. */
const variable = (type: string, value?: unknown, standard?: string) => (draft: Draft) =>
  draft.variable(type, value, standard);

function first(draft: Draft, size: number): string {
  const open = ["", "null", variable("Int"), variable("Int", null)];
  const literal = String(size);
  const fixed = [literal, literal, variable("Int", size), variable("Int!", size), variable("Int", undefined, literal)];
  const value = draft.choose(...fixed, variable("Int", size, "3"), ...(size === DEFAULT_FIRST ? open : []));
  return value && `first: ${value}`;
}

function languagesArgument(draft: Draft): string {
  const some = LANGUAGES.filter(() => draft.chance(0.5)).sort(() => draft.random() - 0.5);
  const literal = `[${some.join(", ")}]`;
  const one = draft.pick(LANGUAGES);
  const value = draft.choose(
    ...["", "", "", literal, literal, one, "null", `[${one}, ${draft.pick(LANGUAGES)}]`],
    variable("[Language!]", some),
    variable("[Language!]", undefined, literal),
    variable("[Language!]", draft.pick([undefined, null])),
    (each) => `[${each.variable("Language!", one)}, ${draft.pick(LANGUAGES)}]`,
  );
  return value && `languages: ${value}`;
}

/** A key of one thing: mostly one that exists, sometimes of another type, of nothing, or no key or two keys where one is meant. */
function keyArguments(draft: Draft, names: string[], type: string): Drawn {
  const id = idFor(draft, type);
  const others = names.filter((name) => name !== "id");
  const key = draft.pick(others);
  if (key && draft.chance(0.05))
    return { text: draft.pick(["", `(id: "${id}", ${key}: ${text(keyFor(draft, key))})`]), size: 1 };
  if (key && draft.chance(0.5)) {
    const value = keyFor(draft, key);
    const given = draft.choose(text(value), variable("String", value), variable("String!", undefined, text(value)));
    return { text: parenthesised([`${key}: ${given}`, draft.chance(0.2) ? "id: null" : ""]), size: 1 };
  }
  return { text: `(id: ${idValue(draft, id)})`, size: 1, id };
}

function idsArgument(draft: Draft, type: string, room: number): Drawn {
  const ids = Array.from({ length: draft.number(0, Math.min(room, 5)) }, () => idFor(draft, type));
  if (ids.length > 1 && draft.chance(0.3)) ids.push(ids[0]!);
  const written = draft.chance(0.3)
    ? draft.variable("[ID!]!", ids)
    : `[${ids.map((id) => idValue(draft, id)).join(", ")}]`;
  return { text: `(ids: ${written})`, size: ids.length || 1, id: ids[0] };
}

function idFor(draft: Draft, type: string): string {
  if (draft.chance(0.04)) return draft.pick(["need:nowhere", "organisation:nobody", "cpv:00000000", "source:nothing"]);
  return draft.keys.idOf(draft.chance(0.04) ? "Node" : type, draft.random);
}

function idValue(draft: Draft, id: string): string {
  const literal = text(id);
  const declared = [variable("ID!", id), variable("ID", undefined, literal), variable("ID!", id, `"need:cold2gold"`)];
  return draft.choose(literal, literal, literal, ...declared);
}

function keyFor(draft: Draft, key: string): string {
  if (key === "enterpriseNumber") return spelled(draft, draft.pick(draft.keys.enterpriseNumbers));
  const notation = draft.chance(0.05) ? "00000000-0" : draft.pick(draft.keys.notations);
  return draft.chance(0.5) ? notation : notation.replace(/-\d$/, "");
}

function spelled(draft: Draft, digits: string): string {
  const dotted = digits.replace(/^(....)(...)(...)$/, "$1.$2.$3");
  return draft.pick([digits, dotted, `BE${digits}`, `BE ${dotted}`, digits.replace(/^0/, "")]);
}

const text = (value: string) => JSON.stringify(value);
