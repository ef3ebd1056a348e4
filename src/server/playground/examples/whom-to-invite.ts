import { type Example } from "./example";

export const whomToInvite: Example = {
  title: "Which clusters to invite, and why not the others?",
  variables: {
    demand: { need: "need:paardenmarkt" },
    cluster: "cluster:euka",
  },
  query: `# Before a market consultation: the clusters whose
# members can serve, the members to forward to, and
# the fewest clusters that cover everything.
#
# Of each requirement only the member counts that
# covers most: a cluster does not rise by its size.
# Who asks why a cluster was not invited, gets an
# answer too.
#
# Try next, in the variables:
#   "cluster:flux50" or "cluster:medvia"
query WhomToInvite($demand: DemandInput!, $cluster: ID!) {
  clustersServing(demand: $demand, first: 5) {
    totalCount
    fewest { cluster { id name } sentence(language: EN) }
    uncovered { competence { id } }
    edges {
      node {
        cluster { id name }
        score
        coverage
        sentence(language: EN)
        members(first: 3) {
          organisation { id name }
          score
          contributions { points sentence(language: EN) }
        }
      }
    }
  }
  explainCluster(demand: $demand, cluster: $cluster) {
    sentence(language: EN)
    standing
    rank
    instead { cluster { id name } }
    match { score coverage uncovered { competence { id } } }
  }
}
`,
};
