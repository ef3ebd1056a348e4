import { Field, ID, ObjectType } from "type-graphql";
import { connection } from "../../graph/connection";
import { cited } from "../../graph/edges";
import { type LocalisedText } from "../../graph/languages";
import { Localised } from "../../graph/localised";
import { Choice, Reference, Text, When } from "../../graph/property";
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

@ObjectType({ simpleResolvers: true })
export class Membership extends Sourced {
  @Choice(MembershipKind, "In what capacity")
  kind!: keyof typeof MembershipKind;

  @When("Since when; null: unknown", { optional: true, dimension: true })
  since?: string | null;

  @When("Until when; null: not known to have ended", { optional: true, endOf: "since" })
  until?: string | null;
}

export const MembershipConnection = connection(() => Cluster, {
  name: "Membership",
  what: "a membership of a cluster; one for each capacity, so a founder on the board has two",
  edge: Membership,
});

export const MemberConnection = connection(() => Organisation, {
  name: "Member",
  what: "a membership of an organisation; one for each capacity, so a founder on the board has two",
  edge: Membership,
});

@ObjectType({ simpleResolvers: true })
export class FormerMembership {
  @Reference(
    cited("Cluster", "predecessor"),
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

@ObjectType({ simpleResolvers: true })
export class Cooperation extends Sourced {
  @Choice(CooperationRole, "How they work together")
  role!: keyof typeof CooperationRole;

  @When("Since when; null: unknown", { optional: true, dimension: true })
  since?: string | null;

  @When("Until when; null: not known to have ended", { optional: true, endOf: "since" })
  until?: string | null;
}

export const CooperationConnection = connection(() => Cluster, {
  name: "Cooperation",
  what: "working with a cluster, which does not make a member",
  edge: Cooperation,
});

export const PartnerConnection = connection(() => Organisation, {
  name: "Partner",
  what: "an organisation that works with a cluster, which does not make a member",
  edge: Cooperation,
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
