import { readSeed } from "../oracle/seed.files";
import { caseCount } from "../support/cases";
import { openTestGraph } from "../support/database";
import { exploringTests } from "./exploration.suite";

const graph = openTestGraph();

exploringTests(() => graph, readSeed(), { paths: caseCount(160, 1_000), explorations: caseCount(20, 100) });
