import { type Example } from "./example";

export const needStory: Example = {
  title: "What is the whole story of a need?",
  variables: { need: "need:cold2gold" },
  query: `# From the need to the delivery in one request: who
# needs it, what it requires, the project, who took
# part, what happened when, and who says so.
#
# A list has edges. What belongs to the tie
# (importance, roles) stands on the edge; node is
# the other end.
#
# Try next, in the variables:
# "need:smart-sporting", which has consultations
# too. Tab ManyNeeds lists all needs.
query NeedStory($need: ID!) {
  need(id: $need) {
    title(languages: [EN]) { text }
    text(languages: [EN]) { text }
    owners { edges { node { id name } } }
    requirements {
      edges {
        importance
        node { id prefLabel(languages: [EN]) { text } }
      }
    }
    project {
      id
      programme
      year
      phase
      parties(first: 20) {
        edges {
          participations {
            role
            source { publisher title }
          }
          node { id name kind }
        }
      }
      milestones {
        edges {
          node {
            date
            kind
            note
            organisation { name }
            sources { edges { node { publisher url } } }
          }
        }
      }
      consultations {
        edges {
          node {
            date
            kind
            subject(languages: [EN]) { text }
          }
        }
      }
    }
    sources { edges { node { publisher title date url } } }
  }
}
`,
};
