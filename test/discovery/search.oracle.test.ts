import { closeGraph } from "../../src/graph/driver/client";
import { thingsIn } from "../oracle/searching.oracle";
import { readSeed } from "../oracle/seed.files";
import { openTestGraph } from "../support/database";
import { expectSameSearch } from "./search.compare";

/** How many questions are drawn. */
const QUESTIONS = Number(process.env.ORACLE_SEARCHES ?? 200);
const things = thingsIn(readSeed());
const graph = openTestGraph();
afterAll(() => closeGraph(graph));

const AT_ONCE = 20;
const starts = Array.from({ length: QUESTIONS / AT_ONCE }, (_, index) => index * AT_ONCE + 1);

test.each(starts)(
  `${AT_ONCE} searches from number %i find what a look at every word of every thing finds`,
  async (start) => {
    for (let number = start; number < start + AT_ONCE; number++) await expectSameSearch(() => graph, things, number);
  },
);
