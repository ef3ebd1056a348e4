import { Field, ID, InputType, Int } from "type-graphql";
import { OrganisationKind, SizeClass } from "../../../domain/organisations/organisation.codes";
import { Language } from "../../../graph/schema/languages";
import { EvidenceLevel } from "../evidence/evidence.type";

/** What the argument `asOf` of a question about evidence means. */
export const AS_OF =
  "Memberships and evidence as they held on this day; today by default. What has no dates in its source counts on every day";

@InputType({ description: "A competence that is required" })
export class RequirementInput {
  @Field(() => ID, { description: "The id of a competence or CPV code, for instance competence:body-cooling" })
  competence!: string;

  @Field(() => Int, {
    nullable: true,
    defaultValue: 3,
    description: "How much it matters: 1 (nice to have) to 5 (essential)",
  })
  importance?: number | null;
}

@InputType({ description: "What is asked: say exactly one of need, text and requirements" })
export class DemandInput {
  @Field(() => ID, { nullable: true, description: "The id of a need; what it requires is asked" })
  need?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "What is wanted, in a person's own words, 10,000 characters at most; the requirements that are read in it stand in the answer, to be corrected",
  })
  text?: string | null;

  @Field(() => Language, { nullable: true, description: "The language of the text; detected by default" })
  language?: Language | null;

  @Field(() => [RequirementInput], { nullable: true, description: "The required competences, 1 to 100, each once" })
  requirements?: RequirementInput[] | null;
}

@InputType({ description: "Who may be found; what is left out does not restrict" })
export class MatchFilter {
  @Field(() => [ID], { nullable: true, description: "Members of one of these clusters" })
  clusters?: string[] | null;

  @Field(() => [OrganisationKind], { nullable: true, description: "Organisations of these kinds" })
  kinds?: (keyof typeof OrganisationKind)[] | null;

  @Field(() => [SizeClass], { nullable: true, description: "Of these sizes; what is not a company is UNKNOWN" })
  sizes?: (keyof typeof SizeClass)[] | null;

  @Field(() => [ID], { nullable: true, description: "Seated in one of these municipalities" })
  municipalities?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: "Also organisations that belong to no cluster",
  })
  includeNonMembers?: boolean | null;

  @Field(() => EvidenceLevel, { nullable: true, defaultValue: "NEAR", description: "The least level of evidence" })
  evidence?: keyof typeof EvidenceLevel | null;
}
