import { Field, ID, ObjectType } from "type-graphql";
import { connection } from "../../graph/schema/connection";
import { type LocalisedText } from "../../graph/schema/languages";
import { Localised } from "../../graph/schema/localised";
import { Choice, Text, When, Whole } from "../../graph/schema/property-decorators";
import { Node } from "../node.type";
import { codeList } from "../../graph/schema/code-list";

export const ConsultationKind = codeList("ConsultationKind", "What kind of meeting or question to the market it is", {
  MARKET_CONSULTATION: "The market is asked, before a tender (Directive 2014/24, articles 40 and 41)",
  CANDIDATE_PRESENTATION: "Candidates present themselves",
  CLOSING_EVENT: "A project is closed in public",
  CLUSTER_MEETING: "A cluster meets",
  INFO_SESSION: "Information for those who are interested",
  INSPIRATION_SESSION: "Public organisations look for inspiration",
  LAUNCH_EVENT: "A project or cluster is launched in public",
  NEEDS_WORKSHOP: "Needs are gathered in a workshop",
  NETWORK_EVENT: "People meet each other",
  SIGNING: "An agreement is signed",
  STAKEHOLDER_MEETING: "Those concerned meet",
  STEERING_GROUP: "A steering group meets",
  TASK_FORCE: "A task force meets",
  WEBINAR: "A session on line",
  WORKSHOP: "A workshop",
});

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
