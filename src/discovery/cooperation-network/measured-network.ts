import { join } from "node:path";
import { each } from "../../graph/driver/client";
import { memoizePerDataVersion } from "../shared/runtime/memoize-per-data-version";
import { startWorker } from "../shared/runtime/start-worker";
import { type Measures, type Network } from "./measures";
import { workingTogether } from "./network.cypher";
import { type Graph } from "../../graph/driver/graph";

/** The network with its measures, and where each organisation stands in it. */
export type MeasuredNetwork = Network & Measures & Readonly<{ placeOf: ReadonlyMap<string, number> }>;

/** Made once for each version of the data. */
export const measuredNetwork = memoizePerDataVersion(async (graph: Graph): Promise<MeasuredNetwork> => {
  const groups: (readonly string[])[] = [];
  await each(graph, workingTogether, {}, (group) => groups.push(group));
  const network = await measure(groups);
  return { ...network, placeOf: new Map(network.ids.map((id, place) => [id, place])) };
});

/** The network of those who worked together each time: in a thread of its own, so that the event loop never waits for it. */
const measure = (groups: readonly (readonly string[])[]) =>
  new Promise<Network & Measures>((resolve, reject) => {
    const worker = startWorker(join(__dirname, "measures.worker"), groups);
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`the measures of the network ended with ${code}`)));
  });
