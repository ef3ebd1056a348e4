import { cypher, type Statement } from "../../../graph/driver/cypher";
import { holds } from "../../../graph/lists/as-of.cypher";
import { type RANK_OF_KIND, type RANK_OF_WAY, SIMILARITY_STEPS, type SIMILARITY } from "./evidence.weights";

/** The length of a path cannot be a parameter. */
const upTo = (steps: number): Statement => ({ text: String(steps) });

/**
 * Materialises how much each competence covers each other one: (held)-[:SIMILAR {weight, way}]->(required), with the best of all ways.
 * A competence with itself has no relationship.
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
    WITH required, [pair IN wanted | pair.held] AS wantedCompetences
    MATCH (held:Competence)-[stale:SIMILAR]->(required)
    WHERE NOT held IN wantedCompetences
    DELETE stale
  }
  UNWIND wanted AS pair
  WITH required, pair, pair.held AS held
  MERGE (held)-[similar:SIMILAR]->(required)
  SET similar.weight = pair.weight, similar.way = pair.way`;

/** The first day of a date that may be a year, a month or a day. */
const firstDay = (date: string): Statement => ({ text: `toString(date(${date}))` });

/** The first day after such a date. */
const dayAfter = (date: string): Statement => ({
  text: `toString(date(${date}) + duration(CASE size(${date}) WHEN 4 THEN "P1Y" WHEN 7 THEN "P1M" ELSE "P1D" END))`,
});

/** The days on which some of the `pieces` start or stop to count, in order. */
const daysOfChange = cypher`
  CASE WHEN any(piece IN pieces WHERE piece.since IS NOT NULL OR piece.until IS NOT NULL) THEN COLLECT {
    UNWIND pieces AS piece
    UNWIND [${firstDay("piece.since")}, ${dayAfter("piece.until")}] AS day
    WITH DISTINCT day WHERE day IS NOT NULL
    RETURN day ORDER BY day
  } ELSE [] END`;

/** All properties of a cover as one text, to compare two covers. */
const coverAsText = (cover: string): Statement => ({
  text: `toString(${cover}.cover) + "|" + toString(${cover}.level) + "|" + coalesce(${cover}.since, "") + "|" + coalesce(${cover}.until, "")`,
});

/**
 * Materialises how much each organisation covers of each competence: (organisation)-[:COVERS {cover, level, since, until}]->(required), one
 * relationship for each period in which it is constant. `cover` is 1 - product of (1 - value), with evidence of the same origin counted once,
 * and all siblings together once; `level` is the rank of the best evidence level. Values are multiplied in ascending order, so that equal data
 * give equal numbers.
 */
export const deriveCover = cypher<{
  ids: readonly string[];
  levelOfWay: typeof RANK_OF_WAY;
  levelOfKind: typeof RANK_OF_KIND;
}>`
  UNWIND $ids AS id
  MATCH (organisation:Organisation {id: id})
  CALL (organisation) {
    MATCH (organisation)-[evidence:HAS_EVIDENCE_OF]->(held:Competence)
    CALL (held) {
      RETURN held AS required, 1.0 AS similarity, "SAME" AS way
      UNION ALL
      MATCH (held)-[similar:SIMILAR]->(required:Competence)
      RETURN required, similar.weight AS similarity, similar.way AS way
    }
    WITH required, collect({
      origin: CASE way WHEN "SIBLING" THEN way ELSE evidence.origin END, value: evidence.counted * similarity, level: CASE WHEN $levelOfWay[way] > $levelOfKind[evidence.kind] THEN $levelOfWay[way] ELSE $levelOfKind[evidence.kind] END,
       since: evidence.since, until: evidence.until
    }) AS pieces
    WITH required, pieces, [null] + ${daysOfChange} AS days
    UNWIND range(0, size(days) - 1) AS index
    WITH required, pieces, days[index] AS begins, days[index + 1] AS ends
    UNWIND [piece IN pieces WHERE CASE WHEN begins IS NULL THEN piece.since IS NULL ELSE ${holds("piece", "begins")} END] AS piece
    WITH required, begins, ends, piece.origin AS origin, max(piece.value) AS strongest, min(piece.level) AS level
    ORDER BY strongest
    WITH required, begins, ends, collect(strongest) AS values, min(level) AS level
    RETURN collect({
      required: required, cover: 1 - reduce(rest = 1.0, value IN values | rest * (1 - value)), level: level,
      since: begins, until: toString(date(ends) - duration("P1D"))
    }) AS wanted
  }
  CALL (organisation, wanted) {
    UNWIND wanted AS wantedCover
    WITH organisation, wantedCover.required AS required, collect(${coverAsText("wantedCover")}) AS wantedTexts
    MATCH (organisation)-[existing:COVERS]->(required)
    WHERE ${coverAsText("existing")} IN wantedTexts
    RETURN collect(elementId(existing)) AS keptIds, collect(required.id + "|" + ${coverAsText("existing")}) AS keptTexts
  }
  CALL (organisation, keptIds) {
    MATCH (organisation)-[stale:COVERS]->(:Competence)
    WHERE NOT elementId(stale) IN keptIds
    DELETE stale
  }
  UNWIND wanted AS wantedCover
  WITH organisation, wantedCover, wantedCover.required AS required, keptTexts
  WHERE NOT required.id + "|" + ${coverAsText("wantedCover")} IN keptTexts
  CREATE (organisation)-[:COVERS {
    cover: wantedCover.cover, level: wantedCover.level, since: wantedCover.since, until: wantedCover.until
  }]->(required)`;
