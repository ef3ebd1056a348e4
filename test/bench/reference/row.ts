import neo4j, { type Driver } from "neo4j-driver";

/** The only row of a reading statement; its one column is `row`. */
export async function rowOf<Row>(driver: Driver, statement: string, parameters: object): Promise<Row> {
  const { records } = await driver.executeQuery(statement, parameters, { routing: neo4j.routing.READ });
  return records[0]!.get("row") as Row;
}

/** The current day: `2026-11-25`. */
export const today = () => new Date().toISOString().slice(0, 10);
