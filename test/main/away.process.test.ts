import { testDatabase } from "../support/database";
import { ask, pause, startProgram, statusOf, until, untilReady } from "../support/program";
import { startBreakableProxy, type BreakableProxy } from "../support/breakable-proxy";

/** A start waits for Java, and on a busy machine so does all that follows; `untilReady` gives up before. */
jest.setTimeout(180_000);

const database = testDatabase();
const startBehind = ({ uri }: BreakableProxy) =>
  startProgram({
    NEO4J_URI: uri,
    NEO4J_USER: database.user,
    NEO4J_PASSWORD: database.password,
  });

const QUESTION = `{ need(id: "need:cold2gold") { id } }`;
const ANSWER = { data: { need: { id: "need:cold2gold" } } };

test.concurrent("readiness follows the database, and questions are refused at once while it is away", async () => {
  const proxy = await startBreakableProxy(database.uri);
  const program = await startBehind(proxy);
  await untilReady(program);
  await proxy.disconnect();
  await until("readiness says that it is away", async () => (await statusOf(program, "/readyz")) === 503, 20);
  const { status, body } = await ask(program, QUESTION);
  expect([status, body.errors[0].extensions.code]).toEqual([503, "SERVICE_UNAVAILABLE"]);
  expect(body.errors[0].message).toBe("Not ready yet: the database does not answer. Try again in a few seconds.");
  await proxy.reconnect();
  await untilReady(program, 20);
  expect((await ask(program, QUESTION)).body).toEqual(ANSWER);
  program.process.kill("SIGTERM");
  expect(await program.exit).toBe(0);
  await proxy.disconnect();
});

test.concurrent("a database that hangs is taken for one that is away, until it goes on", async () => {
  const proxy = await startBreakableProxy(database.uri);
  const program = await startBehind(proxy);
  await untilReady(program);
  await pause(3_000); // the watch has its connection then: nothing tells that one that it hangs
  proxy.hang();
  const asked = Array.from({ length: 20 }, () => ask(program, QUESTION));
  await until("readiness says that it is away", async () => (await statusOf(program, "/readyz")) === 503, 20);
  const { status, body } = await ask(program, QUESTION);
  expect([status, body.errors[0].extensions.code]).toEqual([503, "SERVICE_UNAVAILABLE"]);
  const codes = (await Promise.all(asked)).map((reply) => [reply.status, reply.body.errors?.[0].extensions.code]);
  expect(codes.map(String).filter((code) => !["503,SERVICE_UNAVAILABLE", "504,TIMEOUT"].includes(code))).toEqual([]);
  proxy.resume();
  await untilReady(program, 20);
  const after = await Promise.all(Array.from({ length: 30 }, () => ask(program, QUESTION)));
  expect(after.filter((reply) => JSON.stringify(reply.body) !== JSON.stringify(ANSWER))).toEqual([]);
  program.process.kill("SIGTERM");
  expect(await program.exit).toBe(0);
  await proxy.disconnect();
});
