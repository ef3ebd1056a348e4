import { type Example } from "./example";

export const fromText: Example = {
  title: "What does my text ask for, and who can do that?",
  isLazy: true,
  variables: {
    text: "Onze sporters hebben het te warm: wij zoeken koelkledij die ook bij vochtig weer werkt.",
  },
  query: `# No codes, no lists: say it in your own words, in
# Dutch, English, French or German.
#
# words: what in the text led to a competence.
# needs: like the text, and judged to require it.
# channels: whether words alone were read, or
# meaning too. requirements: what the demand came
# to; correct it, and ask again with
#   demand: { requirements: [...] }
#
# Try next, in the variables:
#   "text": "bridges that tell they need repair"
# For codes of procurement add: scheme: CPV
query FromText($text: String!) {
  competencesInText(text: $text, first: 5) {
    language
    channels
    reason
    edges {
      node {
        competence { id prefLabel { text } }
        score
        words
        needs { title { text } }
      }
    }
  }
  membersServing(demand: { text: $text }, first: 3) {
    requirements {
      importance
      competence { prefLabel { text } }
    }
    edges {
      node {
        organisation { name }
        score
        contributions { sentence }
      }
    }
  }
}
`,
};
