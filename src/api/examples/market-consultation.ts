import { type Example } from "./example";

export const marketConsultation: Example = {
  title: "Who was at a market consultation, and what came of it?",
  variables: { consultation: "consultation:paardenmarkt" },
  query: `# Before a tender the market is asked. Here: how to recover munitions
# from the sea bed off Knokke-Heist. The Blue Cluster brought its members.
#
# From one end of the graph to the other: consultation, cluster,
# its members; consultation, project, need, what it requires.
#
# Try next, below: "consultation:p2g-2018" or "consultation:sleeptank"
query MarketConsultation($consultation: ID!) {
  consultation(id: $consultation) {
    kind
    date
    subject(languages: [EN]) { text }
    participantCount
    municipality { name province }
    organiser { id name }
    clusters {
      edges { node { id name members(first: 5) { totalCount edges { kind node { name } } } } }
    }
    project {
      id
      phase
      needs {
        edges { node { id requirements { edges { importance node { prefLabel(languages: [EN]) { text } } } } } }
      }
    }
    sources { edges { node { publisher title url } } }
  }
}
`,
};
