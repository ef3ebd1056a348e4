import { cypher } from "../../graph/cypher";
import { type ConceptRow } from "./vocabulary";

/** Every concept of both vocabularies with its names, its meaning and what stands above it, by id. */
export const everyConcept = cypher<object, ConceptRow>`
  MATCH (concept:Competence)
  RETURN {
    id: concept.id, scheme: concept.scheme, nl: concept.prefLabelNl, en: concept.prefLabelEn, fr: concept.prefLabelFr,
    de: concept.prefLabelDe, definition: concept.definitionNl,
    broader: COLLECT { MATCH (concept)-[:BROADER]->(broader:Competence) RETURN broader.id ORDER BY broader.id },
    matches: COLLECT { MATCH (concept)-[:CLOSE_MATCH]-(match:Competence) RETURN match.id ORDER BY match.id }
  } AS row
  ORDER BY concept.id`;
