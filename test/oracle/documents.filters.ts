/** Filters, drawn from their types in the schema, with values of what stands in the list. */
import { getNamedType, type GraphQLInputObjectType } from "graphql";
import { type Draft } from "./documents.draft";
import { drawOperators } from "./documents.values";
import { idsUpFrom } from "./walker.hierarchy";
import {
  edgeOf,
  fieldOf,
  holdersOf,
  LANGUAGES,
  linkedBy,
  placesOf,
  readField,
  textIn,
  tiesOf,
  type Holder,
} from "./walker.read";

type Said = Record<string, unknown>;
type Filter = GraphQLInputObjectType;

const LOGIC = ["and", "or", "not", "isNull"];

/**
 * @param holders some of what the filter is asked of
 * @param depth how many relations and parts may follow
 * @param isInside whether it is asked of what a relation leads to
 */
export function drawFilter(
  draft: Draft,
  filter: Filter,
  holders: readonly Holder[],
  depth: number,
  isInside = false,
): Said {
  const inner = () => drawFilter(draft, filter, holders, depth - 1);
  const roll = depth > 0 ? draft.random() : 1;
  if (isInside && draft.chance(0.45)) return drawNamed(draft, filter, holders);
  if (roll < 0.1) return { not: inner() };
  if (roll < 0.22) return { [draft.pick(["and", "or"])]: Array.from({ length: draft.number(1, 3) }, inner) };
  const names = Array.from({ length: draft.pick([1, 1, 1, 2, 3]) }, () => drawName(draft, filter, holders, depth));
  const said = Object.fromEntries(
    names.map((name) => [
      name,
      name === "under" ? drawTop(draft, holders) : drawOperand(draft, typeOf(filter, name), name, holders, depth),
    ]),
  );
  return roll < 0.28 ? { ...said, not: inner() } : said;
}

/** What is known by its id, or stands at a place with it. */
function drawNamed(draft: Draft, filter: Filter, holders: readonly Holder[]): Said {
  if (has(filter, "under") && draft.chance(0.4)) return { under: drawTop(draft, holders) };
  if (!has(filter, "node"))
    return { id: drawOperators(draft, typeOf(filter, "id"), "id", valuesOf(draft, holders, "id")) };
  const nodes = holders.flatMap(({ node }) => node ?? []);
  return { node: drawNamed(draft, typeOf(filter, "node"), nodes) };
}

/** Mostly one that something of what the filter is asked of stands under. */
function drawTop(draft: Draft, holders: readonly Holder[]): string {
  draft.conditionsLeft -= 1;
  const { oracle, idOf } = draft.keys;
  const above = holders.slice(0, 12).flatMap((holder) => [...idsUpFrom(oracle, holder)]);
  return above.length > 0 && draft.chance(0.9) ? draft.pick(above) : idOf("Competence", draft.random);
}

const typeOf = (filter: Filter, name: string) => getNamedType(filter.getFields()[name]!.type) as Filter;
const has = (filter: Filter, name: string) => name in filter.getFields();

/** A field; relations only while there is depth, what is absent everywhere seldom. */
function drawName(draft: Draft, filter: Filter, holders: readonly Holder[], depth: number): string {
  const names = Object.keys(filter.getFields()).filter((name) => !LOGIC.includes(name));
  const isRelation = (name: string) =>
    name !== "under" && (has(typeOf(filter, name), "and") || has(typeOf(filter, name), "every"));
  return draft.weighed(names, (name) => {
    if (isRelation(name) && depth === 0) return 0.001;
    const present =
      name === "node" || name === "under" || holders.slice(0, 6).some((holder) => isPresent(draft, holder, name));
    return (present ? 6 : 1) * (name === "node" ? 3 : 1);
  });
}

function isPresent(draft: Draft, holder: Holder, name: string): boolean {
  const field = fieldOf(draft.keys.oracle, holder, name);
  if (!field) return false;
  if (edgeOf(field.type)) return tiesOf(draft.keys.oracle, holder, name)!.length > 0;
  const value = readField(draft.keys.oracle, holder, field);
  return Array.isArray(value) ? value.length > 0 : value !== null;
}

function drawOperand(draft: Draft, filter: Filter, name: string, holders: readonly Holder[], depth: number): Said {
  if (has(filter, "every")) return drawMany(draft, filter, name, holders, depth);
  if (has(filter, "some")) return drawTexts(draft, filter, name, holders);
  if (has(filter, "languages")) return drawLocalised(draft, filter, name, holders);
  if (has(filter, "and")) return drawOne(draft, filter, name, holders, depth);
  return drawOperators(draft, filter, name, valuesOf(draft, holders, name));
}

const values = (found: unknown[]) => found.filter((each) => each !== null) as (string | number)[];

const valuesOf = (draft: Draft, holders: readonly Holder[], name: string) =>
  values(
    holders.slice(0, 12).flatMap((holder) => {
      const field = fieldOf(draft.keys.oracle, holder, name);
      return field ? (readField(draft.keys.oracle, holder, field) as string | string[]) : null;
    }),
  );

function drawMany(draft: Draft, filter: Filter, name: string, holders: readonly Holder[], depth: number): Said {
  const { oracle } = draft.keys;
  const counts: number[] = [];
  const places = holders.slice(0, 12).flatMap((holder) => {
    const field = fieldOf(oracle, holder, name);
    if (!field) return [];
    const ties = tiesOf(oracle, holder, name)!;
    counts.push(placesOf(field.type, ties).length);
    return holdersOf(field.type, ties.slice(0, 8));
  });
  const how = draft.pick(["some", "some", "some", "every", "none", "count"]);
  const those = draft.shuffled(places);
  const operand =
    how === "count"
      ? drawOperators(draft, typeOf(filter, how), how, counts)
      : drawFilter(draft, typeOf(filter, how), those, Math.max(0, depth - 1), true);
  return { [how]: operand, ...(has(filter, "asOf") && draft.chance(0.3) ? drawTime(draft, those) : {}) };
}

function drawOne(draft: Draft, filter: Filter, name: string, holders: readonly Holder[], depth: number): Said {
  if (name !== "node" && draft.chance(0.15)) {
    draft.conditionsLeft -= 1;
    return { isNull: draft.chance(0.5) };
  }
  const { oracle } = draft.keys;
  const next = holders.flatMap((holder) => {
    if (name === "node") return holder.node ?? [];
    const field = fieldOf(oracle, holder, name);
    return field ? linkedBy(oracle, holder, field) : [];
  });
  return drawFilter(draft, filter, next, name === "node" ? depth : Math.max(0, depth - 1), name !== "node");
}

function drawTexts(draft: Draft, filter: Filter, name: string, holders: readonly Holder[]): Said {
  const how = draft.pick(Object.keys(filter.getFields()));
  const texts = valuesOf(draft, holders, name);
  return { [how]: drawOperators(draft, typeOf(filter, how), how, how === "count" ? [0, 1, 2] : texts) };
}

function drawLocalised(draft: Draft, filter: Filter, name: string, holders: readonly Holder[]): Said {
  const languages = LANGUAGES.filter(() => draft.chance(0.4));
  const texts = values(
    holders.slice(0, 12).flatMap(({ row }) => LANGUAGES.map((language) => textIn(row, name, language))),
  );
  const said = drawOperators(draft, filter, name, texts);
  return languages.length > 0 && draft.chance(0.5) ? { ...said, languages } : said;
}

/** A day near which something begins or ends, or all times. */
export function drawTime(draft: Draft, holders: readonly Holder[]): { asOf: string } | { includeEnded: boolean } {
  if (draft.chance(0.35)) return { includeEnded: draft.chance(0.7) };
  const known = holders.flatMap(({ row, node }) => [row.since, row.until, row.year, node?.row.since, node?.row.year]);
  const near = draft.pick(["2013", "2018-06", "2021-03-04", "2024", "2026-11-25", ...known.filter((each) => !!each)])!;
  return { asOf: near + draft.pick(["0000-01-01", "0000-06-15", "0000-12-28"]).slice(near.length) };
}
