import { type Slice } from "../../domain/slice";
import { everyConcept, judgedNeeds, textOfNeed } from "./reading.cypher";
import { ReadingQueries } from "./reading.resolver";

export const reading: Slice = {
  nouns: [],
  resolvers: [ReadingQueries],
  edges: [],
  statements: { everyConcept, judgedNeeds, textOfNeed },
  files: [],
};
