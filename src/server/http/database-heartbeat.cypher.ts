import { cypher } from "../../graph/driver/cypher";

/** What a heartbeat brings: the state of the data, and what was imported in part: by which directories, and since when. */
export type Heartbeat = Readonly<{
  state: string | null;
  unfinished: readonly Readonly<{ directories: readonly string[]; startedAt: string }>[];
}>;

/** Something must pass over the way and back: the driver takes a connection that was silent since it was made for one that works. */
export const pingDatabase = cypher<object, Heartbeat>`
  OPTIONAL MATCH (data:DataState {name: "data"})
  RETURN {
    state: data.state,
    unfinished: COLLECT {
      MATCH (import:Import) WHERE import.completedAt IS NULL
      RETURN {directories: coalesce(import.directories, []), startedAt: import.startedAt}
    }
  } AS row`;
