import { type Example } from "./example";

export const whatIsMissing: Example = {
  title: "What do needs ask that no member has?",
  variables: { domain: "competence:water", atMost: 2 },
  query: `# The competences that needs require and no or few
# members of clusters have, the greatest shortage
# first; and what is short in each domain.
#
# Try next, in the variables:
#   "atMost": 0 for what nobody has
#   or beside it: "cluster": "cluster:blue-cluster"
query WhatIsMissing(
  $cluster: ID
  $domain: ID
  $atMost: Int
) {
  gaps(
    cluster: $cluster
    domain: $domain
    atMost: $atMost
    first: 5
  ) {
    totalCount
    domains {
      domain { id }
      shortage
      requiredCount
      gapCount
      nobodyCount
    }
    edges {
      node {
        competence { id prefLabel(languages: [EN]) { text } }
        shortage
        demand
        supply
        exactCount
        nearCount
        needs { id title { text } }
        sentence(language: EN)
      }
    }
  }
}
`,
};
