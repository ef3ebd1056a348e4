import { type Example } from "./example";

export const howConnected: Example = {
  title: "How are two things connected, and what links several?",
  isLazy: true,
  variables: {
    from: "organisation:naqi",
    to: "organisation:aquafin",
    all: ["organisation:bioracer", "organisation:deme", "need:paardenmarkt"],
  },
  query: `# The closest ways from one thing to another: by
# telling edges, and around what everything is
# joined to. Then the few paths that link several.
#
# Try next: add to paths
#   kinds: [MEMBER_OF, HAS_COMPETENCE, REQUIRES]
# or, to see history, includeEnded: true
query HowConnected($from: ID!, $to: ID!, $all: [ID!]!) {
  paths(from: $from, to: $to, maxHops: 5, first: 3) {
    isPartial
    paths {
      cost
      sentence(language: EN)
      nodes { id }
      links { kind role source { title } }
    }
  }
  connectionsBetween(ids: $all) {
    isConnected
    nodes { id }
    links { kind from { id } to { id } }
  }
}
`,
};
