import { cypher, type Statement } from "../../../graph/driver/cypher";
import { type TextToRead } from "./text-to-read";

/** What a demand requires: what the need requires, what is read in a text, or what it lists itself. */
export type DemandedCompetence = Readonly<{
  need?: string;
  text?: Omit<TextToRead, "scheme">;
  requirements: readonly RequirementRow[];
}>;

export type RequirementRow = Readonly<{ competence: string; importance: number }>;

export type RequirementNode = RequirementRow & Readonly<{ informationContent: number; nl: string; en: string }>;

/** What a statement finds of a demand: whether its need exists, and what it requires of what exists. */
export type FoundDemand = Readonly<{ isKnown: boolean; requirements: readonly RequirementNode[] }>;

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
