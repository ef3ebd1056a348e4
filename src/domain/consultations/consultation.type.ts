import { Field, ID, ObjectType } from "type-graphql";
import { connection } from "../../graph/schema/connection";
import { type LocalisedText } from "../../graph/schema/languages";
import { Localised } from "../../graph/schema/localised";
import { Choice, Text, When, Whole } from "../../graph/schema/property-decorators";
import { Node } from "../node.type";
import { codeList } from "../../graph/schema/code-list";

export const ConsultationKind = codeList("ConsultationKind", "The kinds of market consultations and other sessions", {
  MARKET_CONSULTATION: "Market consultation before a tender (Directive 2014/24, articles 40 and 41)",
  CANDIDATE_PRESENTATION: "Presentation by candidates",
  CLOSING_EVENT: "Public closing event of a project",
  CLUSTER_MEETING: "Meeting of a cluster",
  INFO_SESSION: "Information session for interested parties",
  INSPIRATION_SESSION: "Inspiration session for public organisations",
  LAUNCH_EVENT: "Public launch of a project or cluster",
  NEEDS_WORKSHOP: "Workshop in which needs are collected",
  NETWORK_EVENT: "Networking event",
  SIGNING: "Signing of an agreement",
  STAKEHOLDER_MEETING: "Meeting of stakeholders",
  STEERING_GROUP: "Meeting of a steering group",
  TASK_FORCE: "Meeting of a task force",
  WEBINAR: "Online session",
  WORKSHOP: "A workshop",
});

@ObjectType({ simpleResolvers: true })
export class ConsultationDetails {
  @When("The date on which it took place; null: unknown", { optional: true, dimension: true })
  date?: string | null;

  @Choice(ConsultationKind, "Its kind")
  kind!: keyof typeof ConsultationKind;

  @Localised("Its subject")
  subject!: LocalisedText;

  @Text("Its location as the source writes it; may be online", { optional: true })
  place?: string | null;

  @Whole("The number of participants", { optional: true, min: 0, max: 1_000_000, summed: true })
  participantCount?: number | null;

  @Text("The number of participants as the source writes it", { optional: true })
  participantsNote?: string | null;

  @Text("Further remarks from the source", { optional: true, maxLength: 500 })
  note?: string | null;
}

/** A market consultation, or another session that prepares or supports innovation procurement. */
@ObjectType({
  implements: [Node],
  simpleResolvers: true,
  description: "A market consultation, or another session that prepares or supports innovation procurement",
})
export class Consultation extends ConsultationDetails implements Node {
  @Field(() => ID, { description: "Its id, for example consultation:paardenmarkt" })
  id!: string;
}

export const ConsultationConnection = connection(() => Consultation, { name: "Consultation", what: "a consultation" });
