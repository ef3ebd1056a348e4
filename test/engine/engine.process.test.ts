import { once } from "node:events";
import { existsSync, readFileSync, statSync } from "node:fs";
import { connect, createServer } from "node:net";
import { networkInterfaces } from "node:os";
import { join } from "node:path";

import { type Engine, type EngineOptions, startEngine } from "../../src/engine/engine";
import { commandLineOf, serverProcessesOf } from "../../src/engine/processes";
import { LONG_TERM } from "../../src/engine/recipe";
import { RELEASE } from "../support/release";
import { ask, guardOf, options, removeTemporary, within } from "./scene";

const answersAgain = (engine: Engine) =>
  within(60, "it answers again", () => ask(engine, "RETURN 1").then(Boolean, () => false));

describe("the embedded Neo4j", () => {
  const log: string[] = [];
  const setup: EngineOptions = options({ log: (line) => log.push(line) });
  let engine: Engine;

  beforeAll(async () => {
    engine = await startEngine(setup);
    await ask(engine, "CREATE (:Kept {word: 'kept'})");
  }, 120_000);
  afterAll(async () => {
    await engine.stop();
    removeTemporary();
  });

  const kept = () => ask(engine, "MATCH (kept:Kept) RETURN kept.word");

  test("is the version that pom.xml and the recipe name", async () => {
    const pom = readFileSync(join(__dirname, "../../src/engine/pom.xml"), "utf8");
    expect(pom).toContain(`<neo4j.version>${LONG_TERM.version}</neo4j.version>`);
    expect(
      await ask(engine, "CALL dbms.components() YIELD name, versions WHERE name = 'Neo4j Kernel' RETURN versions[0]"),
    ).toEqual([RELEASE.version]);
  });

  test("names its directories on the command line of its one Java process", () => {
    expect(serverProcessesOf(setup.directory)).toEqual([engine.pid()]);
    expect(commandLineOf(engine.pid()!)).toContain(join(setup.directory, "conf"));
  });

  test("keeps its password where only its owner reads it, and off the command line", () => {
    const file = join(setup.directory, "password");
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, "utf8").trim()).toBe(engine.password);
    expect(existsSync(join(setup.directory, "arguments"))).toBe(false);
  });

  test("refuses another password", async () => {
    await expect(ask({ ...engine, password: "another" }, "RETURN 1")).rejects.toThrow(/unauthorized/i);
  });

  test("listens on the loopback address only", async () => {
    const outside = Object.values(networkInterfaces()).flatMap((all) => all ?? []);
    for (const { address } of outside.filter(({ internal, family }) => !internal && family === "IPv4"))
      expect(await isOpen(address, Number(new URL(engine.uri).port))).toBe(false);
  });

  test("refuses a second start on the same directory, and says who runs", async () => {
    await expect(startEngine(setup)).rejects.toMatchObject({
      code: "SERVICE_UNAVAILABLE",
      message: expect.stringContaining(
        `${setup.directory} is in use by process ${process.pid}: its database is already running.`,
      ) as string,
    });
    expect(await kept()).toEqual(["kept"]);
  });

  test("answers again at the same address, with its data, after its Java was killed", async () => {
    const killed = engine.pid()!;
    process.kill(killed, "SIGKILL");
    await answersAgain(engine);
    expect(await kept()).toEqual(["kept"]);
    expect(engine.pid()).not.toBe(killed);
    expect(log).toContainEqual("Neo4j's Java was killed by signal 9; restarting it");
  });

  test("ends its Java and starts another when the guard between them was killed", async () => {
    const orphan = engine.pid()!;
    process.kill(guardOf(orphan), "SIGKILL");
    await within(60, "another Java", () => engine.pid() !== orphan && engine.pid() !== undefined);
    expect(commandLineOf(orphan)).toBeUndefined();
    await answersAgain(engine);
    expect(serverProcessesOf(setup.directory)).toEqual([engine.pid()]);
  });

  test("stops for good, also twice, and starts again at the same address with its data", async () => {
    const { uri } = engine;
    await Promise.all([engine.stop(), engine.stop()]);
    expect(serverProcessesOf(setup.directory)).toEqual([]);
    engine = await startEngine(setup);
    expect(engine.uri).toBe(uri);
    expect(await kept()).toEqual(["kept"]);
  });

  test("moves to another port, and says so, where its own is taken", async () => {
    await engine.stop();
    const { port } = new URL(engine.uri);
    const other = createServer().listen(Number(port), "127.0.0.1");
    await once(other, "listening");
    engine = await startEngine(setup).finally(() => other.close());
    const moved = new URL(engine.uri).port;
    expect(moved).not.toBe(port);
    expect(log).toContain(
      `Another program uses port ${port}, the previous port of this database. The database now uses port ${moved}`,
    );
    expect(await kept()).toEqual(["kept"]);
  });

  test("can be stopped while it is being started again", async () => {
    process.kill(engine.pid()!, "SIGKILL");
    await within(10, "it is restarted", () => log.at(-1)?.includes("restarting it"));
    await engine.stop();
    expect(serverProcessesOf(setup.directory)).toEqual([]);
  });
});

const isOpen = (host: string, port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect({ host, port, timeout: 2000 });
    const end = (open: boolean) => () => resolve(open && Boolean(socket.destroy()));
    socket.on("connect", end(true)).on("error", end(false)).on("timeout", end(false));
  });
