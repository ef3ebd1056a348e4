import { type Example } from "./example";

export const anyNode: Example = {
  title: "What is behind these ids?",
  variables: { ids: ["organisation:bioracer", "cluster:bike-valley", "need:cold2gold", "source:metro-cold2gold"] },
  query: `# Everything has an id that says what it is.
# "... on" asks what only one type has; a fragment
# is written once and used in several places.
#
# Try next, in the variables: ids from other tabs.
# One that does not exist gives null, and an error
# that says which.
#
# All examples as they were: settings (the wheel,
# below), Clear data, and load the page anew.
query AnyNode($ids: [ID!]!) {
  nodes(ids: $ids) {
    __typename
    id
    ... on Organisation { ...party }
    ... on Cluster {
      members(first: 3) {
        totalCount
        edges { memberships { kind } node { ...party } }
      }
    }
    ... on Need {
      topic: title(languages: [EN]) { text }
      owners { edges { node { id name } } }
    }
    ... on Source { publisher title date url }
  }
}

fragment party on Organisation {
  name
  kind
  summary(languages: [EN]) { text }
  municipality { name }
}
`,
};
