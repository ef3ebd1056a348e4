import { codeList } from "../../graph/schema/code-list";

export const ConsultationKind = codeList("ConsultationKind", "What kind of meeting or question to the market it is", {
  MARKET_CONSULTATION: "The market is asked, before a tender (Directive 2014/24, articles 40 and 41)",
  CANDIDATE_PRESENTATION: "Candidates present themselves",
  CLOSING_EVENT: "A project is closed in public",
  CLUSTER_MEETING: "A cluster meets",
  INFO_SESSION: "Information for those who are interested",
  INSPIRATION_SESSION: "Public organisations look for inspiration",
  LAUNCH_EVENT: "A project or cluster is launched in public",
  NEEDS_WORKSHOP: "Needs are gathered in a workshop",
  NETWORK_EVENT: "People meet each other",
  SIGNING: "An agreement is signed",
  STAKEHOLDER_MEETING: "Those concerned meet",
  STEERING_GROUP: "A steering group meets",
  TASK_FORCE: "A task force meets",
  WEBINAR: "A session on line",
  WORKSHOP: "A workshop",
});
