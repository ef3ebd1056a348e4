import { type Example } from "./example";

export const oneOrganisation: Example = {
  title: "What is known of an organisation?",
  variables: { enterpriseNumber: "BE 0405.045.670" },
  query: `# By its Belgian enterprise number, in any
# spelling: BE0405045670, 0405.045.670, 405045670.
# Here: Niko.
#
# An Organisation is a Company, Cluster,
# Association, PublicOrganisation or
# KnowledgeInstitution. "... on" asks what only one
# of these has.
#
# Try next, in the variables: "0207.521.503", the
# city of Leuven. Or ask by id:
#   organisation(id: "organisation:bioracer")
query Organisation($enterpriseNumber: String!) {
  organisation(enterpriseNumber: $enterpriseNumber) {
    id
    name
    kind
    enterpriseNumber
    summary(languages: [EN]) { text }
    website
    municipality { name province }
    ... on Company { foundedYear maturity sizeClass }
    competences {
      edges {
        strength
        basis
        node { id prefLabel(languages: [EN]) { text } }
        source { publisher title }
      }
    }
    solutions { edges { node { id name ...described } } }
    clusters {
      edges {
        memberships { kind since until }
        node { id name successor { id name } }
      }
    }
    projects {
      edges {
        participations { role }
        node { id phase year }
      }
    }
  }
}

fragment described on Solution {
  description(languages: [EN]) { text }
}
`,
};
