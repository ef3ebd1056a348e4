import { type Example } from "./example";

export const needStory: Example = {
  title: "What is the whole story of a need?",
  variables: { need: "need:cold2gold" },
  query: `# From the need to the delivery, in one request: who needs it, what it
# requires, the project, who took part, what happened when, who says so.
#
# A list has edges; what belongs to the tie itself (importance, role)
# stands on the edge, the thing at the other end is its node.
#
# Try next, below: "need:smart-sporting", which has consultations
# too; tab NeedsAndMembers lists all needs.
query NeedStory($need: ID!) {
  need(id: $need) {
    title(languages: [EN]) { text }
    text(languages: [EN]) { text }
    owners { edges { node { id name } } }
    requirements { edges { importance node { id prefLabel(languages: [EN]) { text } } } }
    project {
      id
      programme
      year
      phase
      parties(first: 20) { edges { role node { id name kind } source { publisher title } } }
      milestones {
        edges {
          node {
            date
            kind
            note
            organisation { name }
            sources { edges { node { publisher date url } } }
          }
        }
      }
      consultations { edges { node { date kind subject(languages: [EN]) { text } } } }
    }
    sources { edges { node { publisher title date url } } }
  }
}
`,
};
