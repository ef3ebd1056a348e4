import { type Example } from "./example";

export const anyNode: Example = {
  title: "What is behind these ids?",
  variables: { ids: ["organisation:bioracer", "cluster:bike-valley", "need:cold2gold", "source:metro-cold2gold"] },
  query: `# Everything has an id that says what it is, and can be asked by it.
# "... on" asks what only one type has; a fragment is written once
# and used in several places.
#
# Try next, below: any id from another tab. One that does not exist
# gives null in its place, and an error that says which.
query AnyNode($ids: [ID!]!) {
  nodes(ids: $ids) {
    __typename
    id
    ... on Organisation { ...party }
    ... on Cluster { members(first: 3) { totalCount edges { kind node { ...party } } } }
    ... on Need { inEnglish: title(languages: [EN]) { text } owners { edges { node { ...party } } } }
    ... on Project { phase inEnglish: title(languages: [EN]) { text } }
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
