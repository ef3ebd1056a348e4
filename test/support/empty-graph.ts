import { applyMigrations } from "../../src/exchange/prepare";
import { type Graph } from "../../src/graph/driver/graph";
import { createStepRunner } from "../../src/graph/driver/start-steps";

/** Gives an empty database the constraints and indexes that a start gives it, and no data. */
export const prepareEmptyGraph = (graph: Graph): Promise<void> =>
  applyMigrations(graph, createStepRunner({ log: () => undefined }));
