import { Arg, Field, registerEnumType } from "type-graphql";
import { setFieldMetadata } from "../../../graph/schema/field-decorators";
import { type ResultRow } from "../../../graph/schema/field-metadata";

/** The languages of sentences, with their ISO 639-1 codes. Texts have more languages. */
export const SentenceLanguage = { NL: "nl", EN: "en" } as const;
export type SentenceLanguage = (typeof SentenceLanguage)[keyof typeof SentenceLanguage];
registerEnumType(SentenceLanguage, {
  name: "SentenceLanguage",
  description: "The languages of explaining sentences",
  valuesConfig: { NL: { description: "Dutch" }, EN: { description: "English" } },
});

/** Declares a field with an explaining sentence: `sentence(language: SentenceLanguage = NL): String!` */
export const Sentence =
  (description: string, describe: (row: ResultRow, language: SentenceLanguage) => string): PropertyDecorator =>
  (prototype, name) => {
    const { NL } = SentenceLanguage;
    setFieldMetadata(prototype, name, {
      reads: [],
      derive: (row, { language }) => describe(row, (language as SentenceLanguage | null) ?? NL),
    });
    Field(() => String, { description })(prototype as object, name);
    const argument = { nullable: true, defaultValue: NL, description: "The language of the sentence" };
    Arg("language", () => SentenceLanguage, argument)(prototype, name, 0);
  };
