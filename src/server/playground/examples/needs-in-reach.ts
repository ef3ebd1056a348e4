import { type Example } from "./example";

export const needsInReach: Example = {
  title: "Which needs could we serve, and with what?",
  variables: { us: "organisation:bioracer" },
  query: `# The same question from the other side: an
# organisation asks which needs are in its reach.
# The scores are those of the first tab.
#
# Ask for a cluster, and each need names the member
# that can best.
#
# Try next, in the variables:
#   "cluster:blue-cluster"
# Or add, after first: 5,
#   evidence: EXACT
#   where: { project: { isNull: true } }
query NeedsInReach($us: ID!) {
  organisation(id: $us) {
    name
    needsInReach(first: 5) {
      totalCount
      nodes {
        need {
          id
          title(languages: [EN]) { text }
          owners { nodes { name } }
        }
        organisation { id name }
        score
        evidenceLevel
        contributions { points sentence(language: EN) }
        missing {
          importance
          competence { prefLabel(languages: [EN]) { text } }
        }
      }
    }
  }
}
`,
};
