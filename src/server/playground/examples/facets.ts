import { type Example } from "./example";

export const facets: Example = {
  title: "Which companies are these, and of what kinds?",
  variables: { name: "water", importance: 4 },
  query: `# A filter has the shape of what you read: where
# you read competences { edges { strength node {…}
# } } you ask competences: { some: { strength: …
# node: … } }.
# "groups" counts the whole list under the same
# filter, as facets beside it.
#
# Texts are compared without case, accents and
# ways of typing: co2 finds CO₂. Ask
# and, or, not; some, every, none, count; and order
# by what you like, also by a relation's count.
#
# Try next: orderBy: { clusters: { count: DESC } },
# last: 5, or groups(by: MATURITY).
query Facets($name: String!, $importance: Int!) {
  organisations(
    first: 5
    where: {
      kind: { in: [COMPANY, KNOWLEDGE_INSTITUTION] }
      competences: { some: { node: {
        prefLabel: { contains: $name }
        needs: { some: { importance: { gte: $importance } } }
      } } }
    }
    orderBy: [{ municipality: { name: ASC } }, { name: ASC }]
  ) {
    totalCount
    edges {
      cursor
      node {
        id
        name
        municipality { name }
        clusters(orderBy: [{ node: { name: ASC } }]) {
          edges { memberships { kind } node { id name } }
        }
      }
    }
    pageInfo { hasNextPage endCursor }
    byKind: groups(by: KIND) { key count }
    byCluster: groups(by: CLUSTERS, first: 5) {
      key
      count
      node { id ... on Cluster { name } }
    }
    byProvince: groups(by: MUNICIPALITY_PROVINCE) {
      key
      count
    }
  }
}
`,
};
