import { type Slice } from "../slice";
import {
  broaderOf,
  closeMatchesOf,
  narrowerOf,
  relatedTo,
  sourcesOfCompetence,
  weighCompetences,
} from "./competence.cypher";
import { CompetenceFields, CompetenceQueries } from "./competence.resolver";
import { CompetenceDetails } from "./competence.type";

export const competences: Slice = {
  nouns: [{ label: "Competence", prefixes: ["competence", "cpv"] }],
  resolvers: [CompetenceQueries, CompetenceFields],
  edges: [broaderOf, narrowerOf, relatedTo, closeMatchesOf, sourcesOfCompetence],
  statements: { weighCompetences },
  derivations: [{ of: "Competence", statement: weighCompetences, parameters: {} }],
  files: [
    {
      file: "competences.csv",
      node: "Competence",
      details: CompetenceDetails,
      unique: ["notation"],
      edges: { broader: broaderOf, related: relatedTo, close_matches: closeMatchesOf, sources: sourcesOfCompetence },
    },
  ],
};
