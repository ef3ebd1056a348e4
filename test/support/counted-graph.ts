import { closeGraph, openGraph, connectToGraph } from "../../src/graph/driver/client";
import { startBoltProxy, type BoltProxy } from "./bolt-proxy";
import { testDatabase } from "./database";
import { type Graph } from "../../src/graph/driver/graph";
import { START_LIMITS } from "../../src/graph/driver/start-steps";

type Counted = Readonly<{ proxy: BoltProxy; graph: Graph }>;

let opened: Promise<Counted> | undefined;
let users = 0;

/**
 * The same as `openTestGraph`, but counts the statements that reach the database since the last reset. It has the limits of a start, because
 * a busy machine may need longer to plan a statement than a request may take.
 */
export function countedGraph() {
  let counted: Counted;
  users++;
  beforeAll(async () => (counted = await (opened ??= open())));
  afterAll(async () => {
    if (--users > 0) return;
    await closeGraph(counted.graph);
    await counted.proxy.stop();
  });
  return { graph: () => counted.graph, reset: () => counted.proxy.reset(), runs: () => counted.proxy.runs() };
}

async function open(): Promise<Counted> {
  const { uri, ...account } = testDatabase();
  const proxy = await startBoltProxy(uri);
  const graph = openGraph({ ...account, uri: proxy.uri }, START_LIMITS);
  await connectToGraph(graph);
  return { proxy, graph };
}
