import { Field, ID, ObjectType } from "type-graphql";
import { connection } from "../../graph/schema/connection";
import { type LocalisedText } from "../../graph/schema/languages";
import { Localised } from "../../graph/schema/localised";
import { Choice, Text, When, Whole } from "../../graph/schema/property-decorators";
import { Node } from "../node.type";
import { ConsultationKind } from "./consultation.codes";

@ObjectType({ simpleResolvers: true })
export class ConsultationDetails {
  @When("When it took place; null: unknown", { optional: true, dimension: true })
  date?: string | null;

  @Choice(ConsultationKind, "What kind it is")
  kind!: keyof typeof ConsultationKind;

  @Localised("What it is about")
  subject!: LocalisedText;

  @Text("Where, as the source writes it; may be online", { optional: true })
  place?: string | null;

  @Whole("How many took part", { optional: true, min: 0, max: 1_000_000, summed: true })
  participantCount?: number | null;

  @Text("How many took part, in the words of the report", { optional: true })
  participantsNote?: string | null;

  @Text("What else a source says", { optional: true, maxLength: 500 })
  note?: string | null;
}

/** A market consultation, or another session that prepares or accompanies innovation procurement. */
@ObjectType({
  implements: [Node],
  simpleResolvers: true,
  description: "A market consultation, or another session that prepares or accompanies innovation procurement",
})
export class Consultation extends ConsultationDetails implements Node {
  @Field(() => ID, { description: "Its id, for instance consultation:paardenmarkt" })
  id!: string;
}

export const ConsultationConnection = connection(() => Consultation, { name: "Consultation", what: "a consultation" });
