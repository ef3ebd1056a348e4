import { Field, ID, InputType, Int } from "type-graphql";
import { MAX_PARTNERS } from "./team.weights";

@InputType({ description: "The constraints that a team must meet; an omitted field does not restrict" })
export class ConsortiumConstraints {
  @Field(() => ID, {
    nullable: true,
    description: "The id of the organisation that leads every team; by default the partner with the most points leads",
  })
  lead?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: `The organisations that are in every team, even if \`where\` excludes them: at most ${MAX_PARTNERS}, including the lead`,
  })
  include?: string[] | null;

  @Field(() => [ID], { nullable: true, description: "The organisations that are in no team: at most 100" })
  exclude?: string[] | null;

  @Field(() => [[ID]], {
    nullable: true,
    description:
      "Lists of organisations. At most one of each list may be in a team, for example of the companies of one group. At most 20 lists of 2 to 100 organisations",
  })
  atMostOneOf?: string[][] | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: 1,
    description: `The minimum number of partners in a team: 1 to ${MAX_PARTNERS}; 1: an organisation that covers everything alone is a team`,
  })
  minPartners?: number | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: MAX_PARTNERS,
    description: `The maximum number of partners in a team, including the lead: 1 to ${MAX_PARTNERS}`,
  })
  maxPartners?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: "Whether a team must have an SME or a start-up",
  })
  needsSmall?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description:
      "Whether a team must have an established firm or an institute: a large company, a company founded more than ten years ago that is not a known SME, or a knowledge institution",
  })
  needsEstablished?: boolean | null;
}
