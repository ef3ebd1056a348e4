import { each, type Graph } from "../../graph/database";
import { madeOnce } from "../made-once";
import { unhurried } from "../unhurried";
import { explorable } from "./edge-kinds";
import { wholeGraph } from "./exploring.cypher";
import { project } from "./project";
import { type NodeRow } from "./projection";

/** The whole graph in memory, made once for each version of the data. */
export const projectionOf = madeOnce(async (graph: Graph) => {
  const { labels, kinds } = explorable();
  const rows: NodeRow[] = [];
  await each(graph, wholeGraph(labels, kinds.all), {}, (row) => rows.push(row));
  return unhurried(project(rows, kinds));
});
