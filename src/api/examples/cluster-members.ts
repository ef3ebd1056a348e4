import { type Example } from "./example";

export const clusterMembers: Example = {
  title: "Who belongs to a cluster, in what capacity, since when?",
  variables: { cluster: "cluster:blue-cluster" },
  query: `# A membership has a kind, dates and a source of
# its own: they stand on the edge. Partners work
# with the cluster, which does not make them
# members.
#
# The second page: copy endCursor from the answer
# and add it to the variables: "after": "..."
#
# Try next, in the variables:
# "cluster:flanders-food" or "cluster:bike-valley".
query ClusterMembers($cluster: ID!, $after: String) {
  cluster(id: $cluster) {
    name
    domain { text language }
    municipality { name }
    focus { edges { node { ...label } } }
    members(first: 10, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges {
        kind
        since
        until
        node {
          id
          name
          kind
          competences(first: 3) {
            edges { node { ...label } }
          }
        }
        source { publisher title }
      }
    }
    partners(first: 5) {
      totalCount
      edges { role since node { id name } }
    }
  }
}

fragment label on Competence {
  prefLabel(languages: [EN]) { text }
}
`,
};
