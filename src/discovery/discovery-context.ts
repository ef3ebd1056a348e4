import { type Slice } from "../domain/slice";
import { type GraphContext } from "../graph/compiler/resolvers";
import { type TextReader } from "./competences-in-text/models";

/** The request context of discovery: the graph, the slices and the text reader. */
export type DiscoveryContext = GraphContext &
  Readonly<{
    /** Their declarations determine what can be explored and searched. */
    slices: readonly Slice[];
    textReader: TextReader;
  }>;
