import { closeGraph } from "../../src/graph/database";
import { readSeed } from "../oracle/seed.files";
import { openTestGraph } from "../support/database";
import { exploringTests } from "./exploring.suite";

const EXPLORATIONS = Number(process.env.ORACLE_EXPLORATIONS ?? 100);
const graph = openTestGraph();
afterAll(() => closeGraph(graph));

exploringTests(() => graph, readSeed(), { paths: 1_000, explorations: EXPLORATIONS });
