import { Arg, Field } from "type-graphql";
import { setFieldMetadata } from "./field-decorators";
import { Language } from "./languages";
import { type ResultRow } from "./field-metadata";

/** A text that is made for the reader, in one language: `sentence(language: Language = NL): String!` */
export const InLanguage =
  (description: string, make: (row: ResultRow, language: Language) => string): PropertyDecorator =>
  (prototype, name) => {
    setFieldMetadata(prototype, name, {
      reads: [],
      derive: (row, { language }) => make(row, (language as Language | null) ?? Language.NL),
    });
    Field(() => String, { description })(prototype as object, name);
    const argument = { nullable: true, defaultValue: Language.NL, description: "The language of the text" };
    Arg("language", () => Language, argument)(prototype, name, 0);
  };
