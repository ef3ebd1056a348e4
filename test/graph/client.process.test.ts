import { createServer, type AddressInfo, type Socket } from "node:net";
import {
  closeGraph,
  many,
  maybeOne,
  one,
  openGraph,
  connectToGraph,
  runAutoCommit,
  write,
  type DatabaseAddress,
} from "../../src/graph/driver/client";
import { cypher } from "../../src/graph/driver/cypher";
import { Problem } from "../../src/problem";
import { startBoltProxy } from "../support/bolt-proxy";
import { openTestGraph, testDatabase } from "../support/database";
import { until } from "../support/program";

const graph = openTestGraph();

const numbers = cypher<{ upTo: number }, number>`UNWIND range(1, $upTo) AS number RETURN number AS row`;
const note = cypher<{ text: string }, string>`CREATE (note:DatabaseTest {text: $text}) RETURN note.text AS row`;
const fail = cypher<object>`RETURN 1 / 0 AS row`;
const endless = cypher<object>`UNWIND range(1, 4000000000) AS endless RETURN count(endless) AS row`;
const working = cypher<object>`
  SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS "4000000000" AND NOT currentQuery CONTAINS "SHOW"
  RETURN currentQuery AS row`;
const notes = cypher<object, string>`MATCH (note:DatabaseTest) RETURN note.text AS row ORDER BY row`;
const forget = cypher<object>`MATCH (note:DatabaseTest) DELETE note`;

describe("reading", () => {
  test("many gives every row, in order", async () => {
    expect(await many(graph, numbers, { upTo: 3 })).toEqual([1, 2, 3]);
  });

  test("many takes the absence of rows as normal", async () => {
    expect(await many(graph, numbers, { upTo: 0 })).toEqual([]);
  });

  test("maybeOne gives the only row", async () => {
    expect(await maybeOne(graph, numbers, { upTo: 1 })).toBe(1);
  });

  test("maybeOne takes the absence of a row as news", async () => {
    expect(await maybeOne(graph, numbers, { upTo: 0 })).toBeUndefined();
  });

  test("maybeOne takes a second row as a fault", async () => {
    await expect(maybeOne(graph, numbers, { upTo: 2 })).rejects.toThrow("2 rows instead of at most one");
  });

  test("one gives the only row", async () => {
    expect(await one(graph, numbers, { upTo: 1 })).toBe(1);
  });

  test("one takes the absence of a row as a fault", async () => {
    await expect(one(graph, numbers, { upTo: 0 })).rejects.toThrow("no row instead of exactly one");
  });

  test("one takes a second row as a fault", async () => {
    await expect(one(graph, numbers, { upTo: 2 })).rejects.toThrow("2 rows");
  });

  test("a read that would write is refused", async () => {
    await expect(many(graph, note, { text: "written by a read" })).rejects.toThrow(/read access mode/i);
    expect(await many(graph, notes, {})).toEqual([]);
  });

  test("a statement that is wrong is a fault of ours, which no problem tells", async () => {
    await expect(many(graph, cypher`RETURN nonsense AS row`, {})).rejects.not.toBeInstanceOf(Problem);
  });
});

describe("writing", () => {
  afterEach(() => write(graph, (run) => run(forget, {})));

  test("keeps everything that it ran, and gives what the work gives", async () => {
    const given = await write(graph, async (run) => [
      ...(await run(note, { text: "a" })),
      ...(await run(note, { text: "b" })),
    ]);
    expect(given).toEqual(["a", "b"]);
    expect(await many(graph, notes, {})).toEqual(["a", "b"]);
  });

  test("keeps nothing where a later statement fails", async () => {
    const work = write(graph, async (run) => [await run(note, { text: "a" }), await run(fail, {})]);
    await expect(work).rejects.toThrow();
    expect(await many(graph, notes, {})).toEqual([]);
  });

  test("keeps nothing where the work throws a problem, and passes it on", async () => {
    const problem = new Problem("CONFLICT", "Somebody was faster.");
    const work = write(graph, async (run) => {
      await run(note, { text: "a" });
      throw problem;
    });
    await expect(work).rejects.toBe(problem);
    expect(await many(graph, notes, {})).toEqual([]);
  });

  test("sees inside its transaction what it wrote, and nobody else does", async () => {
    const seen = await write(graph, async (run) => {
      await run(note, { text: "a" });
      return { inside: await run(notes, {}), outside: await many(graph, notes, {}) };
    });
    expect(seen).toEqual({ inside: ["a"], outside: [] });
  });

  test("a statement that returns nothing gives no rows", async () => {
    expect(await write(graph, (run) => run(forget, {}))).toEqual([]);
  });

  test("a statement that manages its own transactions runs alone", async () => {
    const inBatches = cypher<{ texts: string[] }>`
      UNWIND $texts AS text CALL (text) { CREATE (:DatabaseTest {text: text}) } IN TRANSACTIONS OF 1 ROW`;
    await runAutoCommit(graph, inBatches, { texts: ["a", "b"] });
    expect(await many(graph, notes, {})).toEqual(["a", "b"]);
  });
});

describe("a request", () => {
  test("keeps count of its statements, their rows and the time", async () => {
    const usage = { statements: 0, rows: 0, milliseconds: 0 };
    await Promise.all([
      many({ ...graph, usage }, numbers, { upTo: 3 }),
      many({ ...graph, usage }, numbers, { upTo: 4 }),
    ]);
    expect(usage).toEqual({ statements: 2, rows: 7, milliseconds: expect.any(Number) });
    expect(usage.milliseconds).toBeGreaterThan(0);
  });

  test("that is given up ends what the database does for it", async () => {
    const gone = new AbortController();
    const asking = many({ ...graph, signal: gone.signal }, endless, {});
    await until("it is at work", async () => (await many(graph, working, {})).length === 1, 20);
    gone.abort();
    await expect(asking).rejects.toMatchObject({ name: "Problem", code: "TIMEOUT" });
    await until("it has ended", async () => (await many(graph, working, {})).length === 0, 5);
  });

  test("that was given up before sends nothing", async () => {
    const usage = { statements: 0, rows: 0, milliseconds: 0 };
    const asking = many({ ...graph, usage, signal: AbortSignal.abort() }, numbers, { upTo: 1 });
    await expect(asking).rejects.toMatchObject({ name: "Problem", code: "TIMEOUT" });
    expect(usage.rows).toBe(0);
  });
});

describe("a database that does not answer", () => {
  const AWAY = { name: "Problem", code: "SERVICE_UNAVAILABLE", message: expect.stringContaining("cannot be reached") };
  const WAYS = {
    reaching: (address: DatabaseAddress) => using(address, connectToGraph),
    reading: (address: DatabaseAddress) => using(address, (away) => many(away, numbers, { upTo: 1 })),
    writing: (address: DatabaseAddress) => using(address, (away) => write(away, (run) => run(numbers, { upTo: 1 }))),
    "running alone": (address: DatabaseAddress) => using(address, (away) => runAutoCommit(away, numbers, { upTo: 1 })),
  };
  const using = async (address: DatabaseAddress, use: (away: typeof graph) => Promise<unknown>) => {
    const away = openGraph(address);
    try {
      return await use(away);
    } finally {
      await closeGraph(away);
    }
  };

  test.each(Object.entries(WAYS))("is told as such when %s", async (_way, ask) => {
    await expect(ask({ uri: "bolt://127.0.0.1:9", user: "neo4j", password: "not used" })).rejects.toMatchObject(AWAY);
  });

  test("is told as such where addresses are routed", async () => {
    const address = { uri: "neo4j://127.0.0.1:9", user: "neo4j", password: "not used" };
    await expect(WAYS.reading(address)).rejects.toMatchObject(AWAY);
  });

  test("is told as such where the port is open and nobody speaks", async () => {
    const sockets: Socket[] = [];
    const silent = createServer((socket) => sockets.push(socket)).listen(0, "127.0.0.1");
    await new Promise((resolve) => silent.once("listening", resolve));
    const uri = `bolt://127.0.0.1:${(silent.address() as AddressInfo).port}`;
    await expect(WAYS.reading({ uri, user: "neo4j", password: "not used" })).rejects.toMatchObject(AWAY);
    sockets.forEach((socket) => socket.destroy());
    silent.close();
  });

  test("is told as such where it went away after it had answered", async () => {
    const { uri, ...account } = testDatabase();
    const proxy = await startBoltProxy(uri);
    await using({ ...account, uri: proxy.uri }, async (away) => {
      expect(await one(away, numbers, { upTo: 1 })).toBe(1);
      await proxy.stop();
      await expect(one(away, numbers, { upTo: 1 })).rejects.toMatchObject(AWAY);
    });
  });

  test.each(Object.entries(WAYS))("that refuses the password is told as such when %s", async (_way, ask) => {
    const stranger = { ...testDatabase(), user: "stranger", password: "wrong" };
    await expect(ask(stranger)).rejects.toMatchObject({
      code: "SERVICE_UNAVAILABLE",
      message: "The database rejects the user name or the password.",
    });
  });
});
