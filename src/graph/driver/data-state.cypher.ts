import { cypher } from "./cypher";

/** What state the data are in, as data state writes it; null where nothing was ever imported. */
export const readDataState = cypher<object, string | null>`
  OPTIONAL MATCH (data:DataState {name: "data"})
  RETURN data.state AS row`;

/** Sets the state of the data. */
export const setDataState = cypher<{ state: string }>`
  MERGE (data:DataState {name: "data"}) SET data.state = $state`;

/** Sets the state of the data if it still is what it was. */
export const replaceDataState = cypher<{ from: string; to: string }>`
  MATCH (data:DataState {name: "data"}) WHERE data.state = $from
  SET data.state = $to`;

/** Waits until no other transaction holds the lock of this name, and holds it until its own transaction ends. */
export const takeDataLock = cypher<{ name: string }>`
  MERGE (lock:DataLock {name: $name}) SET lock.takenAt = datetime()`;
