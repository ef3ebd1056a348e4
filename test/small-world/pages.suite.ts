import { buildSchema, execute, print, printSchema, type ExecutionResult } from "graphql";
import { contextOf } from "../../src/server/graphql/context";
import { trefpuntSchema } from "../support/schema";
import { keysOf } from "../oracle/documents.keys";
import { type Random } from "../oracle/matching.oracle";
import { drawList, listsOf, type AskedList } from "../oracle/pages.list";
import {
  DIRECTIONS,
  faultsInStillness,
  faultsOf,
  stayed,
  walk,
  wholeList,
  type PageArgs,
  type Place,
  type Walk,
} from "../oracle/pages.walk";
import { type Seed } from "../oracle/seed.files";
import { answer } from "../oracle/walker.oracle";
import { worldOf } from "../oracle/walker.world";
import { caseCount, FIRST, randomOf, SEED } from "../support/cases";
import { ConcurrentChanges } from "../support/concurrent-changes";
import { type Graph } from "../../src/graph/driver/graph";

const today = "2026-11-25";
/** Each list is several new shapes that the database plans, so it takes a second or more. */
const LISTS = caseCount(8, 40);
const AT_ONCE = 8;
/** How long a list may be to be walked through, and how short unless it hardly ever is longer. */
const LONGEST = 150;
const SHORTEST = 6;

/** Lists that are read page by page, still and while rows come and go. The tests write, and take back what they wrote. */
export function pagesTests(graph: () => Graph, rows: Seed): void {
  const schema = trefpuntSchema();
  const printed = buildSchema(printSchema(schema));
  const lists = listsOf(printed);
  const keys = keysOf({ schema: printed, world: worldOf(rows), today });

  /** Asks the server. */
  const ask =
    ({ document, variables }: AskedList) =>
    async (page: PageArgs): Promise<ExecutionResult> => {
      const contextValue = contextOf({ graph, today });
      return execute({ schema, document, variableValues: { ...variables, ...page }, contextValue });
    };

  /** Asks the walker over the files. */
  const askFiles =
    ({ document, variables }: AskedList) =>
    (page: PageArgs) =>
      answer(keys.oracle, document, { ...variables, ...page });

  /** A list that is worth a walk, and what the walker over the files finds in it. */
  async function drawWalkable(number: number, random: Random): Promise<[AskedList, Place[]]> {
    for (let tries = 0; tries < 200; tries++) {
      const list = drawList(keys, random, lists[number % lists.length]!);
      const places = await wholeList(askFiles(list), LONGEST);
      const shortest = tries < 50 ? SHORTEST : 2;
      if (places.length >= shortest && places.length <= LONGEST) return [list, places];
    }
    throw new Error(`list ${number} is always too short or too long`);
  }

  /** What is wrong with its pages while rows come and go between them. */
  async function faultsDuringChanges(list: AskedList, random: Random): Promise<string[]> {
    const faults: string[] = [];
    for (const { way, isBackward } of DIRECTIONS) {
      const changes = new ConcurrentChanges(graph().driver, keys, random, list);
      const idsOf = (places: readonly Place[]) => places.map(({ id }) => id);
      const before = idsOf(await wholeList(ask(list)));
      try {
        for (let left = 6; left > 0; left--) await changes.add(before);
        const walked = await walk(ask(list), random, isBackward, async (places, { id }) => {
          for (let left = Math.floor(random() * 3); left > 0; left--) await changes.addOrRemove(idsOf(places), id);
        });
        note(walked);
        faults.push(...faultsOf(walked, isBackward).map((fault) => `${way}, while rows came and went: ${fault}`));
      } finally {
        await changes.removeAll();
      }
    }
    return faults;
  }

  /** What the lists were like, and what happened on the walks. */
  const met = { pages: 0, absent: 0, came: 0, went: 0, moved: 0 };

  function note(walked: Walk) {
    const [first, last, still] = [walked.moments[0]!, walked.moments.at(-1)!, stayed(walked)].map((places) =>
      places.map(({ what }) => what),
    ) as [string[], string[], string[]];
    met.pages += walked.moments.length;
    met.absent += walked.met.filter(({ cursor }) =>
      /\bnull\b/.test(Buffer.from(cursor, "base64url").toString()),
    ).length;
    met.came += last.filter((what) => !first.includes(what)).length;
    met.went += first.filter((what) => !last.includes(what)).length;
    met.moved += first.filter((what) => last.includes(what) && !still.includes(what)).length;
  }

  /** What is wrong, with the list that shows it. */
  async function faultsOfList(number: number): Promise<string[]> {
    const random = randomOf(number);
    const [list, expected] = await drawWalkable(number, random);
    const faults = [
      ...(await faultsInStillness(ask(list), expected, random).catch(asFault)),
      ...(await faultsDuringChanges(list, random).catch(asFault)),
    ];
    const said = [`list ${number}, ${list.name}:`, ...faults, print(list.document), JSON.stringify(list.variables)];
    return faults.length > 0 ? [said.join("\n")] : [];
  }

  const asFault = ({ message }: Error) => [message];

  describe("pages put one behind the other are the whole list, forward and backward, also while rows come and go", () => {
    const starts = Array.from({ length: Math.ceil(LISTS / AT_ONCE) }, (_, index) => FIRST + index * AT_ONCE);

    it.each(starts)(
      `${AT_ONCE} lists from number %i`,
      async (start) => {
        const found: string[] = [];
        for (let number = start; number < Math.min(start + AT_ONCE, FIRST + LISTS); number++)
          found.push(...(await faultsOfList(number)));
        expect(found.join("\n\n")).toBe("");
      },
      120_000,
    );

    it("and the walks met what is hard: rows that came, went and moved, and rows without a value in the order", () => {
      expect(met.pages).toBeGreaterThan(LISTS * 8);
      expect(Math.min(met.came, met.went, met.absent)).toBeGreaterThan(LISTS);
      // A row that moves is rare. The second list of seed 0, which is what the default run draws, meets one; other seeds need not.
      if (SEED === 0 && FIRST <= 2) expect(met.moved).toBeGreaterThan(0);
    });
  });
}
