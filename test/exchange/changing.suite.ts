import { memoizePerDataVersion } from "../../src/discovery/shared/runtime/memoize-per-data-version";
import { deriveIfStale } from "../../src/exchange/derive/derive";
import {
  changeAtOnce,
  changeInParts,
  type Change,
  dataStateOf,
  settledVersion,
} from "../../src/graph/driver/data-state";
import { cypher } from "../../src/graph/driver/cypher";
import { closeGraph, many, one, openGraph } from "../../src/graph/driver/client";
import { readConsistently } from "../../src/graph/driver/consistent-read";
import { slices } from "../../src/slices";
import { answering, startServer } from "../server/server";
import { until } from "../support/program";
import { watchDatabase } from "../../src/server/http/database-heartbeat";
import { type Database } from "./database";
import { directoryWith, world } from "./world.files";
import pino from "pino";
import { type Graph } from "../../src/graph/driver/graph";

const countSources = cypher<object, number>`MATCH (source:Source) RETURN count(source) AS row`;
const addSource = cypher<{ id: string }>`MERGE (:Source {id: $id})`;

const addOne =
  (id: string): Change =>
  async (transact) =>
    void (await transact((run) => run(addSource, { id })));

const dies: Change = async (transact) => {
  await transact((run) => run(addSource, { id: "source:half" }));
  throw new Error("died");
};

/** What readers see of a change, and what is left of one that died. */
export const changingTests = ({ engine, graph, clear, change, load, loadFrom, read }: Database) =>
  describe("a change of the data", () => {
    let reader: Graph;

    beforeAll(() => void (reader = openGraph(engine())));
    afterAll(() => closeGraph(reader));
    beforeEach(async () => {
      await clear();
      await changeAtOnce(graph(), addOne("source:first"));
    });

    /** Counts the sources twice for one answer; `between` happens the first time. */
    const countTwice = (between: () => Promise<unknown>, from: Graph = reader) => {
      let times = 0;
      return readConsistently(from, async (seen) => {
        const counting = () => one({ ...from, observed: seen }, countSources, {});
        const first = await counting();
        if (++times === 1) await between();
        return [first, await counting()];
      });
    };
    const nothing = () => Promise.resolve();

    test("that is kept while an answer is made has it made again", async () => {
      expect(await countTwice(nothing)).toEqual([1, 1]);
      expect(await countTwice(() => changeAtOnce(graph(), addOne("source:second")))).toEqual([2, 2]);
    });

    test("that is made while an answer is made, and not kept, is not seen", async () => {
      expect(await countTwice(nothing)).toEqual([1, 1]);
      const dying = () => changeAtOnce(graph(), dies).catch(() => undefined);
      expect(await countTwice(dying)).toEqual([1, 1]);
    });

    test("is waited for where it is being kept, also if who made it is dead", async () => {
      expect(await countTwice(nothing)).toEqual([1, 1]);
      await change('MATCH (data:DataState) SET data.state = "COMMITTING of-a-dead-one"');
      expect(await countTwice(nothing)).toEqual([1, 1]);
      expect(await dataStateOf(graph())).toBe("SETTLED of-a-dead-one");
    });

    test("no writing of another program has an answer made again", async () => {
      expect(await countTwice(nothing)).toEqual([1, 1]);
      expect(await countTwice(() => change("CREATE (:Source {id: 'source:foreign'})"))).toEqual([1, 2]);
    });

    test("waits for another one", async () => {
      const order: string[] = [];
      const slow: Change = async (transact) => {
        await transact((run) => run(addSource, { id: "source:slow" }));
        order.push("slow began");
        await until("the other waits", async () => (await waiting()) > 0, 20);
        order.push("slow ends");
      };
      const waiting = async () =>
        (
          await many(
            graph(),
            { text: 'SHOW TRANSACTIONS YIELD status WHERE status STARTS WITH "Blocked" RETURN 1 AS row' },
            {},
          )
        ).length;
      const first = changeAtOnce(graph(), slow);
      await until("the first began", () => order.length > 0, 20);
      const second = changeAtOnce(graph(), async () => void order.push("second"));
      await Promise.all([first, second]);
      expect(order).toEqual(["slow began", "slow ends", "second"]);
    });

    test("has what is in memory made again, in whichever process it was made", async () => {
      const counted = memoizePerDataVersion((from) => one(from, countSources, {}));
      expect(await counted(reader)).toBe(1);
      await changeAtOnce(graph(), addOne("source:second"));
      expect(await counted(reader)).toBe(2);
    });

    test("has what is just being made in memory made again", async () => {
      let times = 0;
      const counted = memoizePerDataVersion(async (from) => {
        const first = await one(from, countSources, {});
        if (++times === 1) await changeAtOnce(graph(), addOne("source:second"));
        return [first, await one(from, countSources, {})];
      });
      expect([await counted(reader), times]).toEqual([[2, 2], 2]);
    });

    describe("that is too large for one transaction", () => {
      test("has nobody answered until its end, and all after it", async () => {
        let meanwhile: unknown;
        await changeInParts(graph(), async (transact) => {
          await transact((run) => run(addSource, { id: "source:second" }));
          meanwhile = await countTwice(nothing).catch(({ code, message }) => [code, message]);
        });
        expect(meanwhile).toEqual(["SERVICE_UNAVAILABLE", expect.stringContaining("a large import is running")]);
        expect(await countTwice(nothing)).toEqual([2, 2]);
      });

      test("has readiness say so when it died, until the next start made good what is derived", async () => {
        await load(world);
        const derived = () => read("MATCH (:Competence)-[similar:SIMILAR]->() RETURN count(similar) AS row");
        const before = await derived();
        const state = answering(reader);
        const server = await startServer(state);
        const endWatch = watchDatabase(state, engine(), () => undefined, pino({ level: "silent" }));
        try {
          await change("MATCH ()-[similar:SIMILAR]->() DELETE similar");
          await expect(changeInParts(graph(), dies)).rejects.toThrow("died");
          await until("readiness says so", async () => (await server.get("/readyz")).status === 503, 20);
          expect((await server.get("/readyz")).body.doing).toContain("a large import is running or was interrupted");
          expect((await server.ask("{ sources(first: 1) { totalCount } }")).status).toBe(503);
          await deriveIfStale(graph(), slices, () => undefined);
          await until("questions are answered", async () => (await server.get("/readyz")).status === 200, 20);
          expect(await derived()).toEqual(before);
          expect((await server.ask("{ sources(first: 1) { totalCount } }")).body.data.sources.totalCount).toBe(3);
        } finally {
          await endWatch();
          await server.stop();
        }
      });
    });

    test("that is an import which did not end is named by readiness, with what to do", async () => {
      const directory = directoryWith(world);
      await loadFrom([directory]);
      await change("MATCH (import:Import) SET import.completedAt = null");
      const state = answering(reader);
      const server = await startServer(state);
      const endWatch = watchDatabase(state, engine(), () => undefined, pino({ level: "silent" }));
      const unfinished = async () => ((await server.get("/readyz")).body.unfinishedImports ?? []) as string[];
      try {
        await until("readiness names it", async () => (await unfinished()).length === 1, 20);
        expect((await unfinished())[0]).toContain("To complete it, run it again: npm run seed -- --dir ");
        await loadFrom([directory]);
        await until("readiness does not name it any more", async () => (await unfinished()).length === 0, 20);
      } finally {
        await endWatch();
        await server.stop();
      }
    });

    test("of a graph that was never imported to leaves it settled", async () => {
      await clear();
      expect(await settledVersion(graph())).toBe("SETTLED none");
    });
  });
