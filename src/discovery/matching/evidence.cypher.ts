import { cypher, type Statement } from "../../graph/cypher";
import { holds } from "../../graph/time.cypher";

/** The first page or document that states a solution. */
export const sourceOfSolution = (): Statement => cypher`
  head(COLLECT { MATCH (solution)-[:STATED_BY]->(source:Source) RETURN source.id ORDER BY source.id LIMIT 1 })`;

/** Every piece of evidence of what `organisation` can do. */
const piecesOfOrganisation = cypher`
  MATCH (organisation)-[declared:HAS_COMPETENCE]->(held:Competence)
  WHERE ${holds("declared")}
  RETURN held, "COMPETENCE" AS kind, declared.strength AS strength,
         coalesce(declared.strength, $strength.COMPETENCE) AS counted, declared.source AS source, null AS subject
  UNION
  MATCH (organisation)-[:OFFERS]->(solution:Solution)-[:USES]->(held:Competence)
  RETURN held, "SOLUTION" AS kind, $strength.SOLUTION AS strength, $strength.SOLUTION AS counted,
         ${sourceOfSolution()} AS source, solution.id AS subject
  UNION
  MATCH (organisation)-[party:PARTY_IN]->(project:Project)-[:ADDRESSES]->(:Need)-[:REQUIRES]->(held:Competence)
  WHERE party.role IN $workingRoles
  RETURN held, "PROJECT" AS kind, $strength.PROJECT AS strength, $strength.PROJECT AS counted,
         party.source AS source, project.id AS subject`;

/** The competences that `held` covers, wholly or in part. */
const coveredByHeld = cypher`
  RETURN held AS required, 1.0 AS similarity, "SAME" AS way
  UNION ALL
  MATCH (held)-[similar:SIMILAR]->(required:Competence)
  RETURN required, similar.weight AS similarity, similar.way AS way`;

/**
 * What `organisation` brings to which competence: a row for each piece of evidence and each competence that it covers. What has the same
 * `origin` counts once, the strongest of it.
 */
export const evidenceOfOrganisation = (): Statement => cypher`
  CALL (organisation) { ${piecesOfOrganisation} }
  CALL (held) { ${coveredByHeld} }
  RETURN required, way, counted * similarity AS value, coalesce(source, kind + " " + held.id + " " + coalesce(subject, "")) AS origin,
         {kind: kind, competence: held.id, way: way, similarity: similarity, strength: strength,
          value: counted * similarity, source: source, subject: subject} AS piece`;

/** All evidence that `organisation` meets some of the `requirements`, by requirement. */
export const evidenceOfMatch = (): Statement => cypher`
  CALL (organisation) { ${evidenceOfOrganisation()} }
  WITH required, piece WHERE required IN [each IN requirements | each.competence]
  WITH required, collect(piece) AS pieces
  RETURN collect({competence: required.id, pieces: pieces}) AS met`;

/** What a need requires. */
export const requirementsOfNeed = (): Statement => cypher`
  MATCH (need)-[requires:REQUIRES]->(competence:Competence)
  RETURN collect({competence: competence, importance: requires.importance}) AS requirements`;

/** The `requirements` as the explanation and the sentences need them. */
export const toldRequirements = (): Statement => cypher`
  [each IN requirements | {
    competence: each.competence.id, importance: each.importance, informationContent: each.competence.informationContent,
    nl: coalesce(each.competence.prefLabelNl, each.competence.prefLabelEn),
    en: coalesce(each.competence.prefLabelEn, each.competence.prefLabelNl)}]`;

/** The part of `ranked` that is asked for, and one more, which tells whether another page follows; `id` breaks ties. */
export const pageOfRanked = (asked: Statement, id: Statement): Statement => cypher`
  [match IN ranked WHERE ${asked}.after IS NULL OR match.score < ${asked}.after.score
    OR (match.score = ${asked}.after.score AND ${id} > ${asked}.after.id)][0..${asked}.first + 1]`;

/** What people call everything that the evidence of the `matches` speaks of, each once. */
export const namesInMatches = (): Statement => cypher`
  UNWIND matches AS match
  UNWIND match.met AS meets
  UNWIND meets.pieces AS piece
  UNWIND [piece.competence, piece.subject, piece.source] AS id
  WITH DISTINCT id WHERE id IS NOT NULL
  OPTIONAL MATCH (competence:Competence {id: id})
  OPTIONAL MATCH (solution:Solution {id: id})
  OPTIONAL MATCH (project:Project {id: id})
  OPTIONAL MATCH (source:Source {id: id})
  RETURN collect({
    id: id,
    nl: coalesce(competence.prefLabelNl, competence.prefLabelEn, solution.name, project.titleNl, project.titleEn, source.title),
    en: coalesce(competence.prefLabelEn, competence.prefLabelNl, solution.name, project.titleEn, project.titleNl, source.title),
    publisher: source.publisher,
    date: source.date
  }) AS names`;
