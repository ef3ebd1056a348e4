import { Field, ObjectType, registerEnumType } from "type-graphql";

/** The languages of texts. */
export enum Language {
  NL = "NL",
  EN = "EN",
  FR = "FR",
  DE = "DE",
}
registerEnumType(Language, {
  name: "Language",
  description: "The languages of texts",
  valuesConfig: {
    NL: { description: "Dutch" },
    EN: { description: "English" },
    FR: { description: "French" },
    DE: { description: "German" },
  },
});

/** In the default order of preference. */
export const LANGUAGES: Language[] = [Language.NL, Language.EN, Language.FR, Language.DE];

export type TextInLanguage = Readonly<{ text: string; language: Language }>;

@ObjectType({ simpleResolvers: true, description: "A text and its language" })
export class LocalisedText implements TextInLanguage {
  @Field(() => String, { description: "The text" })
  text!: string;

  @Field(() => Language, { description: "The language of the text" })
  language!: Language;
}
