import { yieldToEventLoop } from "../../../graph/driver/yield-to-event-loop";
import { settledVersion } from "../../../graph/driver/data-state";
import { forSharedWork } from "../../../graph/driver/client";
import { withTimeout } from "../../../graph/driver/sessions";
import { Problem } from "../../../problem";
import { type Graph } from "../../../graph/driver/graph";

/** A computed value, and whether the data stayed the same meanwhile. If not, the value may mix two versions. */
type Outcome<Made> = Readonly<{ isOfOneVersion: boolean; value: Made }>;

type Kept<Made> = Readonly<{ version: string; making: Promise<Outcome<Made>> }>;

/** The pending reads of the version. All callers in the same turn of the event loop share one. */
const looks = new WeakMap<Graph["driver"], Promise<string>>();

function versionOf(graph: Graph): Promise<string> {
  const known = looks.get(graph.driver);
  if (known) return known;
  const look = settledVersion(forSharedWork(graph));
  looks.set(graph.driver, look);
  setImmediate(() => looks.delete(graph.driver));
  return look;
}

const beingMade = () =>
  new Problem("SERVICE_UNAVAILABLE", "What this question searches is still being built; try again in a few seconds.");

/**
 * Memoizes a value that is computed from the whole graph, once per data version. Each call costs one small statement, which reads the version.
 * Concurrent callers share one computation; if it takes too long, they get an error and can retry. After a failure the next caller computes
 * the value again. If the data changes during the computation, it starts again at once.
 */
export function memoizePerDataVersion<Made>(make: (graph: Graph) => Promise<Made>): (graph: Graph) => Promise<Made> {
  const kept = new WeakMap<Graph["driver"], Kept<Made>>();
  return (graph) => withTimeout(graph, "snapshot", current(graph), beingMade);

  async function current(graph: Graph): Promise<Made> {
    for (;;) {
      const version = await versionOf(graph);
      const known = kept.get(graph.driver);
      const { making } = known?.version === version ? known : begin(graph, version);
      const { isOfOneVersion, value } = await making;
      if (!isOfOneVersion) continue;
      graph.observed?.versions.add(version);
      return value;
    }
  }

  function begin(graph: Graph, version: string): Kept<Made> {
    const making = { version, making: makeAt(forSharedWork(graph), version, make) };
    const forget = () => kept.get(graph.driver) === making && kept.delete(graph.driver);
    kept.set(graph.driver, making);
    making.making.then(({ isOfOneVersion }) => isOfOneVersion || forget(), forget);
    return making;
  }
}

/** Computes the value for a version. Yields to the event loop before the waiting callers continue. */
async function makeAt<Made>(
  graph: Graph,
  version: string,
  make: (graph: Graph) => Promise<Made>,
): Promise<Outcome<Made>> {
  const [outcome] = await Promise.allSettled([make(graph)]);
  const isOfOneVersion = (await settledVersion(graph)) === version;
  if (isOfOneVersion && outcome.status === "rejected") throw outcome.reason;
  await yieldToEventLoop();
  return { isOfOneVersion, value: (outcome as PromiseFulfilledResult<Made>).value };
}

/** Memoizes a value per object, for the lifetime of that object. */
export function memoizePerObject<Key extends object, Made>(make: (key: Key) => Made): (key: Key) => Made {
  const kept = new WeakMap<Key, Made>();
  return (key) => {
    if (!kept.has(key)) kept.set(key, make(key));
    return kept.get(key)!;
  };
}
