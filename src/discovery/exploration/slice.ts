import { type Slice } from "../../domain/slice";
import { learnEdges } from "./edge-kinds";
import { ExplorationQueries } from "./exploration.resolver";

export const exploring: Slice = {
  nouns: [],
  resolvers: [ExplorationQueries],
  edges: [],
  files: [],
  learn: learnEdges,
};
