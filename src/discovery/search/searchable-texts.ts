import { type NodeFile, type Slice, type DerivedEnum } from "../../domain/slice";
import { LANGUAGES, type Language } from "../../graph/schema/languages";
import { localisedName } from "../../graph/schema/localised";
import { propertiesOf } from "../../graph/schema/stored-properties";
import { GraphQLEnumType } from "graphql";

/** A searchable text: its property, the field that shows it, its language if it has one, and whether it names the thing. */
export type SearchText = Readonly<{ property: string; field: string; language?: Language; isName: boolean }>;

/** All searchable labels, the more specific ones later, and all searchable texts. */
export type Searchable = Readonly<{ labels: readonly string[]; texts: readonly SearchText[] }>;

/** The fields that name a thing. All others describe it. */
const NAMES = new Set(["name", "officialName", "aliases", "title", "prefLabel", "subject", "notation"]);

/** Fields that are not searched, because they would only match by chance. */
const NOT_SEARCHED = new Set(["url", "website", "enterpriseNumber", "nuts3"]);

/** The searchable texts that the slices declare. */
export function searchableOf(slices: readonly Slice[]): Searchable {
  const files = slices.flatMap((slice) => slice.files).filter((file): file is NodeFile => "node" in file);
  const texts = files.flatMap(({ details }) => textsOf(details));
  const known = new Map(texts.map((text) => [text.property, text]));
  const labels = files.filter(({ details }) => textsOf(details).length > 0).map(({ node }) => node);
  return { labels: [...new Set(labels)], texts: [...known.values()] };
}

function textsOf(details: object): SearchText[] {
  const stored = propertiesOf(details).filter(({ folds }) => folds);
  return stored
    .map(({ name }) => textOf(name, new Set(stored.map((each) => each.name))))
    .filter(({ field }) => !NOT_SEARCHED.has(field));
}

/** Maps a property to its field: `titleNl` is the Dutch `title` if the other languages exist too. */
function textOf(property: string, all: ReadonlySet<string>): SearchText {
  const field = property.slice(0, -2);
  const language = LANGUAGES.find((each) => property === localisedName(field, each));
  const isLocalised = language && LANGUAGES.every((each) => all.has(localisedName(field, each)));
  const shown = isLocalised ? field : property;
  return { property, field: shown, isName: NAMES.has(shown), ...(isLocalised && { language }) };
}

/** A placeholder in the types of the schema for the enum that {@link nodeKinds} creates. */
export class NodeKind {}

/** Creates the enum of the searchable labels, in capitals. */
export function nodeKinds(slices: readonly Slice[]): DerivedEnum {
  const values = searchableOf(slices).labels.map((label) => {
    const description = `${pluralOf(label)}${label === "Organisation" ? " that are no cluster" : ""}`;
    return [nodeKindOf(label), { description }] as const;
  });
  return {
    type: NodeKind,
    values: new GraphQLEnumType({
      name: "NodeKind",
      description: "The kinds of things that can be searched",
      values: Object.fromEntries(values),
    }),
  };
}

/** The regular plural of an English noun. */
function pluralOf(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return noun.replace(/y$/, "ies");
  return /(s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

/** `KnowledgeInstitution` -> `KNOWLEDGE_INSTITUTION` */
export const nodeKindOf = (label: string) => label.replace(/(?<=[a-z])(?=[A-Z])/g, "_").toUpperCase();
