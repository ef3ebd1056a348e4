import { type Example } from "./example";

export const whoWorksTogether: Example = {
  title: "Who works with whom, and who brings them together?",
  isLazy: true,
  variables: { orderBy: "BETWEENNESS", community: null },
  query: `# Organisations are linked where they were in the
# same project, or one is a partner of the other,
# a cluster; whatever the time. Membership alone
# does not count.
#
# Betweenness tells who stands between others, page
# rank who works with those who work much.
#
# Try next: orderBy "DEGREE" or "PAGE_RANK", and
# the number of a community.
query WhoWorksTogether(
  $orderBy: NetworkMeasure
  $community: Int
) {
  cooperationNetwork(
    orderBy: $orderBy
    community: $community
    first: 10
  ) {
    organisationCount
    linkCount
    modularity
    positions {
      organisation { id name }
      degree
      betweenness
      pageRank
      community
    }
    pageInfo { hasNextPage endCursor }
    totalCount
    communities {
      number
      size
      leading { id name }
    }
  }
  organisation(id: "organisation:bioracer") {
    name
    networkPosition { degree betweenness community }
  }
}
`,
};
