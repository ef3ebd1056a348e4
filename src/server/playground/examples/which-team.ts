import { type Example } from "./example";

export const whichTeam: Example = {
  title: "Which team covers everything, and who is missing?",
  isLazy: true,
  variables: {
    demand: { need: "need:cold2gold" },
    constraints: { minPartners: 2, needsEstablished: true },
  },
  query: `# Teams that cover all that a need requires: each
# partner with what it covers best, and who could
# take its place. No team is a better one with one
# partner exchanged.
#
# bound: no other team scores more. Equal to the
# score, it is proved.
#
# Try next, in the constraints:
#   "lead": "organisation:naqi"
#   "maxPartners": 3
#   "exclude": ["organisation:bioracer"]
query WhichTeam(
  $demand: DemandInput!
  $constraints: ConsortiumConstraints
) {
  consortiaFor(
    demand: $demand
    constraints: $constraints
    first: 3
  ) {
    sentence(language: EN)
    isOptimal
    uncovered { importance }
    consortia {
      score
      bound
      coverage
      strength
      points { coverage strength size cooperation mix }
      sentence(language: EN)
      missing { importance }
      projects { id title(languages: [EN]) { text } }
      partners {
        isLead
        organisation { id name }
        replacements { id name }
        contributions { points sentence(language: EN) }
      }
    }
  }
}
`,
};
