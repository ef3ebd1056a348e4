import { cypher, type Statement } from "../../../graph/driver/cypher";
import { holds } from "../../../graph/lists/as-of.cypher";
import {
  type RANK_OF_KIND,
  type RANK_OF_WAY,
  type RESEARCH_ROLES,
  type STRENGTH,
  type WORKING_ROLES,
} from "./evidence.weights";

/** The first page or document that states a solution. */
export const sourceOfSolution = (): Statement => cypher`
  head(COLLECT { MATCH (solution)-[:STATED_BY]->(source:Source) RETURN source.id ORDER BY source.id LIMIT 1 })`;

/** Every reason to believe that `organisation` has a competence. */
const reasonsOfOrganisation = cypher`
  MATCH (organisation)-[declared:HAS_COMPETENCE]->(held:Competence)
  RETURN held, "COMPETENCE" AS kind, declared.strength AS strength, coalesce(declared.strength, $strength.COMPETENCE) AS counted,
         declared.source AS source, null AS subject, declared.since AS since, declared.until AS until
  UNION
  MATCH (organisation)-[:OFFERS]->(solution:Solution)-[:USES]->(held:Competence)
  RETURN held, "SOLUTION" AS kind, $strength.SOLUTION AS strength, $strength.SOLUTION AS counted,
         ${sourceOfSolution()} AS source, solution.id AS subject, null AS since, null AS until
  UNION
  MATCH (organisation)-[party:PARTY_IN]->(project:Project)-[:ADDRESSES]->(:Need)-[:REQUIRES]->(held:Competence)
  WHERE party.role IN $workingRoles
  RETURN held, "PROJECT" AS kind, $strength.PROJECT AS strength, $strength.PROJECT AS counted,
         party.source AS source, project.id AS subject, null AS since, null AS until
  UNION
  MATCH (organisation)-[party:PARTY_IN]->(project:Project)-[:CLASSIFIED_AS]->(held:Competence)
  WHERE project.programme = "H2020" AND party.role IN $researchRoles
  RETURN held, "RESEARCH" AS kind, $strength.RESEARCH AS strength, $strength.RESEARCH AS counted,
         party.source AS source, project.id AS subject, null AS since, null AS until`;

/** What a piece of evidence says, as one text: two that say the same are the same. */
export const sourceOfEvidence = (piece: string): Statement => ({
  text: `reduce(said = "", each IN [${SAID.map((name) => `${piece}.${name}`).join(", ")}] | said + "|" + coalesce(toString(each), ""))`,
});

const SAID = ["kind", "strength", "counted", "source", "subject", "since", "until", "origin"];

/**
 * Materialises the evidence: (organisation)-[:HAS_EVIDENCE_OF]->(held), one relation for each reason, with all that ranking and explaining
 * need of it. What has the same `origin` counts once; what counts for a time says so.
 */
export const deriveEvidence = cypher<{
  ids: readonly string[];
  strength: typeof STRENGTH;
  workingRoles: typeof WORKING_ROLES;
  researchRoles: typeof RESEARCH_ROLES;
}>`
  UNWIND $ids AS id
  MATCH (organisation:Organisation {id: id})
  CALL (organisation) {
    CALL (organisation) { ${reasonsOfOrganisation} }
    RETURN collect({
      held: held, kind: kind, strength: strength, counted: counted, source: source, subject: subject, since: since, until: until,
      origin: coalesce(source, kind + " " + held.id + " " + coalesce(subject, ""))
    }) AS wanted
  }
  CALL (organisation, wanted) {
    MATCH (organisation)-[stale:HAS_EVIDENCE_OF]->(held:Competence)
    WHERE stale.kind <> "PROFILE" AND NOT any(piece IN wanted WHERE piece.held = held AND ${sourceOfEvidence("piece")} = ${sourceOfEvidence("stale")})
    DELETE stale
  }
  UNWIND wanted AS piece
  WITH organisation, piece, piece.held AS held
  WHERE NOT EXISTS {
    MATCH (organisation)-[evidence:HAS_EVIDENCE_OF]->(held) WHERE ${sourceOfEvidence("evidence")} = ${sourceOfEvidence("piece")}
  }
  CREATE (organisation)-[:HAS_EVIDENCE_OF {
    kind: piece.kind, strength: piece.strength, counted: piece.counted, source: piece.source, subject: piece.subject,
    since: piece.since, until: piece.until, origin: piece.origin
  }]->(held)`;

/** The first day of a date that is as precise as its source, and the first day after it. */
const firstDay = (date: string): Statement => ({ text: `toString(date(${date}))` });
const dayAfter = (date: string): Statement => ({
  text: `toString(date(${date}) + duration(CASE size(${date}) WHEN 4 THEN "P1Y" WHEN 7 THEN "P1M" ELSE "P1D" END))`,
});

/** The days on which some of the `pieces` begin or cease to count, in order. */
const turningDays = cypher`
  CASE WHEN any(piece IN pieces WHERE piece.since IS NOT NULL OR piece.until IS NOT NULL) THEN COLLECT {
    UNWIND pieces AS piece
    UNWIND [${firstDay("piece.since")}, ${dayAfter("piece.until")}] AS day
    WITH DISTINCT day WHERE day IS NOT NULL
    RETURN day ORDER BY day
  } ELSE [] END`;

/** How much it covers, how well and when, as one text. */
const coverSaidBy = (cover: string): Statement => ({
  text: `toString(${cover}.cover) + "|" + toString(${cover}.level) + "|" + coalesce(${cover}.since, "") + "|" + coalesce(${cover}.until, "")`,
});

/**
 * Materialises how much each organisation covers of each competence: (organisation)-[:COVERS {cover, level, since, until}]->(required), one
 * relation for each time in which it is the same. `cover` is 1 - product of (1 - value), what has the same origin counted once; `level` is
 * the place of the best evidence level. Values are multiplied in their order, so that the same data give the same number.
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
      origin: evidence.origin, value: evidence.counted * similarity, level: CASE WHEN $levelOfWay[way] > $levelOfKind[evidence.kind] THEN $levelOfWay[way] ELSE $levelOfKind[evidence.kind] END,
       since: evidence.since, until: evidence.until
    }) AS pieces
    WITH required, pieces, [null] + ${turningDays} AS days
    UNWIND range(0, size(days) - 1) AS turn
    WITH required, pieces, days[turn] AS begins, days[turn + 1] AS ends
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
    UNWIND wanted AS each
    WITH organisation, each.required AS required, collect(${coverSaidBy("each")}) AS said
    MATCH (organisation)-[same:COVERS]->(required)
    WHERE ${coverSaidBy("same")} IN said
    RETURN collect(elementId(same)) AS kept, collect(required.id + "|" + ${coverSaidBy("same")}) AS there
  }
  CALL (organisation, kept) {
    MATCH (organisation)-[stale:COVERS]->(:Competence)
    WHERE NOT elementId(stale) IN kept
    DELETE stale
  }
  UNWIND wanted AS each
  WITH organisation, each, each.required AS required, there
  WHERE NOT required.id + "|" + ${coverSaidBy("each")} IN there
  CREATE (organisation)-[:COVERS {cover: each.cover, level: each.level, since: each.since, until: each.until}]->(required)`;

/** The competences that cover the `requirements`, wholly or in part, each with the place of the requirement that it covers. */
export const coversOfRequirements = (): Statement => cypher`
  UNWIND range(0, size(requirements) - 1) AS place
  WITH place, requirements[place].competence AS required
  CALL (required) {
    RETURN required AS held, 1.0 AS similarity, "SAME" AS way
    UNION ALL
    MATCH (held:Competence)-[similar:SIMILAR]->(required)
    RETURN held, similar.weight AS similarity, similar.way AS way
  }
  RETURN collect({held: held, place: place, similarity: similarity, way: way}) AS covers`;

/** The day on which evidence must hold, today if none is said, and the covers that it may be of. */
type Evidence = Readonly<{ day?: string; covers?: Statement }>;

/**
 * All evidence that `organisation` meets some of the `requirements` by one of their `covers`, as it holds on a day, by requirement. Pieces
 * are told by place.
 */
export const evidenceOfMatch = ({ day, covers = cypher`covers` }: Evidence = {}): Statement => cypher`
  MATCH (organisation)-[evidence:HAS_EVIDENCE_OF]->(held:Competence)
  WHERE ${holds("evidence", day)}
  UNWIND [each IN ${covers} WHERE each.held = held] AS cover
  WITH cover.place AS place, collect([
    evidence.kind, held.id, cover.way, cover.similarity, evidence.strength, evidence.counted * cover.similarity,
    evidence.source, evidence.subject
  ]) AS pieces
  RETURN collect({competence: requirements[place].competence.id, pieces: pieces}) AS met`;

/**
 * The competences that a `demand` requires, those of its need or those that it lists, with their importance and with the part of the score
 * that each can bring.
 */
export const requirementsOfDemand = (): Statement => cypher`
  CALL (demand) {
    MATCH (:Need {id: demand.need})-[requires:REQUIRES]->(competence:Competence)
    RETURN competence, requires.importance AS importance
    UNION
    UNWIND demand.requirements AS stated
    MATCH (competence:Competence {id: stated.competence})
    RETURN competence, stated.importance AS importance
  }
  WITH collect({competence: competence, importance: importance}) AS found
  WITH found, reduce(sum = 0.0, each IN found | sum + each.importance * each.competence.informationContent) AS whole
  RETURN [each IN found | each {.*, weight: each.importance * each.competence.informationContent / whole}] AS requirements`;

/** What a need requires. */
export const demandOfNeed = (): Statement => cypher`
  MATCH (need)-[requires:REQUIRES]->(competence:Competence)
  RETURN collect({competence: competence, importance: requires.importance}) AS requirements`;

/** The `requirements` as the explanation and the sentences need them. */
export const presentRequirements = (): Statement => cypher`
  [each IN requirements | {
    competence: each.competence.id, importance: each.importance, informationContent: each.competence.informationContent,
    nl: coalesce(each.competence.prefLabelNl, each.competence.prefLabelEn),
    en: coalesce(each.competence.prefLabelEn, each.competence.prefLabelNl)}]`;

/** Whether a `match` stands behind the place in the ranking that a cursor says; `id` breaks ties. */
export const isBehindCursor = (after: Statement, id: Statement): Statement => cypher`
  (${after} IS NULL OR match.score < ${after}.score OR (match.score = ${after}.score AND ${id} > ${after}.id))`;

/**
 * The nodes of which an answer speaks, whole: `others`, and where reasons or clusters are asked for, everything that the evidence of the
 * `matches` names, and their clusters. No other statement needs to look for them.
 */
export const nodesInMatches = (asked: Statement, others: Statement): Statement => cypher`
  CALL (*) {
    UNWIND ${others} AS node
    RETURN node
    UNION ALL
    UNWIND CASE WHEN ${asked}.hasReasons THEN matches ELSE [] END AS match
    UNWIND match.met AS meets
    UNWIND meets.pieces AS piece
    UNWIND [piece[1], piece[6], piece[7]] AS id
    WITH DISTINCT id WHERE id IS NOT NULL
    OPTIONAL MATCH (competence:Competence {id: id})
    OPTIONAL MATCH (solution:Solution {id: id})
    OPTIONAL MATCH (project:Project {id: id})
    OPTIONAL MATCH (source:Source {id: id})
    RETURN coalesce(competence, solution, project, source) AS node
    UNION ALL
    UNWIND CASE WHEN ${asked}.hasClusters THEN matches ELSE [] END AS match
    UNWIND match.clusters AS id
    MATCH (cluster:Cluster {id: id})
    RETURN cluster AS node
  }
  WITH DISTINCT node
  RETURN collect(node {.*, labels: labels(node)}) AS nodes`;
