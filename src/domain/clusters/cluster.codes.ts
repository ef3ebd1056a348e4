import { codeList } from "../../graph/schema/code-list";

export const ClusterKind = codeList("ClusterKind", "How Flanders recognises, or recognised, a cluster", {
  SPEARHEAD: "Spearhead cluster (speerpuntcluster): a strategic domain, up to ten years, with a cluster pact",
  IBN: "Innovative business network (innovatief bedrijfsnetwerk): bottom-up, three years",
  OTHER: "A network without a documented recognition",
});

export const RecognitionKind = codeList("RecognitionKind", "How the Flemish government recognises a cluster", {
  SPEARHEAD: "Recognised as a spearhead cluster",
  IBN: "Recognised as an innovative business network",
});

export const MembershipKind = codeList("MembershipKind", "The capacity in which an organisation belongs to a cluster", {
  FOUNDER: "Founder: it helped to found the cluster",
  MEMBER: "Member of the cluster",
  BOARD: "Member of the board",
});

export const CooperationRole = codeList(
  "CooperationRole",
  "How an organisation works with a cluster without being a member",
  {
    ADVISORY_COMMITTEE: "Member of an advisory committee",
    AWARD_WINNER: "Won an award of the cluster",
    COORDINATOR: "Coordinates the cluster or one of its projects",
    DIVISION: "Is a division of the same organisation",
    EVENT_HOST: "Hosted an event",
    EVENT_PARTNER: "Is or was a partner in an event",
    HOST: "Hosts the cluster",
    INITIATOR: "Took the initiative for the cluster",
    OBSERVER: "Observes",
    PARTNER: "Partner of the cluster",
    PREDECESSOR_SERVICES: "Provided the same services before the cluster did",
    PROJECT_PARTNER: "Is or was a partner in a project",
    PROJECT_PARTNER_PROPOSED: "Was proposed as a partner in a project",
    PROJECT_SUPPORTER: "Supports a project",
    STEERING_GROUP_HOST: "Hosted a steering group",
  },
);
