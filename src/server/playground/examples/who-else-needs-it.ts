import { type Example } from "./example";

export const whoElseNeedsIt: Example = {
  title: "Who else needs what was solved?",
  isLazy: true,
  variables: { solution: "project:leuven-nachtlawaai" },
  query: `# After a delivery: the organisations whose needs
# resemble the one that was solved, and who took it
# over already.
#
# A project stands for what it delivered. What is
# only offered is held against the needs by what it
# uses.
#
# Try next, in the variables:
#   "project:cold2gold" or "solution:ecopam"
query WhoElseNeedsIt($solution: ID!) {
  replicationsOf(solution: $solution, first: 5) {
    totalCount
    adopters { id name }
    needsWithoutOwner { title { text } }
    edges {
      node {
        organisation { id name }
        score
        sentence(language: EN)
        isMet
        need { id title { text } }
        matches {
          points
          way
          required { importance competence { id } }
          solved { competence { id } }
        }
        missing { competence { id } }
      }
    }
  }
}
`,
};
