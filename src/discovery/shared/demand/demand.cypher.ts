import { cypher, type Statement } from "../../../graph/driver/cypher";
import { type TextToRead } from "./text-to-read";

/** The source of requirements: a need, a text, or a list. Exactly one is given. */
export type DemandedCompetence = Readonly<{
  need?: string;
  text?: Omit<TextToRead, "scheme">;
  requirements: readonly RequirementRow[];
}>;

export type RequirementRow = Readonly<{ competence: string; importance: number }>;

export type RequirementNode = RequirementRow & Readonly<{ informationContent: number; nl: string; en: string }>;

/** Whether the need of a demand exists, and the requirements that exist. */
export type FoundDemand = Readonly<{ isKnown: boolean; requirements: readonly RequirementNode[] }>;

/**
 * The competences that a `demand` requires, from its need or its list, with their importance and their weight: the maximum share of the score
 * that each can add.
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

/** The requirements of `need`. */
export const demandOfNeed = (): Statement => cypher`
  MATCH (need)-[requires:REQUIRES]->(competence:Competence)
  RETURN collect({competence: competence, importance: requires.importance}) AS requirements`;

/** The `requirements` as rows of {@link RequirementNode}. */
export const presentRequirements = (): Statement => cypher`
  [each IN requirements | {
    competence: each.competence.id, importance: each.importance, informationContent: each.competence.informationContent,
    nl: coalesce(each.competence.prefLabelNl, each.competence.prefLabelEn),
    en: coalesce(each.competence.prefLabelEn, each.competence.prefLabelNl)}]`;
