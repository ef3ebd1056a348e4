import { cypher } from "../../graph/cypher";
import { type Language } from "../../graph/languages";
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

/** What a need says of itself, with the language of each text; no row if there is no such need. */
export const textOfNeed = cypher<{ id: string }, [text: string, language: Language][]>`
  MATCH (need:Need {id: $id})
  RETURN [said IN [
    [[need.titleNl, need.textNl], "NL"], [[need.titleEn, need.textEn], "EN"],
    [[need.titleFr, need.textFr], "FR"], [[need.titleDe, need.textDe], "DE"]
  ] | [trim(coalesce(said[0][0], "") + " " + coalesce(said[0][1], "")), said[1]]] AS row`;
