import { type Example } from "./example";

export const whyNot: Example = {
  title: "Why does an organisation score what it scores, or nothing?",
  variables: { need: "need:cold2gold", organisation: "organisation:centexbel" },
  query: `# All that its score follows from:
# points = share * cover, for each requirement.
# counts: of what one source states, only the
# strongest counts. nearest: what comes closest
# where it shows nothing.
#
# Try next, in the variables: "organisation:naqi"
# or "organisation:24sea", which are not in the
# list, and you read why.
query WhyNot($need: ID!, $organisation: ID!) {
  explainMatch(
    demand: { need: $need }
    organisation: $organisation
  ) {
    sentence(language: EN)
    rank
    totalCount
    notListed
    score
    clusters { name }
    requirements {
      sentence(language: EN)
      requirement {
        importance
        competence { informationContent }
      }
      share
      cover
      points
      evidence {
        kind way similarity strength value counts
        source { title }
      }
      steps
      nearest { kind competence { id } source { title } }
    }
  }
}
`,
};
