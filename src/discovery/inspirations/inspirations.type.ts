import { Field, Float, ObjectType } from "type-graphql";
import { Need } from "../../domain/needs/need.type";
import { Node } from "../../domain/node.type";
import { Organisation } from "../../domain/organisations/organisation.type";
import { Identified } from "../../graph/schema/field-decorators";
import { Sentence } from "../shared/text/sentence-language";
import { rankedConnection } from "../shared/ranking/ranked-connection";
import { RequirementMatch } from "../replications/replications.type";
import { sentenceOfInspiration } from "./inspirations.sentences";

@ObjectType({ simpleResolvers: true, description: "A solution that fits what a comparable organisation needed" })
export class InspirationMatch {
  @Identified(() => Node, "The solution, or the project, which stands for what it delivered")
  subject!: unknown;

  @Field(() => Float, {
    description:
      "How much it may inspire, 0 to 1: the sum of the five points; how comparable the other is, times the fit",
  })
  score!: number;

  @Field(() => Boolean, { description: "Whether it was delivered for the need; otherwise it is offered" })
  isDelivered!: boolean;

  @Identified(() => Need, "The need that it fits")
  need!: unknown;

  @Identified(() => Organisation, "Who has that need, the most comparable one; null: its owner is not known", {
    nullable: true,
  })
  organisation?: unknown;

  @Identified(() => Need, "The need of one's own that resembles it most, if one does", { nullable: true })
  ownNeed?: unknown;

  @Field(() => Float, {
    description:
      "How well it fits the need, 0 to 1: 1 where it was delivered for it, else 0.9 times how alike what it uses is to what is required",
  })
  fit!: number;

  @Field(() => Float, { description: "For a need of one's own that is alike: 0.5 * how alike * fit" })
  needPoints!: number;

  @Field(() => Float, { description: "For the same nature, for instance both a municipality: 0.25 * fit, or 0" })
  naturePoints!: number;

  @Field(() => Float, { description: "For the same kind, for instance both a public organisation: 0.1 * fit, or 0" })
  kindPoints!: number;

  @Field(() => Float, { description: "For a seat in the same province; Brussels counts as one: 0.1 * fit, or 0" })
  provincePoints!: number;

  @Field(() => Float, { description: "For the same size class, by their staff, if that is known: 0.05 * fit, or 0" })
  sizePoints!: number;

  @Field(() => [RequirementMatch], {
    description: "What makes what it uses fit what the need requires; none where it was delivered for it",
  })
  matches!: RequirementMatch[];

  @Identified(() => [Organisation], "The other comparable organisations with a need that it fits, by id")
  otherOrganisations!: unknown;

  @Sentence("For whose need, and why that is comparable, in sentences", sentenceOfInspiration)
  sentence!: string;
}

@ObjectType({
  simpleResolvers: true,
  description: "The solutions that may inspire an organisation, the best first; equal scores by id",
})
export class InspirationMatchConnection extends rankedConnection(InspirationMatch, {
  name: "InspirationMatch",
  what: "a solution that may inspire",
  node: "The solution, and why",
  count: "How many solutions were found",
}) {}
