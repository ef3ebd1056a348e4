/**
 * What a text finds, worked out naively from the seed files: every word of the question against every word of every thing.
 *
 * It follows what the schema says of `search` and shares no line with the product. Only the stems come from the same library.
 */
import { stemmer as dutch } from "@orama/stemmers/dutch";
import { stemmer as english } from "@orama/stemmers/english";
import { stemmer as french } from "@orama/stemmers/french";
import { stemmer as german } from "@orama/stemmers/german";
import { getNamedType, type GraphQLEnumType } from "graphql";
import { fieldsOwner, nounFiles, publishedSchema } from "./schema.relations";
import { type Row, type Seed } from "./seed.files";
import { fold } from "./walker.fold";

export type Lang = "NL" | "EN" | "FR" | "DE";
export type Finding = Readonly<{ id: string; kind: string; score: number }>;
/** A word of a language, or of none; met by many things. */
type Term = Readonly<{ word: string; lang: Lang | null; stem: string | null; number: number }>;
type Entry = Readonly<{ term: Term; worth: number }>;
type Name = Readonly<{ words: string; lang: Lang | null }>;
export type Thing = { id: string; kind: string; number: string; entries: Entry[]; names: Name[]; texts: string[] };

const FILES: Readonly<Record<string, string>> = {
  "sources.csv": "SOURCE",
  "municipalities.csv": "MUNICIPALITY",
  "competences.csv": "COMPETENCE",
  "organisations.csv": "ORGANISATION",
  "clusters.csv": "CLUSTER",
  "solutions.csv": "SOLUTION",
  "needs.csv": "NEED",
  "projects.csv": "PROJECT",
  "milestones.csv": "MILESTONE",
  "consultations.csv": "CONSULTATION",
};
const IN_FOUR = [
  "official_name",
  "title",
  "pref_label",
  "subject",
  "summary",
  "definition",
  "description",
  "text",
  "domain",
];
const IN_NONE = [
  "name",
  "aliases",
  "notation",
  "title",
  "town",
  "publisher",
  "postal_codes",
  "arrondissement",
  "province",
];
const MORE = ["region", "note", "call", "place", "participants_note"];
const NAMES = ["name", "official_name", "aliases", "title", "pref_label", "subject", "notation"];
const LISTS = ["aliases", "postal_codes"];
const LANGS = ["NL", "EN", "FR", "DE"] as const;

/** The columns with texts of a file: those of today are the lists above, those of a new noun follow from the schema. */
function textColumns(file: string): { inFour: readonly string[]; inNone: readonly string[] } {
  if (FILES[file]) return { inFour: IN_FOUR, inNone: [...IN_NONE, ...MORE] };
  const fields = Object.values(fieldsOwner(nounFiles()[file]!).getFields());
  const columns = (type: string) =>
    fields
      .filter((field) => getNamedType(field.type).name === type)
      .map(({ name }) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`))
      .filter((column) => !["url", "website"].includes(column));
  return { inFour: columns("LocalisedText"), inNone: columns("String") };
}

/** The kinds of the things that can be searched, by their files. */
function searchedFiles(): Record<string, string> {
  const kinds = (publishedSchema.getType("NodeKind") as GraphQLEnumType).getValues().map(({ name }) => name);
  const kindOf = (noun: string) => noun.replace(/(?<=[a-z])(?=[A-Z])/g, "_").toUpperCase();
  const found = Object.entries(nounFiles()).map(([file, noun]) => [file, kindOf(noun)] as const);
  return { ...FILES, ...Object.fromEntries(found.filter(([file, kind]) => !FILES[file] && kinds.includes(kind))) };
}

export const wordsOf = (text: string) =>
  fold(text)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word.length > 0 && word.length <= 60);

const terms: Term[] = [];
const known = new Map<string, Term>();

function termOf(word: string, lang: Lang | null): Term {
  const key = `${lang} ${word}`;
  const term = known.get(key) ?? { word, lang, stem: lang && stem(word, lang), number: terms.length };
  if (!known.has(key)) terms.push(term);
  known.set(key, term);
  return term;
}

/** Everything that can be found, in the order of the ids. */
export function thingsIn(seed: Seed): Thing[] {
  const things = new Map<string, Thing>();
  for (const [file, kind] of Object.entries(searchedFiles())) {
    const columns = textColumns(file);
    for (const row of seed[file] ?? []) {
      const thing = things.get(row.id!) ?? { id: row.id!, kind, number: "", entries: [], names: [], texts: [] };
      things.set(row.id!, Object.assign(thing, { kind, number: row.enterprise_number || thing.number }));
      addTexts(thing, row, columns);
    }
  }
  return [...things.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function addTexts(thing: Thing, row: Row, { inFour, inNone }: ReturnType<typeof textColumns>) {
  for (const column of inFour)
    for (const lang of LANGS) add(thing, row[`${column}_${lang.toLowerCase()}`], column, lang);
  for (const column of inNone) add(thing, row[column], column, null);
}

function add(thing: Thing, cell: string | undefined, column: string, lang: Lang | null) {
  const isName = NAMES.includes(column);
  for (const text of !cell ? [] : LISTS.includes(column) ? cell.split(";") : [cell]) {
    thing.texts.push(text);
    for (const word of wordsOf(text)) thing.entries.push({ term: termOf(word, lang), worth: isName ? 1 : 0.4 });
    if (isName && wordsOf(text).length > 0) thing.names.push({ words: wordsOf(text).join(" "), lang });
  }
}

function stem(word: string, lang: Lang): string {
  if (lang !== "NL") return fold({ EN: english, FR: french, DE: german }[lang](word));
  return fold(dutch(word.replace(/ies$/, "ie")))
    .replace(/z$/, "s")
    .replace(/v$/, "f");
}

/** What a word of the question is worth where a thing has a term, before any misspelling is thought of. */
function way(asked: string, stems: Record<Lang, string>, { word, lang, stem: own }: Term): number {
  if (word === asked) return 1;
  if (lang && stems[lang] === own) return 0.9;
  if (asked.length >= 2 && word.startsWith(asked)) return 0.8;
  if (asked.length >= 4 && word.includes(asked)) return 0.5;
  return 0;
}

/** Letters too many, too few, wrong, or two neighbours changed about. */
export function mistakes(one: string, other: string): number {
  const table = Array.from({ length: one.length + 1 }, (_, i) =>
    Array.from({ length: other.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  for (let i = 1; i <= one.length; i++)
    for (let j = 1; j <= other.length; j++) {
      const ways = [
        table[i - 1]![j]! + 1,
        table[i]![j - 1]! + 1,
        table[i - 1]![j - 1]! + Number(one[i - 1] !== other[j - 1]),
      ];
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        ways.push(table[i - 2]![j - 2]! + 1);
      table[i]![j] = Math.min(...ways);
    }
  return table[one.length]![other.length]!;
}

/** Every way to cut a word into two of at least three letters, with or without a joint. */
function cuts(word: string): [string, string][] {
  const found: [string, string][] = [];
  for (let at = 3; at <= word.length - 3; at++)
    for (const joint of ["", "s", "n", "en", "e", "es", "er"]) {
      const left = word.slice(0, at);
      if (left.endsWith(joint) && left.length - joint.length >= 3)
        found.push([left.slice(0, left.length - joint.length), word.slice(at)]);
    }
  return found;
}

/** The worth of a word of the question for each thing. */
function worths(things: readonly Thing[], asked: string, lang: Lang | null): number[] {
  const stems = Object.fromEntries(LANGS.map((each) => [each, stem(asked, each)])) as Record<Lang, string>;
  const ways = terms.map((term) => (counts(term, lang) ? way(asked, stems, term) : 0));
  const parts = cuts(asked);
  const found = things.map(({ entries }) => {
    const single = best(entries, ({ number }) => ways[number]!);
    const of = (part: string) => best(entries, (term) => (counts(term, lang) && term.word === part ? 1 : 0));
    const words = new Set(entries.map(({ term }) => term.word));
    const both = parts.filter(([left, right]) => words.has(left) && words.has(right));
    return both.reduce((most, [left, right]) => Math.max(most, 0.5 * Math.min(of(left), of(right))), single);
  });
  if (found.some((worth) => worth > 0) || asked.length < 4) return found;
  const most = asked.length < 8 ? 1 : 2;
  const near = terms.map((term) =>
    counts(term, lang) && Math.abs(term.word.length - asked.length) <= most && mistakes(asked, term.word) <= most
      ? 0.4
      : 0,
  );
  return things.map(({ entries }) => best(entries, ({ number }) => near[number]!));
}

const counts = (term: Term, lang: Lang | null) => !lang || !term.lang || term.lang === lang;

const best = (entries: readonly Entry[], of: (term: Term) => number) =>
  entries.reduce((most, { term, worth }) => Math.max(most, of(term) * worth), 0);

function identified(things: readonly Thing[], text: string): Thing | undefined {
  const said = text.trim();
  const digits = said.replace(/^\s*BE/i, "").replace(/[\s.-]/g, "");
  const code = /^(\d{8})(-\d)?$/.exec(said)?.[1];
  return (
    things.find(({ id }) => id === (code ? `cpv:${code}` : said)) ??
    things.find(({ number }) => number !== "" && plain(number) === (digits.length === 9 ? `0${digits}` : digits))
  );
}
const plain = (number: string) =>
  number
    .replace(/^BE/i, "")
    .replace(/[\s.-]/g, "")
    .padStart(10, "0");

/** Everything that a text finds, the best first. */
export function searchOracle(things: readonly Thing[], text: string, lang: Lang | null): Finding[] {
  const alone = identified(things, text);
  if (alone) return [{ id: alone.id, kind: alone.kind, score: 1 }];
  const words = [...new Set(wordsOf(text))];
  const whole = wordsOf(text).join(" ");
  const each = words.map((word) => worths(things, word, lang));
  const rarity = each.map((found) => Math.log(1 + things.length / (1 + found.filter((worth) => worth > 0).length)));
  const counts = things.map((_, place) => each.filter((found) => found[place]! > 0).length);
  const most = Math.max(0, ...counts);
  const sum = rarity.reduce((total, one) => total + one, 0);
  const found = things.flatMap(({ id, kind, names }, place) => {
    if (most === 0 || counts[place] !== most) return [];
    const points = each.reduce((total, worthsOf, at) => total + worthsOf[place]! * rarity[at]!, 0);
    const own = names.filter((name) => !lang || !name.lang || name.lang === lang).map((name) => name.words);
    const bonus = own.includes(whole) ? 0.2 : own.some((name) => name.startsWith(whole)) ? 0.1 : 0;
    return [{ id, kind, score: (0.8 * points) / sum + bonus }];
  });
  return found;
}
