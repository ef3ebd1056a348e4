import { type Slice } from "../../domain/slice";
import { learnEdges } from "./edge-kinds";
import { ExplorationQueries } from "./exploring.resolver";

export const exploring: Slice = {
  nouns: [],
  resolvers: [ExplorationQueries],
  edges: [],
  files: [],
  learn: learnEdges,
};
