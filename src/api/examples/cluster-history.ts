import { type Example } from "./example";

export const clusterHistory: Example = {
  title: "What became of a cluster, and how was it recognised?",
  variables: { cluster: "cluster:medvia" },
  query: `# Clusters are renamed, merge and go over into others: MedTech Flanders
# and DSP Valley into MEDVIA, MEDVIA into Biovia. Recognition by
# Flanders is dated too: SPEARHEAD (speerpuntcluster) or IBN.
#
# A date is as precise as its source: 2021, 2021-09 or 2021-09-14.
#
# Try next, below: "cluster:biovia" or "cluster:power-to-gas"
query ClusterHistory($cluster: ID!) {
  cluster(id: $cluster) {
    name
    aliases
    recognisedAs
    recognitions { edges { node { kind since until sources { edges { node { publisher title url } } } } } }
    predecessors {
      edges { on source { publisher } node { id name members { totalCount } predecessors { edges { node { id name } } } } }
    }
    successor {
      id
      name
      predecessors { edges { node { name } } }
      members { totalCount edges { kind node { name } } }
    }
  }
}
`,
};
