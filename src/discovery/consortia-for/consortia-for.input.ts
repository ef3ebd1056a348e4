import { Field, ID, InputType, Int } from "type-graphql";
import { MAX_PARTNERS } from "./team.weights";

@InputType({ description: "What a team must be; what is left out does not restrict" })
export class ConsortiumConstraints {
  @Field(() => ID, {
    nullable: true,
    description:
      "The organisation that leads; it is in every team. If not said, the partner who brings most is proposed",
  })
  lead?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: `The organisations that are in every team, whether they pass \`where\` or not: with the lead at most ${MAX_PARTNERS}`,
  })
  include?: string[] | null;

  @Field(() => [ID], { nullable: true, description: "The organisations that are in no team, at most 100" })
  exclude?: string[] | null;

  @Field(() => [[ID]], {
    nullable: true,
    description:
      "Lists of organisations of which at most one may be in a team, for instance the companies of one group: at most 20 lists of 2 to 100",
  })
  atMostOneOf?: string[][] | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: 1,
    description: `How many partners a team must have: 1 to ${MAX_PARTNERS}; 1: somebody who covers everything alone is a team`,
  })
  minPartners?: number | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: MAX_PARTNERS,
    description: `How many partners a team may have, the lead among them: 1 to ${MAX_PARTNERS}`,
  })
  maxPartners?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: "Whether an SME or a start-up must be there",
  })
  needsSmall?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description:
      "Whether an established firm or an institute must be there: a large company, one founded more than ten years ago that is no known SME, or a knowledge institution",
  })
  needsEstablished?: boolean | null;
}
