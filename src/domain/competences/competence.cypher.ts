import { cypher } from "../../graph/driver/cypher";
import { toMany } from "../../graph/schema/edges";

/** The concepts directly above it. */
export const broaderOf = toMany`(:Competence)-[:BROADER]->(:Competence)`;

/** The concepts directly below it. */
export const narrowerOf = toMany`(:Competence)<-[:BROADER]-(:Competence)`;

/** The related concepts, neither broader nor narrower. */
export const relatedTo = toMany`(:Competence)-[:RELATED]-(:Competence)`;

/** The concepts of the other scheme with nearly the same meaning. */
export const closeMatchesOf = toMany`(:Competence)-[:CLOSE_MATCH]-(:Competence)`;

/** The sources of a competence; the curated vocabulary is the project's own and has none. */
export const sourcesOfCompetence = toMany`(:Competence)-[:STATED_BY]->(:Source)`;

/** Stores the information content of each concept, from the number of its descendants and the size of its scheme. Rare subjects weigh more. */
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
