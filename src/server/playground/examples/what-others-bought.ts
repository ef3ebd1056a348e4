import { type Example } from "./example";

export const whatOthersBought: Example = {
  title: "What did comparable organisations buy?",
  isLazy: true,
  variables: { organisation: "organisation:stad-gent" },
  query: `# For an organisation that looks for ideas: what
# was delivered for the needs of others like it,
# and what is offered and fits those needs.
#
# Try next, in the variables, one that has not said
# yet what it needs:
#   "organisation:stad-turnhout"
query WhatOthersBought($organisation: ID!) {
  inspirationsFor(organisation: $organisation, first: 5) {
    totalCount
    edges {
      node {
        subject { id }
        score
        sentence(language: EN)
        isDelivered
        fit
        need { id title { text } }
        organisation { id name }
        ownNeed { id title { text } }
        needPoints
        naturePoints
        kindPoints
        provincePoints
        sizePoints
      }
    }
  }
}
`,
};
