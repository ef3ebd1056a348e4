import { IsNotEmpty, IsString, MaxLength, registerDecorator, type ValidationArguments } from "class-validator";
import { Arg, Field } from "type-graphql";
import { setFieldMetadata } from "./field-decorators";
import { Language, LANGUAGES, LocalisedText, type TextInLanguage as LocalisedRow } from "./languages";
import { type ResultRow } from "./field-metadata";
import { store, type Decorate, type Options } from "./stored-properties";

/** Text in up to four languages; stored as a property for each language (`titleNl`), read as one field. */
export const Localised =
  (description: string, { maxLength = 200, ...options }: Options & { maxLength?: number } = {}): Decorate =>
  (prototype, name) => {
    const stored = LANGUAGES.map((language) => localisedName(name, language));
    setFieldMetadata(prototype, name, {
      reads: stored,
      derive: (row, args) => firstOf(row, name, args.languages as Language[] | null),
    });
    Field(() => LocalisedText, { description, nullable: true })(prototype, name);
    const languages = {
      nullable: true,
      defaultValue: LANGUAGES,
      description: "Languages in order of preference; the text is in the first of them that exists",
    };
    Arg("languages", () => [Language], languages)(prototype, name, 0);
    for (const each of stored)
      store(prototype, each, [IsString(), IsNotEmpty(), MaxLength(maxLength)], { optional: true }, (cell) => cell, {
        folds: true,
        isIndexed: !options.optional,
      });
    if (!options.optional) InSomeLanguage(name, stored)(prototype, `${name}InSomeLanguage`);
  };

export const localisedName = (name: string, language: Language) =>
  name + language.charAt(0) + language.charAt(1).toLowerCase();

function firstOf(row: ResultRow, name: string, languages: readonly Language[] | null): LocalisedRow | null {
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
      validate: (_value, args?: ValidationArguments) =>
        stored.some((each) => (args?.object as ResultRow)[each] != null),
    },
  });
