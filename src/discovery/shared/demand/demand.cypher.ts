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
export type DemandRow = Readonly<{ isKnown: boolean; requirements: readonly RequirementNode[] }>;

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
  WITH collect({competence: competence, importance: importance}) AS unweighted
  WITH unweighted, reduce(
    sum = 0.0, requirement IN unweighted | sum + requirement.importance * requirement.competence.informationContent
  ) AS totalWeight
  RETURN [requirement IN unweighted |
    requirement {.*, weight: requirement.importance * requirement.competence.informationContent / totalWeight}] AS requirements`;

/** The requirements of `need`. */
export const demandOfNeed = (): Statement => cypher`
  MATCH (need)-[requires:REQUIRES]->(competence:Competence)
  RETURN collect({competence: competence, importance: requires.importance}) AS requirements`;

/** The `requirements` as rows of {@link RequirementNode}. */
export const presentRequirements = (): Statement => cypher`
  [requirement IN requirements | {
    competence: requirement.competence.id, importance: requirement.importance, informationContent: requirement.competence.informationContent,
    nl: coalesce(requirement.competence.prefLabelNl, requirement.competence.prefLabelEn),
    en: coalesce(requirement.competence.prefLabelEn, requirement.competence.prefLabelNl)}]`;
