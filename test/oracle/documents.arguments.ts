/** The arguments of a field as literals, variables of every form, null, or nothing. */
import { type Draft } from "./documents.draft";
import { type Field } from "./documents.fields";
import { groupArguments, listArguments, parenthesised } from "./documents.lists";
import { spelled } from "./documents.values";
import { type Holder } from "./walker.read";

const LANGUAGES = ["NL", "EN", "FR", "DE"];

export interface Drawn {
  text: string;
  /** How many things the field gives at most. */
  size: number;
  /** The id that it asks for, if any. */
  id?: string;
  /** By what it groups. */
  by?: string;
}

/** @param type what the field leads to @param holders some of what stands in the list, where it is one */
export function drawArguments(draft: Draft, field: Field, type: string, room: number, holders: Holder[]): Drawn {
  const names = field.args.map(({ name }) => name);
  if (names.includes("by")) return groupArguments(draft, field, room);
  if (names.includes("first")) return listArguments(draft, field, room, holders);
  if (names.includes("languages")) return { text: parenthesised([languagesArgument(draft)]), size: 1 };
  if (names.includes("ids")) return idsArgument(draft, type, room);
  if (names.includes("id")) return keyArguments(draft, names, type);
  return { text: "", size: 1 };
}

/** A variable that is declared only where it is chosen. */
const variable = (type: string, value?: unknown, standard?: string) => (draft: Draft) =>
  draft.variable(type, value, standard);

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

const text = (value: string) => JSON.stringify(value);
