import { Extensions, Field, Float, ID, ObjectType } from "type-graphql";
import { codeList } from "../../graph/schema/code-list";
import { connection } from "../../graph/schema/connection";
import { Localised } from "../../graph/schema/localised";
import { Choice, Text } from "../../graph/schema/property-decorators";
import { type LocalisedText } from "../../graph/schema/languages";
import { Node } from "../node.type";
import { notationsFor } from "./notation";

export const CompetenceScheme = codeList("CompetenceScheme", "The vocabularies of competences", {
  INNOVATION: "The curated vocabulary of innovation competences",
  CPV: "Common Procurement Vocabulary 2008, the vocabulary of public procurement",
});

@ObjectType({ simpleResolvers: true })
export class CompetenceDetails {
  @Choice(CompetenceScheme, "The vocabulary to which it belongs")
  scheme!: keyof typeof CompetenceScheme;

  @Text("Its code in the vocabulary; CPV codes include the check digit, for example 45000000-7", {
    optional: true,
    maxLength: 20,
    spellings: notationsFor,
  })
  notation?: string | null;

  @Localised("Its name", { maxLength: 250 })
  prefLabel!: LocalisedText;

  @Localised("What it means", { optional: true, maxLength: 500 })
  definition?: LocalisedText | null;
}

/** Something that an organisation can do or a need can require: a SKOS concept. */
@ObjectType({
  implements: [Node],
  simpleResolvers: true,
  description: "Something that an organisation can do or a need can require: a SKOS concept",
})
export class Competence extends CompetenceDetails implements Node {
  @Field(() => ID, { description: "Its id, for example competence:body-cooling or cpv:45000000" })
  id!: string;

  @Extensions({ reads: ["informationContent"] })
  @Field(() => Float, {
    nullable: true,
    description:
      "How specific it is, from 0.05 (every concept is below it) to 1 (no concept is below it): 1 - ln(1 + descendants) / ln(concepts in the vocabulary)",
  })
  informationContent?: number | null;
}

export const CompetenceConnection = connection(() => Competence, { name: "Competence", what: "a competence" });
