import { one, type Graph } from "../graph/database";
import { versionOfData } from "./version.cypher";

type Kept<Made> = Readonly<{ version: string | null; made: Promise<Made> }>;

/**
 * Something that is made from the whole graph, once for each version of the data. To ask for it costs one small statement; all who ask
 * while it is being made wait for the same one. What failed is tried again by the next.
 */
export function madeOnce<Made>(make: (graph: Graph) => Promise<Made>): (graph: Graph) => Promise<Made> {
  const kept = new WeakMap<Graph["driver"], Kept<Made>>();
  return async (graph) => {
    const version = await one(graph, versionOfData, {});
    const known = kept.get(graph.driver);
    if (known && known.version === version) return known.made;
    const making = { version, made: make(graph) };
    kept.set(graph.driver, making);
    making.made.catch(() => kept.get(graph.driver) === making && kept.delete(graph.driver));
    return making.made;
  };
}
