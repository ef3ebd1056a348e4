import { type Example } from "./example";

export const needsAndMembers: Example = {
  title: "What is needed, and who are the three best for each need?",
  variables: { first: 5 },
  query: `# A list of needs, each with its owner and its three best members.
#
# Go on with the next page: copy endCursor from the answer and add it
# below: "after": "..."
#
# Try next: "first": 10, or another edge of a need, such as project.
# Ctrl-Space inside the braces shows what there is.
query NeedsAndMembers($first: Int!, $after: String) {
  needs(first: $first, after: $after) {
    totalCount
    edges {
      node {
        id
        title(languages: [EN]) { text }
        owners { edges { node { name } } }
        membersServing(first: 3) {
          totalCount
          edges { node { score organisation { name } contributions { sentence(language: EN) } } }
        }
      }
    }
    pageInfo { hasNextPage endCursor }
  }
}
`,
};
