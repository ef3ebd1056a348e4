import { Field, ID, ObjectType } from "type-graphql";
import { connection } from "../../graph/schema/connection";
import { type LocalisedText } from "../../graph/schema/languages";
import { Localised } from "../../graph/schema/localised";
import { Text, Whole } from "../../graph/schema/property-decorators";
import { Competence } from "../competences/competence.type";
import { Node } from "../node.type";

@ObjectType({ simpleResolvers: true })
export class NeedDetails {
  @Localised("What the organisation needs, in one line")
  title!: LocalisedText;

  @Localised("A description of the need", { optional: true, maxLength: 2_000 })
  text?: LocalisedText | null;
}

/** Something that a public organisation lacks and the market may supply. */
@ObjectType({
  implements: [Node],
  simpleResolvers: true,
  description: "Something that a public organisation lacks and the market may supply",
})
export class Need extends NeedDetails implements Node {
  @Field(() => ID, { description: "Its id, for example need:cold2gold" })
  id!: string;
}

export const NeedConnection = connection(() => Need, { name: "Need", what: "a need" });

@ObjectType({ simpleResolvers: true })
export class RequirementDetails {
  @Whole("How important it is, from 1 (nice to have) to 5 (essential)", { min: 1, max: 5, dimension: true })
  importance!: number;

  @Text("The reason for the importance", { optional: true })
  basis?: string | null;
}

export const RequiredCompetenceConnection = connection(() => Competence, {
  name: "RequiredCompetence",
  what: "a competence that a need requires",
  edge: RequirementDetails,
});

export const RequiringNeedConnection = connection(() => Need, {
  name: "RequiringNeed",
  what: "a need that requires a competence",
  edge: RequirementDetails,
});
