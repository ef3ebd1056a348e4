import { type Example } from "./example";

export const allPlayers: Example = {
  title: "Who else matters for this need?",
  variables: { demand: { need: "need:zorgsaam-sensoren" } },
  query: `# Recall first: past contractors, institutes,
# members, others, and the solutions on offer; also
# by weak evidence, which says that it is weak.
#
# Each organisation stands once, in the first group
# that fits, with all its reasons and clusters. The
# counts are those before the list is cut.
#
# Try next, in the variables:
#   "need:cold2gold" or "need:paardenmarkt"
query AllPlayers($demand: DemandInput!) {
  playersFor(demand: $demand, first: 3) {
    groups {
      kind
      totalCount
      players {
        organisation { id name }
        solution { id name }
        clusters { id name }
        score
        evidenceLevel
        contributions { points sentence(language: EN) }
        missing { competence { id } }
      }
    }
  }
}
`,
};
