import { closeGraph } from "../../src/graph/driver/client";
import { readSeed } from "../oracle/seed.files";
import { openTestGraph } from "../support/database";
import { exploringTests } from "./exploration.suite";

const EXPLORATIONS = Number(process.env.ORACLE_EXPLORATIONS ?? 100);
const graph = openTestGraph();
afterAll(() => closeGraph(graph));

exploringTests(() => graph, readSeed(), { paths: 1_000, explorations: EXPLORATIONS });
