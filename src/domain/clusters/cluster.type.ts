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
  @Choice(ClusterKind, "As what it is, or was, recognised", { optional: true })
  recognisedAs?: keyof typeof ClusterKind | null;

  @Localised("The domain that it works in, in a few words", { optional: true })
  domain?: LocalisedText | null;

  @Text("What else a source says", { optional: true, maxLength: 500 })
  note?: string | null;
}

export const ClusterConnection = connection(() => Cluster, { name: "Cluster", what: "a cluster" });

@ObjectType({ simpleResolvers: true })
export class RecognitionDetails {
  @Choice(RecognitionKind, "The kind of recognition")
  kind!: keyof typeof RecognitionKind;

  @When("Since when; null: unknown", { optional: true, dimension: true })
  since?: string | null;

  @When("Until when; null: not known to have ended", { optional: true, endOf: "since" })
  until?: string | null;
}

/** A recognition of a cluster by the Flemish government. */
@ObjectType({
  implements: [Node],
  simpleResolvers: true,
  description: "A recognition of a cluster by the Flemish government",
})
export class Recognition extends RecognitionDetails implements Node {
  @Field(() => ID, { description: "Its id, for instance recognition:catalisti" })
  id!: string;
}

export const RecognitionConnection = connection(() => Recognition, {
  name: "Recognition",
  what: "a recognition of a cluster",
});

@ObjectType({
  simpleResolvers: true,
  description: "One capacity in which an organisation belongs to a cluster; a founder on the board has two",
})
export class Membership extends Sourced {
  @Choice(MembershipKind, "In what capacity")
  kind!: keyof typeof MembershipKind;

  @When("Since when; null: unknown", { optional: true, dimension: true })
  since?: string | null;

  @When("Until when; null: not known to have ended", { optional: true, endOf: "since" })
  until?: string | null;
}

const memberships = {
  field: "memberships",
  type: Membership,
  description:
    "All its capacities that hold at the time of which the list is asked, by kind; `where` chooses who or what is listed, not which capacities are shown",
};

export const MembershipConnection = connection(() => Cluster, {
  name: "Membership",
  what: "a cluster that an organisation belongs to, once, in whatever capacities",
  relations: memberships,
});

export const MemberConnection = connection(() => Organisation, {
  name: "Member",
  what: "an organisation that belongs to a cluster, once, in whatever capacities",
  relations: memberships,
});

@ObjectType({ simpleResolvers: true })
export class FormerMembership {
  @Reference(
    referenceTo("Cluster", "predecessor"),
    () => Cluster,
    "The predecessor that it belonged to; of several the nearest",
  )
  predecessor!: unknown;

  @When("When that came over into this cluster; null: unknown", { optional: true })
  on?: string | null;
}

export const FormerMemberConnection = connection(() => Organisation, {
  name: "FormerMember",
  what: "an organisation that belonged to a predecessor when that went over; it may be a member today or not",
  edge: FormerMembership,
});

@ObjectType({
  simpleResolvers: true,
  description: "One way in which an organisation works with a cluster, as one source states it",
})
export class Cooperation extends Sourced {
  @Choice(CooperationRole, "How they work together")
  role!: keyof typeof CooperationRole;

  @When("Since when; null: unknown", { optional: true, dimension: true })
  since?: string | null;

  @When("Until when; null: not known to have ended", { optional: true, endOf: "since" })
  until?: string | null;
}

const cooperations = {
  field: "cooperations",
  type: Cooperation,
  description:
    "All the ways in which they work together at the time of which the list is asked, by role and source, whatever `where` says",
};

export const CooperationConnection = connection(() => Cluster, {
  name: "Cooperation",
  what: "a cluster that an organisation works with, once, in whatever roles; it is no member by that",
  relations: cooperations,
});

export const PartnerConnection = connection(() => Organisation, {
  name: "Partner",
  what: "an organisation that works with a cluster, once, in whatever roles; it is no member by that",
  relations: cooperations,
});

@ObjectType({ simpleResolvers: true })
export class Succession extends Sourced {
  @When("When it went over; null: unknown", { optional: true })
  on?: string | null;
}

export const PredecessorConnection = connection(() => Cluster, {
  name: "Predecessor",
  what: "a cluster that went over into this one",
  edge: Succession,
});
