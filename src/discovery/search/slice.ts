import { type Slice } from "../../domain/slice";
import { learnTexts } from "./search.codes";
import { SearchingQueries } from "./search.resolver";

export const searching: Slice = {
  nouns: [],
  resolvers: [SearchingQueries],
  edges: [],
  files: [],
  learn: learnTexts,
};
