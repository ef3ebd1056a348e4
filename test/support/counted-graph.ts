import { closeGraph, openGraph, connectToGraph } from "../../src/graph/driver/client";
import { startBoltProxy, type BoltProxy } from "./bolt-proxy";
import { testDatabase } from "./database";
import { type Graph, type Limits } from "../../src/graph/driver/graph";

type Counted = Readonly<{ proxy: BoltProxy; graph: Graph }>;

let opened: Promise<Counted> | undefined;
let users = 0;

/**
 * The same as `openTestGraph`, but counts the statements that reach the database since the last reset.
 *
 * @param limits the same in all files of a group
 */
export function countedGraph(limits?: Partial<Limits>) {
  let counted: Counted;
  users++;
  beforeAll(async () => (counted = await (opened ??= open(limits))));
  afterAll(async () => {
    if (--users > 0) return;
    await closeGraph(counted.graph);
    await counted.proxy.stop();
  });
  return { graph: () => counted.graph, reset: () => counted.proxy.reset(), runs: () => counted.proxy.runs() };
}

async function open(limits?: Partial<Limits>): Promise<Counted> {
  const { uri, ...account } = testDatabase();
  const proxy = await startBoltProxy(uri);
  const graph = openGraph({ ...account, uri: proxy.uri }, limits);
  await connectToGraph(graph);
  return { proxy, graph };
}
