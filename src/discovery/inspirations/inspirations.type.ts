import { Field, Float, ObjectType } from "type-graphql";
import { Need } from "../../domain/needs/need.type";
import { Node } from "../../domain/node.type";
import { Organisation } from "../../domain/organisations/organisation.type";
import { Identified } from "../../graph/schema/field-decorators";
import { Sentence } from "../shared/text/sentence-language";
import { rankedConnection } from "../shared/ranking/ranked-connection";
import { RequirementMatch } from "../replications/replications.type";
import { sentenceOfInspiration } from "./inspirations.sentences";

@ObjectType({ simpleResolvers: true, description: "A solution that fits a need of a comparable organisation" })
export class InspirationMatch {
  @Identified(() => Node, "The solution, or the project that represents what it delivered")
  subject!: unknown;

  @Field(() => Float, {
    description:
      "How relevant the solution is, 0 to 1: the sum of the five points, which is how comparable the other organisation is, times the fit",
  })
  score!: number;

  @Field(() => Boolean, { description: "true: the solution was delivered for the need; false: it is only offered" })
  isDelivered!: boolean;

  @Identified(() => Need, "The need that the solution fits")
  need!: unknown;

  @Identified(() => Organisation, "The owner of that need: the most comparable organisation; null: not known", {
    nullable: true,
  })
  organisation?: unknown;

  @Identified(() => Need, "The most similar need of the organisation itself; null if none is similar", {
    nullable: true,
  })
  ownNeed?: unknown;

  @Field(() => Float, {
    description:
      "How well the solution fits the need, 0 to 1: 1 if it was delivered for the need; otherwise 0.9 times the similarity between the competences that it uses and the required ones",
  })
  fit!: number;

  @Field(() => Float, { description: "For a similar need of the organisation itself: 0.5 * similarity * fit" })
  needPoints!: number;

  @Field(() => Float, { description: "For the same nature, for example both a municipality: 0.25 * fit, or 0" })
  naturePoints!: number;

  @Field(() => Float, { description: "For the same kind, for example both a public organisation: 0.1 * fit, or 0" })
  kindPoints!: number;

  @Field(() => Float, {
    description: "For a seat in the same province (Brussels counts as a province): 0.1 * fit, or 0",
  })
  provincePoints!: number;

  @Field(() => Float, {
    description: "For the same size class by number of staff, if both are known: 0.05 * fit, or 0",
  })
  sizePoints!: number;

  @Field(() => [RequirementMatch], {
    description:
      "How the competences that the solution uses match the requirements of the need; empty if it was delivered for the need",
  })
  matches!: RequirementMatch[];

  @Identified(
    () => [Organisation],
    "The other comparable organisations with a need that the solution fits, ordered by id",
  )
  otherOrganisations!: unknown;

  @Sentence(
    "For whose need the solution is, and why that organisation is comparable, in sentences",
    sentenceOfInspiration,
  )
  sentence!: string;
}

@ObjectType({
  simpleResolvers: true,
  description: "The solutions that may inspire an organisation, the highest score first; equal scores by id",
})
export class InspirationMatchConnection extends rankedConnection(InspirationMatch, {
  name: "InspirationMatch",
  what: "a solution that may inspire",
  node: "The solution with the reasons",
  count: "The number of solutions on all pages together",
}) {}
