import { cypher } from "../../graph/driver/cypher";
import { type Language } from "../../graph/schema/languages";
import { type ConceptRow } from "./vocabulary/vocabulary";

/** A need: its texts, and the competences that it requires, with the importance. */
export type JudgedNeed = Readonly<{
  id: string;
  texts: readonly (readonly [text: string, language: Language])[];
  required: readonly (readonly [competence: string, importance: number])[];
}>;

/** Every concept of both vocabularies with its names, definition, broader concepts and close matches, by id. */
export const everyConcept = cypher<object, ConceptRow>`
  MATCH (concept:Competence)
  RETURN {
    id: concept.id, scheme: concept.scheme, notation: concept.notation, nl: concept.prefLabelNl, en: concept.prefLabelEn, fr: concept.prefLabelFr,
    de: concept.prefLabelDe, definition: concept.definitionNl,
    broader: COLLECT { MATCH (concept)-[:BROADER]->(broader:Competence) RETURN broader.id ORDER BY broader.id },
    matches: COLLECT { MATCH (concept)-[:CLOSE_MATCH]-(match:Competence) RETURN match.id ORDER BY match.id }
  } AS row
  ORDER BY concept.id`;

/** The texts of `need`, one for each language: title and text together, empty if it has neither. */
const textsOfNeed = cypher`[localised IN [
    [[need.titleNl, need.textNl], "NL"], [[need.titleEn, need.textEn], "EN"],
    [[need.titleFr, need.textFr], "FR"], [[need.titleDe, need.textDe], "DE"]
  ] | [trim(coalesce(localised[0][0], "") + " " + coalesce(localised[0][1], "")), localised[1]]]`;

/** The texts of a need; no row if the need does not exist. */
export const textOfNeed = cypher<{ id: string }, [text: string, language: Language][]>`
  MATCH (need:Need {id: $id})
  RETURN ${textsOfNeed} AS row`;

/** Every need with requirements, by id. */
export const judgedNeeds = cypher<object, JudgedNeed>`
  MATCH (need:Need)-[requires:REQUIRES]->(competence:Competence)
  WITH need, competence, requires ORDER BY competence.id
  WITH need, collect([competence.id, requires.importance]) AS required
  RETURN {id: need.id, texts: ${textsOfNeed}, required: required} AS row
  ORDER BY need.id`;
