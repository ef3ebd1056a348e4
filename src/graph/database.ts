import { setImmediate as turn, setTimeout as pause } from "node:timers/promises";
import neo4j, { Neo4jError, type Driver, type ManagedTransaction, type QueryResult, type Session } from "neo4j-driver";
import { type Statement } from "./cypher";
import { isAway, isForGood, nobodyListens, refuse, tooLong } from "./faults";
import { type Part } from "./part";
import { fromGraph, toGraph } from "./plain";

export type DatabaseAddress = Readonly<{ uri: string; user: string; password: string; database?: string }>;

/** What one request had the database do: statements, the rows they brought, and the time that passed meanwhile. */
export type Usage = { statements: number; rows: number; milliseconds: number };

/**
 * The graph database and how to reach it. Everything that reads or writes takes it as its first argument.
 *
 * @property usage where a request keeps count
 * @property signal tells that whoever asked is gone: what the database does for them ends
 */
export type Graph = Readonly<{ driver: Driver; database?: string; usage?: Usage; signal?: AbortSignal }>;

/** The same graph for work that others wait for too: it neither counts for one request nor ends with it. */
export const forAll = ({ driver, database }: Graph): Graph => ({ driver, database });

/** Runs one statement inside the transaction of {@link write}. */
export type Run = <Parameters extends object, Row>(
  statement: Statement<Parameters, Row>,
  parameters: Parameters,
) => Promise<Row[]>;

/** How long connecting may take, and trying again. */
const PATIENCE_MS = 3_000;

/** How long the database may work on one read, and how much longer its answer may be on the way. */
const READ_MS = 9_000;
const GRACE_MS = 1_000;

/** How long the database may work on an answer that is read as it arrives: a whole graph. */
const WHOLE_MS = 60_000;

/** How long the database may work on one transaction that writes: a batch of an import. */
const WRITE_MS = 60_000;

/** Opens the connections; nothing is sent yet. */
export function openGraph({ uri, user, password, database }: DatabaseAddress): Graph {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
    disableLosslessIntegers: true,
    connectionTimeout: PATIENCE_MS,
    connectionAcquisitionTimeout: PATIENCE_MS,
    maxTransactionRetryTime: PATIENCE_MS,
    notificationFilter: { minimumSeverityLevel: "OFF" },
    telemetryDisabled: true,
  });
  return { driver, database };
}

export const closeGraph = (graph: Graph) => graph.driver.close();

/** How long to wait before a server that is away is called again. */
const AGAIN_MS = 1_000;

/**
 * Resolves when the server answers and takes the password; rejects with a {@link Problem} that says what to do.
 *
 * @param attempts how often a server that is away is called. A wrong password is sent once: Neo4j locks its user out after three.
 */
export async function reachGraph(graph: Graph, attempts = 1): Promise<void> {
  try {
    await graph.driver.getServerInfo({ database: graph.database });
  } catch (fault) {
    if (attempts <= 1 || !isAway(fault)) return refuse(fault);
    await pause(AGAIN_MS);
    await reachGraph(graph, attempts - 1);
  }
}

/** All rows; none is normal. Reads cannot write: they are sent to a reader. */
export async function many<Parameters extends object, Row>(
  graph: Graph,
  statement: Statement<Parameters, Row>,
  parameters: Parameters,
): Promise<Row[]> {
  const rows = await sent(graph, statement.text, parameters);
  return rows.map((row) => fromGraph(row) as Row);
}

/** So many rows arrive one behind the other; then other work has its turn. */
const ROWS_AT_ONCE = 100;

/** Hands over the rows one by one as they arrive, so that a very large answer is never held whole and other work goes on in between. */
export async function each<Parameters extends object, Row>(
  graph: Graph,
  statement: Statement<Parameters, Row>,
  parameters: Parameters,
  take: (row: Row) => void,
): Promise<void> {
  const arriving = async (session: Session) => {
    let taken = 0;
    for await (const record of session.run(statement.text, toGraph(parameters), { timeout: WHOLE_MS })) {
      take(fromGraph(record.get("row")) as Row);
      if (++taken % ROWS_AT_ONCE === 0) await turn();
    }
    return taken;
  };
  await counted(graph, inTime(inSession(graph, arriving), WHOLE_MS), (taken) => taken).catch(refuse);
}

/** The rows as the driver decodes them, for those who read them value by value. */
async function sent(graph: Graph, text: string, parameters: object): Promise<unknown[]> {
  const reading = inTime(read(graph, text, toGraph(parameters) as object));
  const { records } = await counted(graph, reading, (result) => result.records.length).catch(refuse);
  return records.map((record) => record.get("row") as unknown);
}

/** Keeps count of a statement for the request that it is for. */
async function counted<Answer>({ usage }: Graph, answer: Promise<Answer>, rowsOf: (answer: Answer) => number) {
  const started = performance.now();
  try {
    const given = await answer;
    if (usage) usage.rows += rowsOf(given);
    return given;
  } finally {
    if (usage) {
      usage.statements += 1;
      usage.milliseconds += performance.now() - started;
    }
  }
}

/** Does something in a session of its own, which is closed with whatever still runs in it when nobody listens any more. */
async function inSession<Result>(graph: Graph, work: (session: Session) => Promise<Result>): Promise<Result> {
  const { signal } = graph;
  if (signal?.aborted) throw nobodyListens();
  const session = readingSession(graph);
  const end = () => void session.close().catch(() => undefined);
  signal?.addEventListener("abort", end, { once: true });
  try {
    return await work(session);
  } catch (fault) {
    throw signal?.aborted ? nobodyListens() : fault;
  } finally {
    signal?.removeEventListener("abort", end);
    await session.close();
  }
}

/** What a compiled part brings: the one row of its statement, read. */
export async function bringPart(graph: Graph, { text, read }: Part, parameters: object): Promise<unknown> {
  const [row] = await sent(graph, `RETURN ${text} AS row`, parameters);
  return read(row as never);
}

/**
 * Asks in one round trip: a transaction of its own would take two. After a fault that may pass it is asked again, in a transaction that the
 * driver repeats.
 */
async function read(graph: Graph, text: string, parameters: object): Promise<QueryResult> {
  const config = { timeout: READ_MS };
  try {
    return await inSession(graph, (session) => session.run(text, parameters, config).then((result) => result));
  } catch (fault) {
    if (!(fault instanceof Neo4jError) || !fault.retryable || isForGood(fault)) throw fault;
  }
  return inSession(graph, (session) => session.executeRead((transaction) => transaction.run(text, parameters), config));
}

/** A session that reads what was written before by the same program. */
const readingSession = ({ driver, database }: Graph) =>
  driver.session({
    database,
    bookmarkManager: driver.executeQueryBookmarkManager,
    defaultAccessMode: neo4j.session.READ,
  });

/** The answer, or a problem when there is none in time: a database that hangs sends nothing, not even a refusal. */
async function inTime<Answer>(answer: Promise<Answer>, time = READ_MS): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(tooLong()), time + GRACE_MS);
  });
  answer.catch(() => undefined);
  return Promise.race([answer, silence]).finally(() => clearTimeout(timer));
}

/** The only row, or nothing; two are a fault of the statement. */
export async function maybeOne<Parameters extends object, Row>(
  graph: Graph,
  statement: Statement<Parameters, Row>,
  parameters: Parameters,
): Promise<Row | undefined> {
  const [row, ...others] = await many(graph, statement, parameters);
  if (others.length > 0) throw new Error(`${others.length + 1} rows where at most one was meant`);
  return row;
}

/** The only row; its absence is a fault of the statement. */
export async function one<Parameters extends object, Row>(
  graph: Graph,
  statement: Statement<Parameters, Row>,
  parameters: Parameters,
): Promise<Row> {
  const row = await maybeOne(graph, statement, parameters);
  if (row === undefined) throw new Error("no row where exactly one was meant");
  return row;
}

/** Everything that `work` runs is one transaction: all of it is kept, or nothing. It may run again after a passing fault. */
export async function write<Result>(graph: Graph, work: (run: Run) => Promise<Result>): Promise<Result> {
  const session = graph.driver.session({ database: graph.database, defaultAccessMode: neo4j.session.WRITE });
  try {
    return await session.executeWrite((transaction) => work(runIn(transaction)), { timeout: WRITE_MS });
  } catch (fault) {
    return refuse(fault);
  } finally {
    await session.close();
  }
}

/** Runs a statement that manages its own transactions: a change of constraints, a derivation in batches. */
export async function runAlone<Parameters extends object>(
  graph: Graph,
  statement: Statement<Parameters>,
  parameters: Parameters,
): Promise<void> {
  const session = graph.driver.session({ database: graph.database });
  try {
    await session.run(statement.text, toGraph(parameters));
  } catch (fault) {
    refuse(fault);
  } finally {
    await session.close();
  }
}

const runIn =
  (transaction: ManagedTransaction): Run =>
  async <Parameters extends object, Row>({ text }: Statement<Parameters, Row>, parameters: Parameters) => {
    const { records } = await transaction.run(text, toGraph(parameters));
    return records.filter((record) => record.has("row")).map((record) => fromGraph(record.get("row")) as Row);
  };
