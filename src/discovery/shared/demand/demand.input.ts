import { Field, ID, InputType, Int } from "type-graphql";
import { OrganisationKind, SizeClass } from "../../../domain/organisations/organisation.codes";
import { Language } from "../../../graph/schema/languages";
import { EvidenceLevel } from "../evidence/evidence.type";

/** What the argument `asOf` of a question about evidence means. */
export const AS_OF =
  "Counts memberships and evidence that are valid on this day; today by default. A membership or piece of evidence without dates is valid on every day";

@InputType({ description: "A required competence" })
export class RequirementInput {
  @Field(() => ID, { description: "The id of a competence or CPV code, for example competence:body-cooling" })
  competence!: string;

  @Field(() => Int, {
    nullable: true,
    defaultValue: 3,
    description: "The importance: 1 (nice to have) to 5 (essential)",
  })
  importance?: number | null;
}

@InputType({ description: "A demand. Give exactly one of need, text and requirements" })
export class DemandInput {
  @Field(() => ID, { nullable: true, description: "The id of a need; its requirements are the demand" })
  need?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "A description of the demand in free text, at most 10,000 characters. The answer lists the requirements that were recognised in it, so that a person can correct them",
  })
  text?: string | null;

  @Field(() => Language, { nullable: true, description: "The language of the text; detected by default" })
  language?: Language | null;

  @Field(() => [RequirementInput], {
    nullable: true,
    description: "The required competences: 1 to 100, without duplicates",
  })
  requirements?: RequirementInput[] | null;
}

@InputType({ description: "Restricts which organisations are returned; an omitted field does not restrict" })
export class MatchFilter {
  @Field(() => [ID], { nullable: true, description: "Only members of at least one of these clusters" })
  clusters?: string[] | null;

  @Field(() => [OrganisationKind], { nullable: true, description: "Only organisations of these kinds" })
  kinds?: (keyof typeof OrganisationKind)[] | null;

  @Field(() => [SizeClass], {
    nullable: true,
    description: "Only organisations of these sizes; an organisation that is not a company has the size UNKNOWN",
  })
  sizes?: (keyof typeof SizeClass)[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: "Only organisations with their seat in one of these municipalities",
  })
  municipalities?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: "Whether to include organisations that are not a member of any cluster",
  })
  includeNonMembers?: boolean | null;

  @Field(() => EvidenceLevel, { nullable: true, defaultValue: "NEAR", description: "The minimum level of evidence" })
  evidence?: keyof typeof EvidenceLevel | null;
}
