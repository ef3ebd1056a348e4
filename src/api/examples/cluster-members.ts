import { type Example } from "./example";

export const clusterMembers: Example = {
  title: "Who belongs to a cluster, in what capacity, since when?",
  variables: { cluster: "cluster:blue-cluster" },
  query: `# The members of the Blue Cluster, ten at a time. A membership has a
# kind, dates and a source of its own: they stand on the edge.
# Partners work with a cluster, which does not make them members.
#
# The second page: copy endCursor from the answer and add it below:
# "after": "..."
#
# Try next, below: "cluster:flanders-food" or "cluster:bike-valley"
query ClusterMembers($cluster: ID!, $after: String) {
  cluster(id: $cluster) {
    name
    domain(languages: [NL]) { text }
    municipality { name }
    focus { edges { node { id prefLabel(languages: [EN]) { text } } } }
    members(first: 10, after: $after) {
      totalCount
      edges {
        kind
        since
        until
        node { id name kind competences(first: 3) { edges { node { prefLabel(languages: [EN]) { text } } } } }
        source { publisher title }
      }
      pageInfo { hasNextPage endCursor }
    }
    partners(first: 5) { totalCount edges { role since node { name } } }
  }
}
`,
};
