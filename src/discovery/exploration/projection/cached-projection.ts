import { each, type Graph } from "../../../graph/driver/client";
import { madeOnce } from "../../shared/runtime/memoize-per-data-version";
import { unhurried } from "../../shared/runtime/run-cooperatively";
import { explorable } from "../edge-kinds";
import { wholeGraph } from "../exploration.cypher";
import { project } from "./build-projection";
import { type NodeRow } from "./projection";

/** The whole graph in memory, made once for each version of the data. */
export const projectionOf = madeOnce(async (graph: Graph) => {
  const { labels, kinds } = explorable();
  const rows: NodeRow[] = [];
  await each(graph, wholeGraph(labels, kinds.all), {}, (row) => rows.push(row));
  return unhurried(project(rows, kinds));
});
