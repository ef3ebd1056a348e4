import { type Example } from "./example";

export const clusterHistory: Example = {
  title: "What became of a cluster, and how was it recognised?",
  variables: { cluster: "cluster:medvia" },
  query: `# Clusters are renamed, merge and go over into
# others: MedTech Flanders and DSP Valley into
# MEDVIA, and MEDVIA into Biovia.
#
# Flanders recognises clusters as SPEARHEAD
# (speerpuntcluster) or IBN (innovatief
# bedrijfsnetwerk). A date is as precise as its
# source: 2021 or 2021-09-14. What has ended is
# left out unless you ask for it: includeEnded,
# or asOf: "2019-06-01" for what held on a day.
#
# Try next, in the variables: "cluster:biovia" or
# "cluster:power-to-gas".
query ClusterHistory($cluster: ID!) {
  cluster(id: $cluster) {
    name
    aliases
    recognitions(includeEnded: true) {
      edges {
        node {
          kind
          since
          until
          sources { edges { node { publisher title url } } }
        }
      }
    }
    predecessors {
      edges {
        on
        node { id name members { totalCount } }
        source { publisher title }
      }
    }
    successor {
      id
      name
      predecessors { edges { node { id name } } }
      members {
        totalCount
        edges { memberships { kind } node { id name } }
      }
    }
  }
}
`,
};
