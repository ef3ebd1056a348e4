import { type Example } from "./example";

export const whoCanServe: Example = {
  title: "Which cluster members can serve a need, and why?",
  variables: { need: "need:cold2gold" },
  query: `# Press the pink button, or Ctrl-Enter.
# Cold2Gold: athletes had to stay cool in the heat of Tokyo.
#
# The points add up to the score (0 to 1); each piece of evidence
# names its source; uncovered is what nobody found can bring.
#
# Try next, below: "need:paardenmarkt", munitions on the sea bed.
# Or add behind first: where: { includeNonMembers: true }
# Hold the mouse on any word to read what it means.
query WhoCanServe($need: ID!) {
  membersServing(demand: { need: $need }, first: 3) {
    totalCount
    uncovered { importance competence { id prefLabel(languages: [EN]) { text } } }
    edges {
      node {
        organisation { id name kind }
        score
        evidenceLevel
        clusters { name }
        contributions {
          requirement { importance competence { prefLabel(languages: [EN]) { text } } }
          points
          english: sentence(language: EN)
          nederlands: sentence(language: NL)
          evidence { kind value competence { id } source { publisher title date url } }
        }
        missing { competence { prefLabel(languages: [EN]) { text } } }
      }
    }
  }
}
`,
};
