import { Field, ID, ObjectType } from "type-graphql";
import { connection } from "../../graph/schema/connection";
import { referenceTo } from "../../graph/schema/edges";
import { type LocalisedText } from "../../graph/schema/languages";
import { Localised } from "../../graph/schema/localised";
import { Choice, Reference, Text, When } from "../../graph/schema/property-decorators";
import { Node } from "../node.type";
import { Organisation } from "../organisations/organisation.type";
import { Sourced } from "../sources/source.type";
import { ClusterKind, CooperationRole, MembershipKind, RecognitionKind } from "./cluster.codes";

/** A member organisation of companies and research institutes around one domain. */
@ObjectType({
  implements: [Organisation, Node],
  simpleResolvers: true,
  description: "A member organisation of companies and research institutes around one domain",
})
export class Cluster extends Organisation {
  @Choice(ClusterKind, "The kind of recognition that it has, or had", { optional: true })
  recognisedAs?: keyof typeof ClusterKind | null;

  @Localised("The domain in which it works, in a few words", { optional: true })
  domain?: LocalisedText | null;

  @Text("Further remarks from the source", { optional: true, maxLength: 500 })
  note?: string | null;
}

export const ClusterConnection = connection(() => Cluster, { name: "Cluster", what: "a cluster" });

@ObjectType({ simpleResolvers: true })
export class RecognitionDetails {
  @Choice(RecognitionKind, "The kind of recognition")
  kind!: keyof typeof RecognitionKind;

  @When("The start date; null: unknown", { optional: true, dimension: true })
  since?: string | null;

  @When("The end date; null: not known to have ended", { optional: true, endOf: "since" })
  until?: string | null;
}

/** A recognition of a cluster by the Flemish government. */
@ObjectType({
  implements: [Node],
  simpleResolvers: true,
  description: "A recognition of a cluster by the Flemish government",
})
export class Recognition extends RecognitionDetails implements Node {
  @Field(() => ID, { description: "Its id, for example recognition:catalisti" })
  id!: string;
}

export const RecognitionConnection = connection(() => Recognition, {
  name: "Recognition",
  what: "a recognition of a cluster",
});

@ObjectType({
  simpleResolvers: true,
  description:
    "One capacity in which an organisation belongs to a cluster. A founder that is also on the board has two",
})
export class Membership extends Sourced {
  @Choice(MembershipKind, "The capacity in which the organisation belongs to the cluster")
  kind!: keyof typeof MembershipKind;

  @When("The start date; null: unknown", { optional: true, dimension: true })
  since?: string | null;

  @When("The end date; null: not known to have ended", { optional: true, endOf: "since" })
  until?: string | null;
}

const memberships = {
  field: "memberships",
  type: Membership,
  description:
    "All capacities that are valid at the requested time, ordered by kind. `where` filters the list, not the capacities",
};

export const MembershipConnection = connection(() => Cluster, {
  name: "Membership",
  what: "a cluster to which an organisation belongs; each cluster is listed once, with all capacities",
  relations: memberships,
});

export const MemberConnection = connection(() => Organisation, {
  name: "Member",
  what: "an organisation that belongs to a cluster; each organisation is listed once, with all capacities",
  relations: memberships,
});

@ObjectType({ simpleResolvers: true })
export class FormerMembership {
  @Reference(
    referenceTo("Cluster", "predecessor"),
    () => Cluster,
    "The predecessor to which it belonged; if there are several, the nearest",
  )
  predecessor!: unknown;

  @When("The date on which this cluster succeeded the predecessor; null: unknown", { optional: true })
  on?: string | null;
}

export const FormerMemberConnection = connection(() => Organisation, {
  name: "FormerMember",
  what: "an organisation that belonged to a predecessor on the day of the succession; it may be a member today or not",
  edge: FormerMembership,
});

@ObjectType({
  simpleResolvers: true,
  description: "One role in which an organisation works with a cluster, according to one source",
})
export class Cooperation extends Sourced {
  @Choice(CooperationRole, "The role of the organisation")
  role!: keyof typeof CooperationRole;

  @When("The start date; null: unknown", { optional: true, dimension: true })
  since?: string | null;

  @When("The end date; null: not known to have ended", { optional: true, endOf: "since" })
  until?: string | null;
}

const cooperations = {
  field: "cooperations",
  type: Cooperation,
  description:
    "All roles that are valid at the requested time, ordered by role and source. `where` filters the list, not the roles",
};

export const CooperationConnection = connection(() => Cluster, {
  name: "Cooperation",
  what: "a cluster with which an organisation works, which does not make it a member; each cluster is listed once, with all roles",
  relations: cooperations,
});

export const PartnerConnection = connection(() => Organisation, {
  name: "Partner",
  what: "an organisation that works with a cluster, which does not make it a member; each organisation is listed once, with all roles",
  relations: cooperations,
});

@ObjectType({ simpleResolvers: true })
export class Succession extends Sourced {
  @When("The date of the succession; null: unknown", { optional: true })
  on?: string | null;
}

export const PredecessorConnection = connection(() => Cluster, {
  name: "Predecessor",
  what: "a cluster that was succeeded by this one",
  edge: Succession,
});
