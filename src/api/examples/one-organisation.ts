import { type Example } from "./example";

export const oneOrganisation: Example = {
  title: "What is known of a company?",
  variables: { enterpriseNumber: "BE 0405.045.670" },
  query: `# By its number in the Belgian enterprise register, in any spelling:
# BE0405045670, 0405.045.670, 405045670. Here: Niko.
#
# An Organisation is a Company, Cluster, PublicOrganisation,
# KnowledgeInstitution or Association; "... on" asks what only one has.
#
# Try next, below: "0207.521.503" (the city of Leuven); or change the query
# to organisation(id: "organisation:bioracer")
query OneOrganisation($enterpriseNumber: String!) {
  organisation(enterpriseNumber: $enterpriseNumber) {
    id
    name
    kind
    enterpriseNumber
    enterpriseNumberSource { publisher url }
    summary(languages: [EN]) { text }
    municipality { name province }
    ... on Company { foundedYear maturity staff sizeClass sizeBasis }
    competences { edges { strength basis node { id prefLabel(languages: [EN]) { text } } source { publisher title } } }
    solutions { edges { node { name trl description(languages: [EN]) { text } } } }
    clusters { edges { kind since until node { id name successor { id name } } } }
    projects { edges { role node { id phase title(languages: [EN]) { text } } } }
    needs { edges { node { id title(languages: [EN]) { text } } } }
  }
}
`,
};
