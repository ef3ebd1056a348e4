import { type Example } from "./example";

export const municipalitySeats: Example = {
  title: "Who is seated in a municipality?",
  variables: { municipality: "municipality:24062", first: 20 },
  query: `# Every municipality of Belgium, by its NIS code: 24062 is Leuven.
# Only who states a seat in a source is found here.
#
# Try next, below: "municipality:44021" (Gent) or
# "municipality:35013" (Oostende)
query MunicipalitySeats($municipality: ID!, $first: Int!) {
  municipality(id: $municipality) {
    name
    province
    region
    nuts3
    postalCodes
    organisations(first: $first) {
      totalCount
      edges {
        node {
          id
          name
          kind
          website
          clusters { edges { kind node { name } } }
          competences(first: 3) { edges { strength node { prefLabel(languages: [EN]) { text } } } }
        }
      }
    }
  }
}
`,
};
