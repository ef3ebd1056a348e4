import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import { type ProblemCode } from "../../problem";
import { type State } from "./readiness";
import { type Usage } from "../../graph/driver/graph";

/** The metrics for Prometheus. The values of each label come from a closed list. */
export type Metrics = Readonly<{
  registry: Registry;
  /** Counts one operation that was answered. */
  count: (operation: Counted) => void;
}>;

type Counted = Readonly<{ code: ProblemCode | "OK"; seconds: number; nodes: number; usage: Usage }>;

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const NODES = [1, 10, 100, 1_000, 10_000];

export function startMetrics(state: State): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const show = (name: string, help: string, value: () => number) =>
    new Gauge({
      ...{ name, help, registers },
      collect() {
        this.set(value());
      },
    });
  show("trefpunt_ready", "Whether the API can answer requests: 1 (yes) or 0 (no)", () => Number(state.isReady));
  show("trefpunt_database_sessions", "Open database sessions", () => state.graph?.open.sessions ?? 0);
  const operations = new Counter({
    ...{
      name: "trefpunt_operations_total",
      help: "Answered operations, by the code of their first error (OK: no error)",
    },
    ...{ labelNames: ["code"], registers },
  });
  const seconds = new Histogram({
    ...{
      name: "trefpunt_operation_seconds",
      help: "Time from the request to its answer, in seconds",
      buckets: SECONDS,
      registers,
    },
  });
  const database = new Histogram({
    ...{
      name: "trefpunt_database_seconds",
      help: "Time that an operation waited for the database, in all its statements together, in seconds",
    },
    ...{ buckets: SECONDS, registers },
  });
  const nodes = new Histogram({
    ...{
      name: "trefpunt_operation_nodes",
      help: "The maximum number of nodes that an operation could return, as estimated before it runs",
      buckets: NODES,
      registers,
    },
  });
  const statements = new Counter({ name: "trefpunt_statements_total", help: "Statements sent to Neo4j", registers });
  const rows = new Counter({ name: "trefpunt_rows_total", help: "Rows received from Neo4j", registers });
  return {
    registry,
    count: (operation) => {
      operations.inc({ code: operation.code });
      seconds.observe(operation.seconds);
      database.observe(operation.usage.milliseconds / 1000);
      nodes.observe(operation.nodes);
      statements.inc(operation.usage.statements);
      rows.inc(operation.usage.rows);
    },
  };
}
