import { type Example } from "./example";

export const cpvCode: Example = {
  title: "What does a CPV code mean, in every language?",
  variables: { notation: "18412000" },
  query: `# A code of the Common Procurement Vocabulary, with or without its
# check digit: 18412000 or 18412000-0. All 9,454 codes are here.
#
# A text is asked by language: the first of the list that exists, and
# language says which it is. Aliases (nl:, fr:) ask for several at once.
#
# Try next, below: "48000000" or "90733000-4"
query CpvCode($notation: String!) {
  competence(notation: $notation) {
    id
    notation
    scheme
    nl: prefLabel(languages: [NL]) { text }
    fr: prefLabel(languages: [FR]) { text }
    de: prefLabel(languages: [DE]) { text }
    en: prefLabel(languages: [EN]) { text }
    definition(languages: [FR, NL]) { text language }
    broader { edges { node { notation prefLabel(languages: [EN]) { text } } } }
    narrower { totalCount edges { node { notation prefLabel(languages: [EN]) { text } } } }
    closeMatches { edges { node { id prefLabel(languages: [FR, EN]) { text language } } } }
    classifiedNeeds { edges { node { id title(languages: [FR, NL]) { text language } } } }
  }
}
`,
};
