import { type Example } from "./example";

export const manyNeeds: Example = {
  title: "What is needed, and who are the three best for each need?",
  variables: { first: 5 },
  query: `# A page of needs, each with its owner and its
# three best members. Every list in the graph is
# read in pages.
#
# The next page: copy endCursor from the answer and
# add it to the variables: "after": "..."
#
# Try next: "first": 20; or ask more of a need.
# Ctrl-Space between braces shows what there is.
query ManyNeeds($first: Int!, $after: String) {
  needs(first: $first, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    edges {
      node {
        id
        title(languages: [EN]) { text }
        owners { edges { node { name } } }
        membersServing(first: 3) {
          totalCount
          edges {
            node {
              score
              organisation { name }
              contributions { sentence(language: EN) }
            }
          }
        }
      }
    }
  }
}
`,
};
