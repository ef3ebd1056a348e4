import { type Example } from "./example";

export const anyDemand: Example = {
  title: "Who can do what I require, among those I choose?",
  variables: {
    requirements: [
      { competence: "competence:digital-health", importance: 5 },
      { competence: "competence:medical-sensors", importance: 4 },
      { competence: "competence:iot", importance: 2 },
    ],
    where: { kinds: ["COMPANY"], evidence: "EXACT" },
  },
  query: `# No need in the graph yet? Say what is required,
# and how much it matters: 1 (nice to have) to 5
# (essential).
#
# where narrows who is found. EXACT: only who
# masters at least one requirement itself. NEAR,
# the default: also who masters something broader
# or related.
#
# Try next, in the variables:
#   "kinds": ["KNOWLEDGE_INSTITUTION"]
#   "clusters": ["cluster:biovia"]
query AnyDemand(
  $requirements: [RequirementInput!]!
  $where: MatchFilter
) {
  membersServing(
    demand: { requirements: $requirements }
    where: $where
    first: 5
  ) {
    totalCount
    uncovered { competence { id } }
    edges {
      node {
        organisation {
          id
          name
          municipality { name }
          ... on Company { sizeClass maturity }
        }
        score
        clusters { id name }
        contributions { points sentence(language: EN) }
      }
    }
  }
}
`,
};
