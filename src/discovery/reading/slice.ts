import { type Slice } from "../../domain/slice";
import { everyConcept } from "./reading.cypher";

export const reading: Slice = {
  nouns: [],
  resolvers: [],
  edges: [],
  statements: { everyConcept },
  files: [],
};
