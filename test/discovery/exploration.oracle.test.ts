import { readSeed } from "../oracle/seed.files";
import { caseCount } from "../support/cases";
import { openTestGraph } from "../support/database";
import { exploringTests } from "./exploration.suite";

const graph = openTestGraph();

exploringTests(() => graph, readSeed(), { paths: caseCount(200, 1_000), explorations: caseCount(30, 100) });
