import { Extensions, Field, ID, ObjectType } from "type-graphql";
import { connection } from "../../graph/schema/connection";
import { type LocalisedText } from "../../graph/schema/languages";
import { type FieldMetadata } from "../../graph/schema/field-metadata";
import { Localised } from "../../graph/schema/localised";
import { Amount, Choice, Text, When, Whole } from "../../graph/schema/property-decorators";
import { Node } from "../node.type";
import { Organisation } from "../organisations/organisation.type";
import { Sourced } from "../sources/source.type";
import { codeList } from "../../graph/schema/code-list";
import { runs } from "./project.cypher";

export const Programme = codeList("Programme", "The programme to which a project belongs", {
  PIO: "Programma Innovatieve Overheidsopdrachten, the Flemish programme for innovation procurement",
  PREDECESSOR: "A Flemish programme that preceded PIO",
  SANDBOX: "A test environment of a government, without a procurement",
  H2020: "Horizon 2020, the research programme of the European Union from 2014 to 2020",
  OTHER: "Another procurement, pilot or grant",
});

export const ProjectPhase = codeList("ProjectPhase", "The phases of a project, in chronological order", {
  PREPARATION: "Needs analysis, market exploration, market consultation",
  PURCHASE: "Strategy, tender, bids, award",
  EXECUTION: "Development, testing, validation",
  DELIVERED: "The purchased product or service is delivered",
});

export const AmountKind = codeList("AmountKind", "The kinds of amounts", {
  BUDGET: "Reserved budget",
  CONTRACT: "Contract value",
  GRANT: "Grant",
  PRIVATE_CAPITAL: "Contribution of private parties",
});

export const PartyRole = codeList("PartyRole", "The roles of an organisation in a project", {
  OWNER: "Owner of the need and buyer",
  LEAD: "Lead of the work",
  CONTRACTOR: "Contractor that does the work",
  COORDINATOR: "Coordinator of a research project",
  PARTNER: "Participant in another way",
  THIRD_PARTY: "Does a part of the work of another party, to which it is linked",
  CLUSTER_INVOLVED: "Cluster that is involved",
});

export const MilestoneKind = codeList("MilestoneKind", "The kinds of steps of a project", {
  ANNOUNCED: "The project was made public",
  CONSULTATION: "The market was consulted",
  TENDER_PUBLISHED: "The tender was published",
  AWARDED: "The contract was awarded",
  STARTED: "The work began",
  TESTED: "A test was held",
  DELIVERED: "The purchased product or service was delivered",
  ADOPTED: "It was taken into use, by the buyer or elsewhere",
});

@ObjectType({ simpleResolvers: true })
export class ProjectDetails {
  @Choice(Programme, "The programme to which it belongs")
  programme!: keyof typeof Programme;

  @Localised("Its subject, in one line")
  title!: LocalisedText;

  @Localised("A description of the project", { optional: true, maxLength: 2_000 })
  text?: LocalisedText | null;

  @Text("The call of the programme, as the source writes it", { optional: true, maxLength: 40 })
  call?: string | null;

  @Whole("The year in which it started", { optional: true, min: 1900, max: 2100, dimension: true })
  year?: number | null;

  @Choice(ProjectPhase, "Its phase; null: not documented", { optional: true })
  phase?: keyof typeof ProjectPhase | null;

  @Amount("A published amount, in whole euros", { optional: true })
  amountEur?: number | null;

  @Choice(AmountKind, "The kind of the amount", { optional: true })
  amountKind?: keyof typeof AmountKind | null;

  @Text("Further remarks from the source", { optional: true, maxLength: 500 })
  note?: string | null;
}

/** Buying innovation, from the need to the delivery, in PIO or a comparable procurement, pilot or grant; or a research project. */
@Extensions({ holds: { on: runs, showsAllByDefault: true } } satisfies FieldMetadata)
@ObjectType({
  implements: [Node],
  simpleResolvers: true,
  description:
    "An innovation procurement, from the need to the delivery, in PIO or a comparable procurement, pilot or grant; or a research project in a European programme",
})
export class Project extends ProjectDetails implements Node {
  @Field(() => ID, { description: "Its id, for example project:cold2gold" })
  id!: string;
}

export const ProjectConnection = connection(() => Project, { name: "Project", what: "a project" });

@ObjectType({ simpleResolvers: true, description: "One role of an organisation in a project" })
export class Participation extends Sourced {
  @Choice(PartyRole, "The role of the organisation in the project")
  role!: keyof typeof PartyRole;

  @Text("Further remarks from the source", { optional: true, maxLength: 300 })
  note?: string | null;
}

const participations = {
  field: "participations",
  type: Participation,
  description: "All roles in the project, ordered by role. `where` filters the list, not the roles",
};

export const PartyConnection = connection(() => Organisation, {
  name: "Party",
  what: "an organisation in a project; each organisation is listed once, with all roles",
  relations: participations,
});

export const PartyInConnection = connection(() => Project, {
  name: "PartyIn",
  what: "a project in which an organisation takes part; each project is listed once, with all roles",
  relations: participations,
});

@ObjectType({ simpleResolvers: true })
export class MilestoneDetails {
  @Choice(MilestoneKind, "The kind of the step")
  kind!: keyof typeof MilestoneKind;

  @When("When; null: unknown", { optional: true })
  date?: string | null;

  @Text("A short description of what happened", { optional: true, maxLength: 300 })
  note?: string | null;
}

/** A dated step of a project. */
@ObjectType({ implements: [Node], simpleResolvers: true, description: "A dated step of a project" })
export class Milestone extends MilestoneDetails implements Node {
  @Field(() => ID, { description: "Its id, for example milestone:cold2gold-1" })
  id!: string;
}

export const MilestoneConnection = connection(() => Milestone, {
  name: "Milestone",
  what: "a dated step of a project",
});
