import { type Driver } from "neo4j-driver";
import { localised } from "./pieces";
import { rowOf } from "./row";

const statement = `
  MATCH (organisation:Organisation {id: $id})
  RETURN organisation {
    .id, .kind, .name, .town, .website, .foundedYear,
    summary: ${localised("organisation", "summary")},
    municipality: head(COLLECT {
      MATCH (organisation)-[:LOCATED_IN]->(municipality:Municipality)
      RETURN municipality {.id, .name, .province} ORDER BY municipality.id LIMIT 1
    })
  } AS row`;

/** One organisation with its municipality. */
export const organisation = async (driver: Driver, parameters: { id: string }) => ({
  organisation: await rowOf(driver, statement, parameters),
});
