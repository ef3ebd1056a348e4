import { type Slice } from "../../domain/slice";
import { findPlayers } from "./players-for.cypher";
import { PlayerQueries } from "./players-for.resolver";

export const playersForSlice: Slice = {
  nouns: [],
  resolvers: [PlayerQueries],
  edges: [],
  statements: { findPlayers },
  files: [],
};
