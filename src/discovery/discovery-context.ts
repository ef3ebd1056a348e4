import { type Slice } from "../domain/slice";
import { type GraphContext } from "../graph/compiler/resolvers";
import { type TextReader } from "./competences-in-text/models";

/** What the questions of discovery need of a request, besides the graph. */
export type DiscoveryContext = GraphContext &
  Readonly<{
    /** What can be explored and searched follows from what these declare. */
    slices: readonly Slice[];
    textReader: TextReader;
  }>;
