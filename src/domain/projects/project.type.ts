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

export const Programme = codeList("Programme", "The programme that a project runs in", {
  PIO: "Programma Innovatieve Overheidsopdrachten, the Flemish programme for innovation procurement",
  PREDECESSOR: "A Flemish programme that went before PIO",
  SANDBOX: "A test environment of a government, outside a procurement",
  H2020: "Horizon 2020, the research programme of the European Union from 2014 to 2020",
  OTHER: "Another procurement, pilot or grant",
});

export const ProjectPhase = codeList("ProjectPhase", "How far a project is, in the order of time", {
  PREPARATION: "Needs analysis, market exploration, market consultation",
  PURCHASE: "Strategy, tender, bids, award",
  EXECUTION: "Development, testing, validation",
  DELIVERED: "What was bought is there",
});

export const AmountKind = codeList("AmountKind", "What an amount is", {
  BUDGET: "What was set aside",
  CONTRACT: "What was contracted",
  GRANT: "What was granted",
  PRIVATE_CAPITAL: "What private parties put in",
});

export const PartyRole = codeList("PartyRole", "What an organisation does in a project", {
  OWNER: "It owns the need and buys",
  LEAD: "It leads the work",
  CONTRACTOR: "It does the work",
  COORDINATOR: "It coordinates a research project",
  PARTNER: "It takes part in some way",
  THIRD_PARTY: "It does a part of the work of another party, to which it is linked",
  CLUSTER_INVOLVED: "A cluster that is involved",
});

export const MilestoneKind = codeList("MilestoneKind", "What a project reached", {
  ANNOUNCED: "It was made public",
  CONSULTATION: "The market was consulted",
  TENDER_PUBLISHED: "The tender was published",
  AWARDED: "The contract was awarded",
  STARTED: "The work began",
  TESTED: "A test was held",
  DELIVERED: "What was bought was delivered",
  ADOPTED: "It was taken into use, here or elsewhere",
});

@ObjectType({ simpleResolvers: true })
export class ProjectDetails {
  @Choice(Programme, "The programme that it runs in")
  programme!: keyof typeof Programme;

  @Localised("What it is about, in one line")
  title!: LocalisedText;

  @Localised("What it is about", { optional: true, maxLength: 2_000 })
  text?: LocalisedText | null;

  @Text("The call of the programme, as the source writes it", { optional: true, maxLength: 40 })
  call?: string | null;

  @Whole("The year in which it began", { optional: true, min: 1900, max: 2100, dimension: true })
  year?: number | null;

  @Choice(ProjectPhase, "How far it is; null: not documented", { optional: true })
  phase?: keyof typeof ProjectPhase | null;

  @Amount("A public amount, in whole euros", { optional: true })
  amountEur?: number | null;

  @Choice(AmountKind, "What the amount is", { optional: true })
  amountKind?: keyof typeof AmountKind | null;

  @Text("What else a source says", { optional: true, maxLength: 500 })
  note?: string | null;
}

/** Buying innovation, from the need to the delivery, in PIO or a comparable procurement, pilot or grant; or a research project. */
@Extensions({ holds: { on: runs, showsAllByDefault: true } } satisfies FieldMetadata)
@ObjectType({
  implements: [Node],
  simpleResolvers: true,
  description:
    "Buying innovation, from the need to the delivery, in PIO or a comparable procurement, pilot or grant; or research in a European programme",
})
export class Project extends ProjectDetails implements Node {
  @Field(() => ID, { description: "Its id, for instance project:cold2gold" })
  id!: string;
}

export const ProjectConnection = connection(() => Project, { name: "Project", what: "a project" });

@ObjectType({ simpleResolvers: true, description: "One role of an organisation in a project" })
export class Participation extends Sourced {
  @Choice(PartyRole, "What it does in the project")
  role!: keyof typeof PartyRole;

  @Text("What else a source says", { optional: true, maxLength: 300 })
  note?: string | null;
}

const participations = {
  field: "participations",
  type: Participation,
  description: "All its roles in the project, by role, whatever `where` says",
};

export const PartyConnection = connection(() => Organisation, {
  name: "Party",
  what: "an organisation in a project, once, in whatever roles",
  relations: participations,
});

export const PartyInConnection = connection(() => Project, {
  name: "PartyIn",
  what: "a project that an organisation takes part in, once, in whatever roles",
  relations: participations,
});

@ObjectType({ simpleResolvers: true })
export class MilestoneDetails {
  @Choice(MilestoneKind, "What was reached")
  kind!: keyof typeof MilestoneKind;

  @When("When; null: unknown", { optional: true })
  date?: string | null;

  @Text("What happened, in a few words", { optional: true, maxLength: 300 })
  note?: string | null;
}

/** A dated step of a project. */
@ObjectType({ implements: [Node], simpleResolvers: true, description: "A dated step of a project" })
export class Milestone extends MilestoneDetails implements Node {
  @Field(() => ID, { description: "Its id, for instance milestone:cold2gold-1" })
  id!: string;
}

export const MilestoneConnection = connection(() => Milestone, {
  name: "Milestone",
  what: "a dated step of a project",
});
