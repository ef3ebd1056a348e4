import { type Slice } from "../../domain/slice";
import { deriveCover, deriveEvidence } from "../shared/evidence/evidence.cypher";
import { findMatches } from "./members-serving.cypher";
import { MatchingQueries, NeedMatchingFields } from "./members-serving.resolver";
import { deriveProfileEvidence } from "../shared/evidence/profile-evidence.cypher";
import { deriveSimilarity } from "../shared/evidence/similarity.cypher";
import {
  RANK_OF_KIND,
  RANK_OF_WAY,
  RESEARCH_ROLES,
  SEPARATORS,
  SIMILARITY,
  STRENGTH,
  WORKING_ROLES,
} from "../shared/evidence/evidence.weights";

export const matching: Slice = {
  nouns: [],
  resolvers: [MatchingQueries, NeedMatchingFields],
  edges: [],
  statements: { findMatches, deriveSimilarity, deriveEvidence, deriveProfileEvidence, deriveCover },
  derivations: [
    { of: "Competence", statement: deriveSimilarity, parameters: { similarity: SIMILARITY } },
    {
      of: "Organisation",
      statement: deriveEvidence,
      parameters: { strength: STRENGTH, workingRoles: WORKING_ROLES, researchRoles: RESEARCH_ROLES },
    },
    {
      of: "Organisation",
      statement: deriveProfileEvidence,
      parameters: { strength: STRENGTH, separators: SEPARATORS },
    },
    {
      of: "Organisation",
      statement: deriveCover,
      parameters: { levelOfWay: RANK_OF_WAY, levelOfKind: RANK_OF_KIND },
    },
  ],
  files: [],
};
