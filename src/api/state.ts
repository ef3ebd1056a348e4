import { type Graph } from "../graph/database";
import { Problem } from "../problem";

/** Whether questions can be answered; changes while the program starts and stops. */
export type State = {
  /** Undefined: not yet, or not any more. */
  graph?: Graph;
  /** True once the database, the migrations and the first seed are done and the headline was asked once. */
  isReady: boolean;
  /** True once the database has planned the example questions: a bench waits for it. */
  isWarm: boolean;
  /** What is going on, for people. */
  doing: string;
};

/** The database, for resolvers. Throws a problem that says why while there is none. */
export const graphOf = (state: State) => (): Graph => {
  if (state.graph && state.isReady) return state.graph;
  throw new Problem("SERVICE_UNAVAILABLE", `Not ready yet: ${state.doing}. Try again in a few seconds.`);
};
