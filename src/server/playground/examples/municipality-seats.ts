import { type Example } from "./example";

export const municipalitySeats: Example = {
  title: "Who is seated in a municipality?",
  variables: { municipality: "municipality:24062" },
  query: `# Every municipality of Belgium is here, by its NIS
# code: 24062 is Leuven. Only a seat that a source
# states counts.
#
# Try next, in the variables: "municipality:44021"
# (Gent) or "municipality:35013" (Oostende).
query Municipality($municipality: ID!) {
  municipality(id: $municipality) {
    name
    province
    region
    nuts3
    postalCodes
    organisations(first: 20) {
      totalCount
      edges {
        node {
          id
          name
          kind
          clusters {
            edges { memberships { kind } node { id name } }
          }
          competences(first: 3) {
            edges {
              strength
              node { id prefLabel(languages: [EN]) { text } }
            }
          }
        }
      }
    }
  }
}
`,
};
