import { codeList } from "../../graph/schema/code-list";

export const ClusterStanding = codeList("ClusterStanding", "Why a cluster is, or is not, among those to invite first", {
  INVITED: "It is one of the fewest clusters that together cover everything that any cluster covers",
  COVERED_BY_OTHERS: "Everything that its members cover, those fewest clusters cover already",
  FOCUS_ONLY: "It works in the field, but of no member is near evidence known",
  WEAK_ONLY: "Its members, or its own work, only come from the same field; that makes no match",
  NO_EVIDENCE: "Of no member is evidence known",
  NO_MEMBERS: "No member is known today",
  GONE: "It went over into another cluster",
});
