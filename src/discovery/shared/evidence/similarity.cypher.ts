import { cypher, type Statement } from "../../../graph/driver/cypher";
import { SIMILARITY_STEPS, type SIMILARITY } from "./evidence.weights";

/** The length of a path cannot be a parameter. */
const upTo = (steps: number): Statement => ({ text: String(steps) });

/**
 * Materialises how much each competence covers each other: (held)-[:SIMILAR {weight, way}]->(required), the best of all ways.
 * The pair with itself is left implicit.
 */
export const deriveSimilarity = cypher<{ ids: readonly string[]; similarity: typeof SIMILARITY }>`
  UNWIND $ids AS id
  MATCH (required:Competence {id: id})
  CALL (required) {
    CALL (required) {
      MATCH (held:Competence)-[:CLOSE_MATCH]-(required)
      RETURN held, $similarity.CLOSE_MATCH AS weight, "CLOSE_MATCH" AS way
      UNION ALL
      MATCH path = (held:Competence)-[:BROADER*1..${upTo(SIMILARITY_STEPS.NARROWER)}]->(required)
      RETURN held, $similarity.NARROWER ^ length(path) AS weight, "NARROWER" AS way
      UNION ALL
      MATCH path = (required)-[:BROADER*1..${upTo(SIMILARITY_STEPS.BROADER)}]->(held:Competence)
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
    WITH held, collect({weight: weight, way: way})[0] AS best
    RETURN collect({held: held, weight: best.weight, way: best.way}) AS wanted
  }
  CALL (required, wanted) {
    WITH required, [each IN wanted | each.held] AS helds
    MATCH (held:Competence)-[stale:SIMILAR]->(required)
    WHERE NOT held IN helds
    DELETE stale
  }
  UNWIND wanted AS each
  WITH required, each, each.held AS held
  MERGE (held)-[similar:SIMILAR]->(required)
  SET similar.weight = each.weight, similar.way = each.way`;
