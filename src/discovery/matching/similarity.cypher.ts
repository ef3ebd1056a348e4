import { cypher, type Statement } from "../../graph/cypher";
import { STEPS, type SIMILARITY } from "./weights";

/** The length of a path cannot be a parameter. */
const upTo = (steps: number): Statement => ({ text: String(steps) });

/**
 * Materialises how much each competence covers each other: (held)-[:SIMILAR {weight, way}]->(required), the best of all ways.
 * The pair with itself is left implicit. Each required competence is one step of a transaction, so no answer ever sees half of it; two that run at once merge.
 */
export const deriveSimilarity = cypher<{ similarity: typeof SIMILARITY }>`
  MATCH (required:Competence)
  CALL (required) {
    CALL (required) {
      OPTIONAL MATCH (:Competence)-[stale:SIMILAR]->(required)
      DELETE stale
    }
    CALL (required) {
      MATCH (held:Competence)-[:CLOSE_MATCH]-(required)
      RETURN held, $similarity.CLOSE_MATCH AS weight, "CLOSE_MATCH" AS way
      UNION ALL
      MATCH path = (held:Competence)-[:BROADER*1..${upTo(STEPS.NARROWER)}]->(required)
      RETURN held, $similarity.NARROWER ^ length(path) AS weight, "NARROWER" AS way
      UNION ALL
      MATCH path = (required)-[:BROADER*1..${upTo(STEPS.BROADER)}]->(held:Competence)
      RETURN held, $similarity.BROADER ^ length(path) AS weight, "BROADER" AS way
      UNION ALL
      MATCH (held:Competence)-[:RELATED]-(required)
      RETURN held, $similarity.RELATED AS weight, "RELATED" AS way
      UNION ALL
      MATCH (required)-[:BROADER]->(:Competence)<-[:BROADER]-(held:Competence)
      RETURN held, $similarity.SIBLING AS weight, "SIBLING" AS way
    }
    WITH required, held, weight, way
    WHERE held <> required
    ORDER BY weight DESC
    WITH required, held, collect({weight: weight, way: way})[0] AS best
    MERGE (held)-[similar:SIMILAR]->(required)
    SET similar.weight = best.weight, similar.way = best.way
  } IN TRANSACTIONS OF 500 ROWS`;
