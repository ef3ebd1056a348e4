import { Extensions, Field, ID, InterfaceType, ObjectType } from "type-graphql";
import { connection } from "../../graph/schema/connection";
import { referenceTo } from "../../graph/schema/edges";
import { type LocalisedText } from "../../graph/schema/languages";
import { type FieldMetadata } from "../../graph/schema/field-metadata";
import { Localised } from "../../graph/schema/localised";
import { Choice, Code, Link, Reference, Share, Text, Texts, When, Whole } from "../../graph/schema/property-decorators";
import { Competence } from "../competences/competence.type";
import { Node } from "../node.type";
import { Source, Sourced } from "../sources/source.type";
import { IsEnterpriseNumber, showEnterpriseNumber, toEnterpriseNumber } from "./enterprise-number";
import { Maturity, maturityOf, OrganisationKind, OrganisationNature, SizeBasis, SizeClass } from "./organisation.codes";
import { maturityOfCompany } from "./organisation.cypher";

@InterfaceType()
export abstract class OrganisationDetails {
  @Choice(OrganisationKind, "What it is")
  kind!: keyof typeof OrganisationKind;

  @Choice(OrganisationNature, "What it is, more precisely", { optional: true })
  nature?: keyof typeof OrganisationNature | null;

  @Text("Its name")
  name!: string;

  @Texts("Other names under which it is known")
  aliases?: string[] | null;

  @Code(
    "Its number in the Belgian enterprise register, shown as 0403.227.515",
    [IsEnterpriseNumber],
    toEnterpriseNumber,
    {
      optional: true,
      show: showEnterpriseNumber,
    },
  )
  enterpriseNumber?: string | null;

  @Reference(
    referenceTo("Source", "enterpriseNumberSource"),
    () => Source,
    "Who states its enterprise number; null: those who state the rest",
    {
      optional: true,
    },
  )
  enterpriseNumberSource?: unknown;

  @Text("The town, as the source writes it", { optional: true })
  town?: string | null;

  @Link("Its website", { optional: true })
  website?: string | null;

  @Whole("The year in which it was founded", { optional: true, min: 1000, max: 2100, dimension: true })
  foundedYear?: number | null;

  @Whole("How many people work there, as a page says", { optional: true, min: 0, max: 10_000_000, summed: true })
  staff?: number | null;

  @Localised("What it does, in one line", { optional: true, maxLength: 300 })
  summary?: LocalisedText | null;
}

/** A legal or natural party. Its type says what it is; its relations say what it does. */
@InterfaceType({
  implements: [Node],
  description:
    "A party. Its type says what it is; its relations say what it does: any may own a need, lead, bid, be a member",
})
export abstract class Organisation extends OrganisationDetails implements Node {
  @Field(() => ID, { description: "Its id, for instance organisation:bioracer or cluster:flux50" })
  id!: string;
}

const kindOf = (description: string) => ({ implements: [Organisation, Node], simpleResolvers: true, description });

/** A firm. */
@ObjectType(kindOf("A firm"))
export class Company extends Organisation {
  @Field(() => SizeClass, {
    description: "Its size class (EU Recommendation 2003/361); UNKNOWN where the facts do not allow one",
  })
  sizeClass!: keyof typeof SizeClass;

  @Field(() => SizeBasis, { description: "What its size class was read from" })
  sizeBasis!: keyof typeof SizeBasis;

  @Extensions({
    reads: ["foundedYear"],
    derive: (row, _args, today) => maturityOf(row.foundedYear as number | null, today),
    expression: maturityOfCompany,
  } satisfies FieldMetadata)
  @Field(() => Maturity, { description: "How long ago it was founded; UNKNOWN without a year" })
  maturity!: keyof typeof Maturity;
}

/** A body under public procurement law. */
@ObjectType(
  kindOf("A body under public procurement law: a department, agency, province, local authority or dependent body"),
)
export class PublicOrganisation extends Organisation {}

/** A university, college or research institute. */
@ObjectType(kindOf("A university, college or research institute"))
export class KnowledgeInstitution extends Organisation {}

/** A federation, non-profit or network. */
@ObjectType(kindOf("A federation, non-profit or network"))
export class Association extends Organisation {}

export const OrganisationConnection = connection(() => Organisation, { name: "Organisation", what: "an organisation" });

@ObjectType({ simpleResolvers: true })
export class HeldCompetence extends Sourced {
  @Share("How strong it is, 0 to 1, as read from the source; null: not assessed", { optional: true })
  strength?: number | null;

  @Text("What the source says, in a few words", { optional: true, maxLength: 300 })
  basis?: string | null;

  @When("Since when it holds; null: unknown", { optional: true })
  since?: string | null;

  @When("Until when it holds; null: not known to have ended", { optional: true, endOf: "since" })
  until?: string | null;
}

export const HeldCompetenceConnection = connection(() => Competence, {
  name: "HeldCompetence",
  what: "something that an organisation can do",
  edge: HeldCompetence,
});

export const CompetenceHolderConnection = connection(() => Organisation, {
  name: "CompetenceHolder",
  what: "an organisation that can do it",
  edge: HeldCompetence,
});
