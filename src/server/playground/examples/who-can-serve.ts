import { type Example } from "./example";

export const whoCanServe: Example = {
  title: "Which cluster members can serve a need, and why?",
  variables: { need: "need:cold2gold" },
  query: `# Press the pink button, or Ctrl-Enter. Cold2Gold:
# athletes had to stay cool in the heat of Tokyo.
#
# points add up to score, 0 to 1. Each piece of
# evidence names its source. uncovered: what nobody
# can bring.
#
# Try next, in the variables: "need:paardenmarkt".
# Or add, after first: 3,
#   where: { includeNonMembers: true }
# Hold the mouse on a word to read what it means.
query WhoCanServe($need: ID!) {
  membersServing(demand: { need: $need }, first: 3) {
    totalCount
    uncovered { competence { ...label } }
    edges {
      node {
        organisation { id name kind }
        score
        evidenceLevel
        clusters { name }
        contributions {
          requirement { importance competence { ...label } }
          points
          english: sentence(language: EN)
          nederlands: sentence(language: NL)
          evidence {
            kind
            value
            competence { id }
            source { publisher title date url }
          }
        }
        missing { competence { ...label } }
      }
    }
  }
}

fragment label on Competence {
  prefLabel(languages: [EN]) { text }
}
`,
};
