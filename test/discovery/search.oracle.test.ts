import { thingsIn } from "../oracle/searching.oracle";
import { readSeed } from "../oracle/seed.files";
import { caseCount, FIRST } from "../support/cases";
import { openTestGraph } from "../support/database";
import { expectSameSearch } from "./search.compare";

const QUESTIONS = caseCount(12, 200);
const things = thingsIn(readSeed());
const graph = openTestGraph();

const AT_ONCE = 20;
const starts = Array.from({ length: Math.ceil(QUESTIONS / AT_ONCE) }, (_, index) => FIRST + index * AT_ONCE);

test.each(starts)(
  `${AT_ONCE} searches from number %i find what a look at every word of every thing finds`,
  async (start) => {
    for (let number = start; number < Math.min(start + AT_ONCE, FIRST + QUESTIONS); number++)
      await expectSameSearch(() => graph, things, number);
  },
);
