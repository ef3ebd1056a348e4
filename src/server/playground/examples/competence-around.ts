import { type Example } from "./example";

export const competenceAround: Example = {
  title: "What lies around a competence, and who has it?",
  variables: { competence: "competence:environmental-sensing" },
  query: `# Competences form a tree with cross-links, and
# matching walks it: who can do something narrower,
# broader or related counts too, but for less.
# closeMatches leads to CPV, the vocabulary of
# public procurement.
#
# strength, 0 to 1, is read from the source; null:
# it was not assessed.
#
# Try next, in the variables: "competence:drones"
# or "competence:digital".
query Competence($competence: ID!) {
  competence(id: $competence) {
    ...label
    definition { text language }
    broader { edges { node { ...label } } }
    narrower { edges { node { ...label } } }
    related { edges { node { ...label } } }
    closeMatches { edges { node { notation ...label } } }
    organisations {
      totalCount
      edges {
        strength
        basis
        node { id name kind }
        source { publisher title }
      }
    }
    solutions {
      edges { node { id name organisation { name } } }
    }
    needs {
      totalCount
      edges {
        importance
        node { id title(languages: [EN]) { text } }
      }
    }
  }
}

fragment label on Competence {
  id
  prefLabel(languages: [EN]) { text }
}
`,
};
