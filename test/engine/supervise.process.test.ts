import { once } from "node:events";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { join } from "node:path";

import { type Engine, type EngineOptions, startEngine } from "../../src/engine/engine";
import { commandLineOf, serverProcessesOf } from "../../src/engine/processes";
import { ask, fakeNeo4j, guardOf, options, removeTemporary, temporary, within } from "./scene";

/** Listens on a port, and has nothing to say there. */
async function occupy(port: number): Promise<Server> {
  const server = createServer((socket) => socket.destroy()).listen(port, "127.0.0.1");
  await once(server, "listening");
  return server;
}

/** A fake Neo4j proves what happens around a server, without the seconds that Java takes. engine.process.test.ts kills a real one. */
describe("the supervisor of a server", () => {
  const held = join(temporary(), "held");
  let log: string[];
  let setup: EngineOptions;
  let engine: Engine;

  beforeEach(async () => {
    log = [];
    setup = options({ java: fakeNeo4j({ startsWithout: held }), log: (line) => log.push(line) });
    engine = await startEngine(setup);
  });
  afterEach(async () => {
    rmSync(held, { force: true });
    await engine.stop();
  });
  afterAll(removeTemporary);

  const portOf = ({ uri }: Engine) => Number(new URL(uri).port);

  /** Exactly one server has the data directory, and it answers at the engine's address. */
  async function expectOneServer(): Promise<void> {
    expect(serverProcessesOf(setup.directory)).toEqual([engine.pid()]);
    expect(await ask(engine, "RETURN 1")).toEqual([String(engine.pid())]);
  }

  async function expectMoveFrom(port: number): Promise<void> {
    expect(portOf(engine)).not.toBe(port);
    expect(log).toContain(
      `Another program uses port ${port}, the previous port of this database. The database now uses port ${portOf(engine)}`,
    );
    await expectOneServer();
  }

  test("refuses a second start on the same directory, and says who runs", async () => {
    await expect(startEngine(setup)).rejects.toMatchObject({
      code: "SERVICE_UNAVAILABLE",
      message: expect.stringContaining(
        `${setup.directory} is in use by process ${process.pid}: its database is already running.`,
      ) as string,
    });
    await expectOneServer();
  });

  test("ends its server and starts another when the guard between them was killed", async () => {
    const orphan = engine.pid()!;
    process.kill(guardOf(orphan), "SIGKILL");
    await within(60, "another server", () => engine.pid() !== orphan && engine.pid() !== undefined);
    expect(commandLineOf(orphan)).toBeUndefined();
    await within(60, "it answers", () => ask(engine, "RETURN 1").then(Boolean, () => false));
    await expectOneServer();
  });

  test("stops for good, also twice, and starts again at the same address", async () => {
    const { uri } = engine;
    await Promise.all([engine.stop(), engine.stop()]);
    expect(serverProcessesOf(setup.directory)).toEqual([]);
    engine = await startEngine(setup);
    expect(engine.uri).toBe(uri);
    await expectOneServer();
  });

  test("moves to another port, and says so, where its own is taken", async () => {
    await engine.stop();
    const port = portOf(engine);
    const other = await occupy(port);
    engine = await startEngine(setup).finally(() => other.close());
    await expectMoveFrom(port);
  });

  test("moves to another port where its own is taken while its server starts", async () => {
    await engine.stop();
    const port = portOf(engine);
    writeFileSync(held, "");
    const starting = startEngine(setup);
    await within(60, "a server that is about to listen", () => serverProcessesOf(setup.directory).length > 0);
    const other = await occupy(port);
    rmSync(held);
    engine = await starting.finally(() => other.close());
    expect(readFileSync(join(setup.directory, "logs", "java.log"), "utf8")).toMatch(/already in use/);
    await expectMoveFrom(port);
  });

  test("can be stopped while it waits to start another", async () => {
    process.kill(engine.pid()!, "SIGKILL");
    await within(10, "it is restarted", () => log.at(-1)?.includes("restarting it"));
    await engine.stop();
    expect(serverProcessesOf(setup.directory)).toEqual([]);
  });

  test("can be stopped while another starts", async () => {
    const killed = engine.pid()!;
    writeFileSync(held, "");
    process.kill(killed, "SIGKILL");
    await within(60, "another server", () => ![killed, undefined].includes(engine.pid()));
    await engine.stop();
    expect(serverProcessesOf(setup.directory)).toEqual([]);
  });
});
