import { each } from "../../../graph/driver/client";
import { memoizePerDataVersion } from "../../shared/runtime/memoize-per-data-version";
import { runCooperatively } from "../../shared/runtime/run-cooperatively";
import { explorable } from "../edge-kinds";
import { wholeGraph } from "../exploration.cypher";
import { project } from "./build-projection";
import { type ProjectionNodeRow } from "./projection";
import { type Graph } from "../../../graph/driver/graph";

/** The whole graph in memory, made once for each version of the data. */
export const projectionOf = memoizePerDataVersion(async (graph: Graph) => {
  const { labels, kinds } = explorable();
  const rows: ProjectionNodeRow[] = [];
  await each(graph, wholeGraph(labels, kinds.all), {}, (row) => rows.push(row));
  return runCooperatively(project(rows, kinds));
});
