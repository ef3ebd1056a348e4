import { setTimeout as pause } from "node:timers/promises";
import { type Session } from "neo4j-driver";
import { isTransient, clientGone, timedOut } from "./driver-errors";
import { type Graph, type Limits } from "./graph";

const LIMITS: Limits = {
  connecting: 3_000,
  read: 9_000,
  stream: 60_000,
  write: 60_000,
  change: 1_800_000,
  autoCommit: 600_000,
  snapshot: 30_000,
  grace: 500,
  retryWithin: 400,
};

export const limitOf = ({ limits }: Pick<Graph, "limits">, name: keyof Limits): number =>
  limits?.[name] ?? LIMITS[name];

/** Runs `work` in a session of its own. When the client is gone, the session is closed, with all that still runs in it. */
export async function inSession<Result>(
  graph: Graph,
  defaultAccessMode: "READ" | "WRITE",
  work: (session: Session) => Promise<Result>,
): Promise<Result> {
  const { driver, open, database, bookmarks, signal } = graph;
  if (signal?.aborted) throw clientGone();
  const session = driver.session({ database, defaultAccessMode, bookmarkManager: bookmarks });
  open.sessions++;
  const closeSession = () => void session.close().catch(() => undefined);
  signal?.addEventListener("abort", closeSession, { once: true });
  try {
    return await work(session);
  } catch (fault) {
    throw signal?.aborted ? clientGone() : fault;
  } finally {
    signal?.removeEventListener("abort", closeSession);
    await session.close().finally(() => open.sessions--);
  }
}

/** Rejects if there is no answer in time: a database that hangs does not even send a refusal. The work itself is not stopped. */
export async function withTimeout<Answer>(
  graph: Graph,
  limit: "read" | "stream" | "write" | "change" | "autoCommit" | "snapshot",
  answer: Promise<Answer>,
  refusal = timedOut,
): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(refusal()), limitOf(graph, limit) + limitOf(graph, "grace"));
  });
  answer.catch(() => undefined);
  return Promise.race([answer, timeout]).finally(() => clearTimeout(timer));
}

/** The pauses before further attempts: a broken connection is replaced at once, the election of a leader takes longer. */
const PAUSES_MS = [100, 400, 1_000];

/** Tries again after a transient error, if the error came soon enough (`retryWithin`). */
export async function retry<Answer>(graph: Graph, attempt: () => Promise<Answer>, pauses = PAUSES_MS): Promise<Answer> {
  const started = performance.now();
  try {
    return await attempt();
  } catch (fault) {
    const [next, ...others] = pauses;
    if (next === undefined || !isTransient(fault) || performance.now() - started > limitOf(graph, "retryWithin"))
      throw fault;
    await pause(next);
    return retry(graph, attempt, others);
  }
}

/** Adds a statement to the usage of its request. */
export async function countStatement<Answer>(
  { usage }: Graph,
  answer: Promise<Answer>,
  rowsOf: (answer: Answer) => number,
): Promise<Answer> {
  const started = performance.now();
  try {
    const result = await answer;
    if (usage) usage.rows += rowsOf(result);
    return result;
  } finally {
    if (usage) {
      usage.statements += 1;
      usage.milliseconds += performance.now() - started;
    }
  }
}
