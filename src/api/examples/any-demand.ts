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
  query: `# Without a need in the graph: say yourself what is required, and how
# much it matters: 1 (nice to have) to 5 (essential).
#
# where narrows who may be found. EXACT: only who masters one of the
# requirements itself; NEAR, the default, also a broader or related one.
#
# Try next, below: "kinds": ["KNOWLEDGE_INSTITUTION"], or
# "clusters": ["cluster:euka"], or "includeNonMembers": true
query AnyDemand($requirements: [RequirementInput!]!, $where: MatchFilter) {
  membersServing(demand: { requirements: $requirements }, where: $where, first: 5) {
    totalCount
    edges {
      node {
        organisation {
          id
          name
          municipality { name }
          ... on Company { sizeClass maturity }
        }
        score
        evidenceLevel
        clusters { id name }
        contributions { points sentence(language: EN) }
      }
    }
    uncovered { competence { prefLabel(languages: [EN]) { text } } }
  }
}
`,
};
