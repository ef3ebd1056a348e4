import { type Example } from "./example";

export const oneBox: Example = {
  title: "Where is anything about this?",
  isLazy: true,
  variables: { text: "koelvest" },
  query: `# One box over everything: a name, a word, the
# beginning of one, even misspelt; a CPV code, an
# enterprise number in any spelling, an id.
#
# facets: how many of each kind. highlights: where
# the words stand.
#
# Try next, in the variables:
#   "text": "Biorcaer"
#   "text": "waterzuivering"
#   "text": "45000000-7"
query OneBox($text: String!, $kinds: [NodeKind!]) {
  search(text: $text, kinds: $kinds, first: 10) {
    totalCount
    facets { kind count }
    edges {
      node {
        score
        node {
          __typename
          id
          ... on Organisation { name }
          ... on Need { title { text } }
          ... on Competence { prefLabel { text } }
          ... on Solution { name }
        }
        highlights { field language fragment matches }
      }
    }
    pageInfo { hasNextPage endCursor }
  }
}
`,
};
