import { type Slice } from "../../domain/slice";
import { learnTexts } from "./searching.codes";
import { SearchingQueries } from "./searching.resolver";

export const searching: Slice = {
  nouns: [],
  resolvers: [SearchingQueries],
  edges: [],
  files: [],
  learn: learnTexts,
};
