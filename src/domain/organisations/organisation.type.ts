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
  @Choice(OrganisationKind, "Its kind")
  kind!: keyof typeof OrganisationKind;

  @Choice(OrganisationNature, "Its nature, which is more precise than its kind", { optional: true })
  nature?: keyof typeof OrganisationNature | null;

  @Text("Its name")
  name!: string;

  @Texts("Its other names")
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
    "The source of its enterprise number; null: the same sources as for the rest",
    {
      optional: true,
    },
  )
  enterpriseNumberSource?: unknown;

  @Text("Its town, as the source writes it", { optional: true })
  town?: string | null;

  @Link("The address of its website", { optional: true })
  website?: string | null;

  @Whole("The year in which it was founded", { optional: true, min: 1000, max: 2100, dimension: true })
  foundedYear?: number | null;

  @Whole("The number of staff, as its website or another page states it", {
    optional: true,
    min: 0,
    max: 10_000_000,
    summed: true,
  })
  staff?: number | null;

  @Localised("What it does, in one line", { optional: true, maxLength: 300 })
  summary?: LocalisedText | null;
}

/** A legal or natural party. Its type says what it is; its relations say what it does. */
@InterfaceType({
  implements: [Node],
  description:
    "An organisation. Its type shows its kind, and its relations show its roles: any organisation may have a need, lead a project, bid, or be a member of a cluster",
})
export abstract class Organisation extends OrganisationDetails implements Node {
  @Field(() => ID, { description: "Its id, for example organisation:bioracer or cluster:flux50" })
  id!: string;
}

const kindOf = (description: string) => ({ implements: [Organisation, Node], simpleResolvers: true, description });

/** A firm. */
@ObjectType(kindOf("A firm"))
export class Company extends Organisation {
  @Field(() => SizeClass, {
    description: "Its size class (EU Recommendation 2003/361); UNKNOWN if the data are not sufficient",
  })
  sizeClass!: keyof typeof SizeClass;

  @Field(() => SizeBasis, { description: "The basis of its size class" })
  sizeBasis!: keyof typeof SizeBasis;

  @Extensions({
    reads: ["foundedYear"],
    derive: (row, _args, today) => maturityOf(row.foundedYear as number | null, today),
    expression: maturityOfCompany,
  } satisfies FieldMetadata)
  @Field(() => Maturity, { description: "Its age; UNKNOWN if the year of founding is unknown" })
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
  @Share("How strong the organisation is in it, from 0 to 1, estimated from the source; null: not estimated", {
    optional: true,
  })
  strength?: number | null;

  @Text("A short summary of what the source states", { optional: true, maxLength: 300 })
  basis?: string | null;

  @When("The start date; null: unknown", { optional: true })
  since?: string | null;

  @When("The end date; null: not known to have ended", { optional: true, endOf: "since" })
  until?: string | null;
}

export const HeldCompetenceConnection = connection(() => Competence, {
  name: "HeldCompetence",
  what: "a competence that an organisation has",
  edge: HeldCompetence,
});

export const CompetenceHolderConnection = connection(() => Organisation, {
  name: "CompetenceHolder",
  what: "an organisation that has the competence",
  edge: HeldCompetence,
});
