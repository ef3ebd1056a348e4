import { giveWay } from "../graph/give-way";
import { forAll, one, type Graph } from "../graph/database";
import { inTime } from "../graph/sessions";
import { Problem } from "../problem";
import { versionOfData } from "./version.cypher";

/** Whoever waited for what was just made begins to work with it when others had their turn. */
async function handedOver<Made>(making: Promise<Made>): Promise<Made> {
  const made = await making;
  await giveWay();
  return made;
}

type Kept<Made> = Readonly<{ version: string | null; made: Promise<Made> }>;

/** The looks at the version that are on their way: all that one request asks in the same moment shares one. */
const looks = new WeakMap<Graph["driver"], Promise<string | null>>();

function versionOf(graph: Graph): Promise<string | null> {
  const known = looks.get(graph.driver);
  if (known) return known;
  const look = one(forAll(graph), versionOfData, {});
  looks.set(graph.driver, look);
  setImmediate(() => looks.delete(graph.driver));
  return look;
}

const beingMade = () =>
  new Problem(
    "SERVICE_UNAVAILABLE",
    "What this question looks into is being made from the whole graph; try again in a few seconds.",
  );

/**
 * Something that is made from the whole graph, once for each version of the data. To ask for it costs one small statement; all who ask
 * while it is being made wait for the same one, and are told to come back where it takes long. What failed is tried again by the next.
 */
export function madeOnce<Made>(make: (graph: Graph) => Promise<Made>): (graph: Graph) => Promise<Made> {
  const kept = new WeakMap<Graph["driver"], Kept<Made>>();
  return async (graph) => {
    const version = await versionOf(graph);
    const known = kept.get(graph.driver);
    const making = known?.version === version ? known : begin(graph, version);
    return inTime(graph, "made", making.made, beingMade);
  };

  function begin(graph: Graph, version: string | null): Kept<Made> {
    const making = { version, made: handedOver(make(forAll(graph))) };
    kept.set(graph.driver, making);
    making.made.catch(() => kept.get(graph.driver) === making && kept.delete(graph.driver));
    return making;
  }
}
