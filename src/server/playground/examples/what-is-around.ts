import { type Example } from "./example";

export const whatIsAround: Example = {
  title: "What lies around a company, and which others resemble it?",
  isLazy: true,
  variables: { id: "organisation:bioracer" },
  query: `# Every kind of edge is counted; some of each are
# shown. To read on, give the end cursor of a group
# as after: "...".
#
# What is rare among companies counts most for how
# much others resemble it.
#
# Try next, in the variables:
#   "cluster:blue-cluster"
#   "competence:body-cooling"
query WhatIsAround($id: ID!) {
  neighbourhood(id: $id, depth: 2, perKind: 3) {
    groups {
      distance
      kind
      totalCount
      links { role from { id } to { id } }
      pageInfo { hasNextPage endCursor }
    }
  }
  similarTo(id: $id, first: 5) {
    resemblances {
      score
      node { id ... on Organisation { name } }
      shared { kind points node { id } }
    }
  }
}
`,
};
