import { Problem } from "../../problem";
import { type Graph } from "../../graph/driver/graph";

/** Whether questions can be answered; changes while the program starts and stops. */
export type State = {
  /** Undefined: not yet, or not any more. */
  graph?: Graph;
  /** True while questions can be answered: the database is prepared and reachable, and the warm-up has ended. */
  isReady: boolean;
  /** True once the database has planned the example questions. Benchmarks wait for it. */
  isWarm: boolean;
  /** True while the program stops. It still answers, but a load balancer should choose another process. */
  isStopping: boolean;
  /** The current activity, in words for people. */
  doing: string;
  /** One sentence for each import that started and did not end. */
  unfinishedImports: readonly string[];
};

export const newState = (): State => ({
  isReady: false,
  isWarm: false,
  isStopping: false,
  doing: "starting",
  unfinishedImports: [],
});

/** The database, for resolvers. Throws a problem that says why while there is none. */
export const graphOf = (state: State) => (): Graph => {
  if (state.graph && state.isReady) return state.graph;
  throw new Problem("SERVICE_UNAVAILABLE", `Not ready yet: ${state.doing}. Try again in a few seconds.`);
};
