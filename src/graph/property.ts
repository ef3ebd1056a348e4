import {
  ArrayMaxSize,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsNumber,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  Max,
  MaxLength,
  Min,
  registerDecorator,
  type ValidationArguments,
} from "class-validator";
import { Arg, Field, Float, Int } from "type-graphql";
import { type Class } from "./connection";
import { type Edge } from "./edges";
import { mark } from "./follow";
import { Language, LANGUAGES, LocalisedText, type Localised as LocalisedRow } from "./languages";
import { PartialDate, PARTIAL_DATE } from "./partial-date";
import { type Row } from "./marks";

/** A property as the graph stores it. A column of an import file has its name in snake_case. */
export type StoredProperty = Readonly<{
  name: string;
  required: boolean;
  /** The label of the node whose id it holds. */
  refers?: string;
  /** From a cell of a file, never empty, to the stored value; what cannot be read is returned as it is and refused by the validators. */
  read: (cell: string) => unknown;
}>;

const declared = new Map<object, StoredProperty[]>();

/** The stored properties that a details class declares, its ancestors' first. */
export function propertiesOf(details: object): readonly StoredProperty[] {
  const parent = Object.getPrototypeOf(details) as object | null;
  return [...(parent ? propertiesOf(parent) : []), ...ownPropertiesOf(details)];
}

/** The stored properties that a class declares itself. */
export const ownPropertiesOf = (details: object): readonly StoredProperty[] => declared.get(details) ?? [];

type Options = Readonly<{ optional?: boolean }>;
type Decorate = (prototype: object, name: string) => void;

/** A property decorator made of others: the field of the schema, what is accepted, how it is stored. Written once. */
const property =
  (field: PropertyDecorator, accept: PropertyDecorator[], options: Options, read: StoredProperty["read"]) =>
  (prototype: object, name: string) => {
    field(prototype, name);
    store(prototype, name, accept, options, read);
  };

function store(
  prototype: object,
  name: string,
  accept: PropertyDecorator[],
  { optional = false }: Options,
  read: StoredProperty["read"],
  refers?: string,
) {
  if (optional) IsOptional()(prototype, name);
  accept.forEach((decorate) => decorate(prototype, name));
  const list = declared.get(prototype.constructor) ?? [];
  declared.set(prototype.constructor, [...list, { name, required: !optional, read, ...(refers && { refers }) }]);
}

const asIs = (cell: string) => cell;
const asNumber = (cell: string) => (/^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell);
const asList = (cell: string) => cell.split(";");

const field = (type: () => unknown, description: string, { optional }: Options) =>
  Field(type as () => StringConstructor, { description, nullable: optional });

/** Plain text in no particular language: a name, a note. */
export const Text = (description: string, { maxLength = 200, ...options }: Options & { maxLength?: number } = {}) =>
  property(
    field(() => String, description, options),
    [IsString(), IsNotEmpty(), MaxLength(maxLength)],
    options,
    asIs,
  );

/** Several plain texts; separated by semicolons in a file. Never null: none is an empty list. */
export const Texts =
  (description: string): Decorate =>
  (prototype, name) => {
    mark(prototype, name, { reads: [name], derive: (row) => row[name] ?? [] });
    Field(() => [String], { description })(prototype, name);
    const accept = [IsString({ each: true }), MaxLength(200, { each: true }), ArrayMaxSize(100)];
    store(prototype, name, accept, { optional: true }, asList);
  };

/** A whole number. */
export const Whole = (description: string, { min, max, ...options }: Options & { min: number; max: number }) =>
  property(
    field(() => Int, description, options),
    [IsInt(), Min(min), Max(max)],
    options,
    asNumber,
  );

/** A number from 0 to 1. */
export const Share = (description: string, options: Options = {}) =>
  property(
    field(() => Float, description, options),
    [IsNumber(), Min(0), Max(1)],
    options,
    asNumber,
  );

/** One of a closed list of words. */
export const Choice = (values: Record<string, string>, description: string, options: Options = {}) =>
  property(
    field(() => values, description, options),
    [IsIn(Object.values(values))],
    options,
    asIs,
  );

/** A date as precise as its source. */
export const When = (description: string, options: Options = {}) =>
  property(
    field(() => PartialDate, description, options),
    [Matches(PARTIAL_DATE, { message: "$property must be a date: 2018, 2018-03 or 2018-03-12" })],
    options,
    asIs,
  );

/** The address of a page. */
export const Link = (description: string, options: Options = {}) =>
  property(
    field(() => String, description, options),
    [IsUrl({ require_tld: true }), MaxLength(500)],
    options,
    asIs,
  );

/** A value with rules of its own: `read` brings every accepted spelling to the stored one, `show` to the shown one. */
export const Code =
  (
    description: string,
    accept: PropertyDecorator[],
    read: (cell: string) => string,
    { show, ...options }: Options & { show: (stored: string) => string },
  ): Decorate =>
  (prototype, name) => {
    const derive = (row: Row) => (typeof row[name] === "string" ? show(row[name]) : null);
    mark(prototype, name, { reads: [name], derive });
    property(
      field(() => String, description, options),
      accept,
      options,
      read,
    )(prototype, name);
  };

/** The id of another node, read as that node: the source that a fact names. */
export const Reference =
  (edge: Edge, type: () => Class, description: string, options: Options = {}): Decorate =>
  (prototype, name) => {
    mark(prototype, name, { edge });
    Field(type, { nullable: true, description })(prototype, name);
    store(prototype, name, [IsString()], options, asIs, edge.to);
  };

/** Text in up to four languages; stored as `titleNl`, `titleEn`, `titleFr`, `titleDe`, read as one field. */
export const Localised =
  (description: string, { maxLength = 200, ...options }: Options & { maxLength?: number } = {}): Decorate =>
  (prototype, name) => {
    const stored = LANGUAGES.map((language) => localisedName(name, language));
    mark(prototype, name, {
      reads: stored,
      derive: (row, args) => firstOf(row, name, args.languages as Language[] | null),
    });
    Field(() => LocalisedText, { description, nullable: true })(prototype, name);
    const languages = {
      nullable: true,
      defaultValue: LANGUAGES,
      description: "Languages by preference: the first that exists",
    };
    Arg("languages", () => [Language], languages)(prototype, name, 0);
    for (const each of stored)
      store(prototype, each, [IsString(), IsNotEmpty(), MaxLength(maxLength)], { optional: true }, asIs);
    if (!options.optional) InSomeLanguage(name, stored)(prototype, `${name}InSomeLanguage`);
  };

export const localisedName = (name: string, language: Language) =>
  name + language.charAt(0) + language.charAt(1).toLowerCase();

function firstOf(row: Row, name: string, languages: readonly Language[] | null): LocalisedRow | null {
  for (const language of languages ?? LANGUAGES) {
    const text = row[localisedName(name, language)];
    if (typeof text === "string") return { text, language };
  }
  return null;
}

const InSomeLanguage = (name: string, stored: readonly string[]) => (prototype: object, propertyName: string) =>
  registerDecorator({
    name: "inSomeLanguage",
    target: prototype.constructor,
    propertyName,
    options: { message: `${name} must be given in at least one language` },
    validator: {
      validate: (_value, args?: ValidationArguments) => stored.some((each) => (args?.object as Row)[each] != null),
    },
  });
