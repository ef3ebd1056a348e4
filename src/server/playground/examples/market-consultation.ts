import { type Example } from "./example";

export const marketConsultation: Example = {
  title: "Who was at a market consultation, and what is it about?",
  variables: { consultation: "consultation:paardenmarkt" },
  query: `# Before a tender the market is asked. Here: how to
# recover munitions from the sea bed near
# Knokke-Heist. The Blue Cluster took part.
#
# One way through the graph: consultation, cluster,
# its members. Another: project, need, what it
# requires.
#
# Try next, in the variables:
# "consultation:sleeptank".
query Consultation($consultation: ID!) {
  consultation(id: $consultation) {
    kind
    date
    subject(languages: [EN]) { text }
    participantCount
    municipality { name }
    organiser { id name }
    clusters {
      edges {
        node {
          id
          name
          members(first: 5) {
            totalCount
            edges { memberships { kind } node { id name } }
          }
        }
      }
    }
    project {
      id
      phase
      needs { edges { node { id ...required } } }
    }
    sources { edges { node { publisher title date url } } }
  }
}

fragment required on Need {
  requirements {
    edges {
      importance
      node { id prefLabel(languages: [EN]) { text } }
    }
  }
}
`,
};
