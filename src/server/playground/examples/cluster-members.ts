import { type Example } from "./example";

export const clusterMembers: Example = {
  title: "Who belongs to a cluster, in what capacity, since when?",
  variables: { cluster: "cluster:blue-cluster" },
  query: `# Each member stands here once. Its capacities, a
# founder on the board has two, stand on the edge,
# each with its dates and its source. Partners work
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
    focus { nodes { ...label } }
    members(first: 10, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges {
        memberships {
          kind
          since
          until
          source { publisher title }
        }
        node {
          id
          name
          kind
          competences(first: 3) { nodes { ...label } }
        }
      }
    }
    partners(first: 5) {
      totalCount
      edges {
        cooperations { role since }
        node { id name }
      }
    }
  }
}

fragment label on Competence {
  prefLabel(languages: [EN]) { text }
}
`,
};
