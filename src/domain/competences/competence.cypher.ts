import { cypher } from "../../graph/driver/cypher";
import { toMany } from "../../graph/schema/edges";

/** The concepts directly above it. */
export const broaderOf = toMany`(:Competence)-[:BROADER]->(:Competence)`;

/** The concepts directly below it. */
export const narrowerOf = toMany`(:Competence)<-[:BROADER]-(:Competence)`;

/** The concepts that have to do with it, without being broader or narrower. */
export const relatedTo = toMany`(:Competence)-[:RELATED]-(:Competence)`;

/** The concepts of the other scheme that mean nearly the same. */
export const closeMatchesOf = toMany`(:Competence)-[:CLOSE_MATCH]-(:Competence)`;

/** Who states that it exists; the curated vocabulary is the project's own and has no source. */
export const sourcesOfCompetence = toMany`(:Competence)-[:STATED_BY]->(:Source)`;

/** Information content: rare subjects weigh more. Of every concept, from the number of its descendants and of its scheme. */
export const weighCompetences = cypher<{ ids: readonly string[] }>`
  MATCH (competence:Competence)
  WITH competence.scheme AS scheme, count(competence) AS concepts
  WITH collect({scheme: scheme, concepts: concepts}) AS schemes
  UNWIND $ids AS id
  MATCH (competence:Competence {id: id})
  WITH competence, head([each IN schemes WHERE each.scheme = competence.scheme | each.concepts]) AS concepts
  CALL (competence, concepts) {
    OPTIONAL MATCH (competence)<-[:BROADER]-+(narrower:Competence)
    WITH concepts, count(DISTINCT narrower) AS descendants
    RETURN CASE WHEN concepts = 1 THEN 1.0 ELSE 1.0 - log(1 + descendants) / log(concepts) END AS content
  }
  SET competence.informationContent = CASE WHEN content < 0.05 THEN 0.05 ELSE content END`;
