import { cypher } from "../../graph/driver/cypher";

/** The state of the data, and the imports that did not end: their directories and when they started. */
export type Heartbeat = Readonly<{
  state: string | null;
  unfinished: readonly Readonly<{ directories: readonly string[]; startedAt: string }>[];
}>;

/** Checks the connection with a real statement, because the driver assumes that a connection works until it has been used. */
export const pingDatabase = cypher<object, Heartbeat>`
  OPTIONAL MATCH (data:DataState {name: "data"})
  RETURN {
    state: data.state,
    unfinished: COLLECT {
      MATCH (import:Import) WHERE import.completedAt IS NULL
      RETURN {directories: coalesce(import.directories, []), startedAt: import.startedAt}
    }
  } AS row`;
