import { closeGraph, openGraph, connectToGraph } from "../../src/graph/driver/client";
import { startBoltProxy, type BoltProxy } from "./bolt-proxy";
import { testDatabase } from "./database";
import { type Graph, type Limits } from "../../src/graph/driver/graph";

/** Opens the graph with the seed for a test file or a `describe`, and counts the statements that reach the database since the last reset. */
export function countedGraph(limits?: Partial<Limits>) {
  let proxy: BoltProxy;
  let graph: Graph;
  beforeAll(async () => {
    const { uri, ...account } = testDatabase();
    proxy = await startBoltProxy(uri);
    graph = openGraph({ ...account, uri: proxy.uri }, limits);
    await connectToGraph(graph);
  });
  afterAll(async () => {
    await closeGraph(graph);
    await proxy.stop();
  });
  return { graph: () => graph, reset: () => proxy.reset(), runs: () => proxy.runs() };
}
