import { type Example } from "./example";

export const competenceAround: Example = {
  title: "What lies around a competence, and who has it?",
  variables: { competence: "competence:environmental-sensing" },
  query: `# Competences form a tree with cross-links. Matching walks it: who can
# do something narrower, broader or related counts too, but for less.
# closeMatches leads to CPV, the vocabulary of public procurement.
#
# strength (0 to 1) is read from the source; null: nobody judged it.
#
# Try next, below: "competence:body-cooling" or "competence:digital"
query CompetenceAround($competence: ID!) {
  competence(id: $competence) {
    prefLabel(languages: [EN]) { text }
    definition { text language }
    informationContent
    broader { edges { node { ...label } } }
    narrower { edges { node { ...label } } }
    related { edges { node { ...label } } }
    closeMatches { edges { node { notation ...label } } }
    organisations {
      totalCount
      edges { strength basis node { name kind clusters { edges { node { name } } } } source { publisher title } }
    }
    solutions { edges { node { name organisation { name } } } }
    needs { totalCount edges { importance node { id title(languages: [EN]) { text } } } }
  }
}

fragment label on Competence {
  id
  prefLabel(languages: [EN]) { text }
}
`,
};
