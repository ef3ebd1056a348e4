import { setTimeout as pause } from "node:timers/promises";
import neo4j, { type QueryResult, type Session, type Transaction } from "neo4j-driver";
import { yieldToEventLoop } from "./yield-to-event-loop";
import { type Statement } from "./cypher";
import { isUnavailable, isRefusal, outcomeUnknown, throwAsProblem } from "./driver-errors";
import { type CompiledPart } from "../compiler/row-codec";
import { fromGraph, toGraph } from "./values";
import { queueUntilPlanned } from "./plan-queue";
import { retry, countStatement, inSession, withTimeout, limitOf } from "./sessions";
import { type Limits, type Graph } from "./graph";

export type DatabaseAddress = Readonly<{ uri: string; user: string; password: string; database?: string }>;

/** The same graph for work that several requests share: it is not counted in the usage of one request, and not aborted with it. */
export const forSharedWork = ({ driver, open, database, limits, bookmarks }: Graph): Graph => ({
  driver,
  open,
  database,
  limits,
  bookmarks,
});

/** The same graph without bookmarks, for the answers to clients: after a database was restored, the transactions that they name may not exist. */
export const withoutBookmarks = ({ driver, open, database, limits }: Graph): Graph => ({
  driver,
  open,
  database,
  limits,
});

/** Runs one statement inside the transaction of {@link write}. */
export type Run = <Parameters extends object, Row>(
  statement: Statement<Parameters, Row>,
  parameters: Parameters,
) => Promise<Row[]>;

/** Opens the connections; nothing is sent yet. */
export function openGraph({ uri, user, password, database }: DatabaseAddress, limits: Partial<Limits> = {}): Graph {
  const connecting = limitOf({ limits }, "connecting");
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
    disableLosslessIntegers: true,
    connectionTimeout: connecting,
    connectionAcquisitionTimeout: connecting,
    notificationFilter: { minimumSeverityLevel: "OFF" },
    telemetryDisabled: true,
  });
  return { driver, open: { sessions: 0 }, database, limits, bookmarks: neo4j.bookmarkManager() };
}

export const closeGraph = (graph: Graph) => graph.driver.close();

const CONNECT_PAUSE_MS = 1_000;

/**
 * Resolves when the server answers and accepts the password; rejects with a {@link Problem} that says what to do.
 *
 * @param attempts how many times to try a server that is not available. A wrong password is sent once: Neo4j locks a user after three.
 */
export async function connectToGraph(graph: Graph, attempts = 1): Promise<void> {
  try {
    await graph.driver.getServerInfo({ database: graph.database });
  } catch (fault) {
    if (attempts <= 1 || !isUnavailable(fault)) return throwAsProblem(fault);
    await pause(CONNECT_PAUSE_MS);
    await connectToGraph(graph, attempts - 1);
  }
}

/** All rows; there may be none. The session is for reading only, so the statement cannot write. */
export async function many<Parameters extends object, Row>(
  graph: Graph,
  statement: Statement<Parameters, Row>,
  parameters: Parameters,
): Promise<Row[]> {
  const rows = await runRead(graph, statement.text, parameters);
  return rows.map((row) => fromGraph(row) as Row);
}

/** After so many rows, other work of the event loop gets a turn. */
const ROWS_PER_TURN = 100;

/** Calls `onRow` with each row as it arrives. So a very large answer is never whole in memory, and other work runs in between. */
export async function forEachRow<Parameters extends object, Row>(
  graph: Graph,
  statement: Statement<Parameters, Row>,
  parameters: Parameters,
  onRow: (row: Row) => void,
): Promise<void> {
  const readRows = async (session: Session) => {
    let count = 0;
    for await (const record of session.run(statement.text, toGraph(parameters), {
      timeout: limitOf(graph, "stream"),
    })) {
      onRow(fromGraph(record.get("row")) as Row);
      if (++count % ROWS_PER_TURN === 0) await yieldToEventLoop();
    }
    return count;
  };
  const reading = withTimeout(graph, "stream", inSession(graph, "READ", readRows));
  await countStatement(graph, reading, (count) => count).catch(throwAsProblem);
}

/** The rows as the driver decodes them, before {@link fromGraph}. */
async function runRead(graph: Graph, text: string, parameters: object): Promise<unknown[]> {
  const reading = () => withTimeout(graph, "read", read(graph, text, toGraph(parameters) as object));
  const { records } = await countStatement(
    graph,
    withTimeout(graph, "read", queueUntilPlanned(graph, text, reading)),
    (result) => result.records.length,
  ).catch(throwAsProblem);
  return records.map((record) => record.get("row") as unknown);
}

/** Runs a compiled part as a statement, and returns its one row, decoded. */
export async function runCompiledPart(
  graph: Graph,
  { text, read }: CompiledPart,
  parameters: object,
): Promise<unknown> {
  const [row] = await runRead(graph, `RETURN ${text} AS row`, parameters);
  return read(row as never);
}

/** Reads in one round trip: an explicit transaction would take two. */
const read = (graph: Graph, text: string, parameters: object): Promise<QueryResult> =>
  retry(graph, () =>
    inSession(graph, "READ", async (session) => {
      const result = await session.run(text, parameters, { timeout: limitOf(graph, "read") });
      graph.observed?.bookmarks.add(session.lastBookmarks().join());
      return result;
    }),
  );

/** The only row, or undefined. Two rows are an error in the statement. */
export async function maybeOne<Parameters extends object, Row>(
  graph: Graph,
  statement: Statement<Parameters, Row>,
  parameters: Parameters,
): Promise<Row | undefined> {
  const [row, ...others] = await many(graph, statement, parameters);
  if (others.length > 0) throw new Error(`${others.length + 1} rows instead of at most one`);
  return row;
}

/** The only row. Its absence is an error in the statement. */
export async function one<Parameters extends object, Row>(
  graph: Graph,
  statement: Statement<Parameters, Row>,
  parameters: Parameters,
): Promise<Row> {
  const row = await maybeOne(graph, statement, parameters);
  if (row === undefined) throw new Error("no row instead of exactly one");
  return row;
}

/**
 * Runs `work` in one transaction. `work` may run again after a transient error, but not if the connection breaks during the commit: then
 * the outcome is unknown, and the problem says so.
 */
export const write = <Result>(
  graph: Graph,
  work: (run: Run) => Promise<Result>,
  limit: "read" | "write" | "change" = "write",
): Promise<Result> => retry(graph, () => inTransaction(graph, work, limit)).catch(throwAsProblem);

async function inTransaction<Result>(
  graph: Graph,
  work: (run: Run) => Promise<Result>,
  limit: "read" | "write" | "change",
): Promise<Result> {
  let isCommitting = false;
  const writing = inSession(graph, "WRITE", async (session) => {
    const transaction = await session.beginTransaction({ timeout: limitOf(graph, limit) });
    const result = await work(runIn(transaction));
    isCommitting = true;
    await transaction.commit();
    return result;
  });
  return withTimeout(graph, limit, writing).catch((fault) => {
    throw isCommitting && !isRefusal(fault) ? outcomeUnknown() : fault;
  });
}

/** Runs a statement that manages its own transactions: a change of constraints, a derivation in batches. */
export async function runAutoCommit<Parameters extends object>(
  graph: Graph,
  { text }: Statement<Parameters>,
  parameters: Parameters,
): Promise<void> {
  const timeout = limitOf(graph, "autoCommit");
  const running = inSession(graph, "WRITE", async (session) => session.run(text, toGraph(parameters), { timeout }));
  await withTimeout(graph, "autoCommit", running).catch(throwAsProblem);
}

const runIn =
  (transaction: Transaction): Run =>
  async <Parameters extends object, Row>({ text }: Statement<Parameters, Row>, parameters: Parameters) => {
    const { records } = await transaction.run(text, toGraph(parameters));
    return records.filter((record) => record.has("row")).map((record) => fromGraph(record.get("row")) as Row);
  };
