import { type Example } from "./example";

export const cpvCode: Example = {
  title: "What does a CPV code mean, in every language?",
  variables: { notation: "18412000" },
  query: `# The Common Procurement Vocabulary, all 9,454
# codes, with or without the check digit: 18412000
# or 18412000-0.
#
# A text is asked by language: the first of the
# list that exists; language says which it is.
# Aliases (nl:, fr:) ask for several at once.
#
# Try next, in the variables: "48000000" or
# "90733000-4".
query CpvCode($notation: String!) {
  competence(notation: $notation) {
    id
    notation
    scheme
    nl: prefLabel(languages: [NL]) { text }
    fr: prefLabel(languages: [FR]) { text }
    de: prefLabel(languages: [DE]) { text }
    en: prefLabel(languages: [EN]) { text }
    broader { edges { node { ...code } } }
    narrower { totalCount edges { node { ...code } } }
    closeMatches { edges { node { id scheme ...label } } }
    classifiedNeeds {
      edges {
        node {
          id
          title(languages: [FR, NL]) { text language }
        }
      }
    }
  }
}

fragment code on Competence {
  notation
  ...label
}

fragment label on Competence {
  prefLabel(languages: [FR, NL]) { text language }
}
`,
};
