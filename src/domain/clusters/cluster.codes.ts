import { codeList } from "../../graph/schema/code-list";

export const ClusterKind = codeList("ClusterKind", "How Flanders recognises, or recognised, a cluster", {
  SPEARHEAD: "Spearhead cluster (speerpuntcluster): a strategic domain, up to ten years, with a cluster pact",
  IBN: "Innovative business network (innovatief bedrijfsnetwerk): bottom-up, three years",
  OTHER: "A network without a documented recognition",
});

export const RecognitionKind = codeList("RecognitionKind", "The kinds of recognition by the Flemish government", {
  SPEARHEAD: "As a spearhead cluster",
  IBN: "As an innovative business network",
});

export const MembershipKind = codeList("MembershipKind", "In what capacity an organisation belongs to a cluster", {
  FOUNDER: "It helped to found the cluster",
  MEMBER: "It is a member",
  BOARD: "It sits on the board",
});

export const CooperationRole = codeList(
  "CooperationRole",
  "How an organisation works with a cluster without being a member",
  {
    ADVISORY_COMMITTEE: "Sits on an advisory committee",
    AWARD_WINNER: "Won an award of the cluster",
    COORDINATOR: "Coordinates it or a project of it",
    DIVISION: "Is a division of the same house",
    EVENT_HOST: "Hosted an event",
    EVENT_PARTNER: "Is or was partner of an event",
    HOST: "Hosts the cluster",
    INITIATOR: "Took the initiative for it",
    OBSERVER: "Observes",
    PARTNER: "Is a partner",
    PREDECESSOR_SERVICES: "Gave the same services before",
    PROJECT_PARTNER: "Is or was partner in a project",
    PROJECT_PARTNER_PROPOSED: "Was proposed as partner in a project",
    PROJECT_SUPPORTER: "Supports a project",
    STEERING_GROUP_HOST: "Hosted a steering group",
  },
);
