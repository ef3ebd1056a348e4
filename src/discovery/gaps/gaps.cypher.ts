import { cypher } from "../../graph/driver/cypher";
import { holds } from "../../graph/lists/as-of.cypher";
import { type Called } from "../shared/comparable-buyers/comparable-buyers.cypher";

/** Whose members, and which part of the vocabulary: null is all. */
export type GapQuestion = Readonly<{ cluster: string | null; domain: string | null }>;

type GapParameters = Readonly<{ questions: readonly GapQuestion[]; today: string }>;

type CalledRow = readonly [id: string, nl: string, en: string];

/** A competence that needs require, its domain, and these needs with the importance, the most pressing first. */
export type RequiredRow = readonly [
  competence: CalledRow,
  domain: string,
  needs: readonly (readonly [...need: CalledRow, importance: number])[],
];

/** What the statement finds for one question. */
export type GapsRow = Readonly<{
  isDomainKnown: boolean;
  /** null: there is no such cluster, or none was asked for. */
  clusterName: string | null;
  required: readonly RequiredRow[];
  /** How many members have evidence of a competence at the level with a place. */
  supplied: readonly (readonly [competence: string, level: number, count: number])[];
}>;

/** How many members have evidence of a competence, each counted at its best level. */
export type MemberCounts = Readonly<{ EXACT: number; NEAR: number; WEAK: number }>;

/** A competence that needs require, who needs it and who has it. */
export type RequiredCompetence = Readonly<{
  competence: Called;
  domain: string;
  needs: readonly (Called & Readonly<{ importance: number }>)[];
  members: MemberCounts;
}>;

/** The topmost competence above `competence`; itself where nothing is. */
const domainOfCompetence = cypher`
  head(COLLECT {
    MATCH (competence)-[:BROADER*0..]->(top:Competence)
    WHERE NOT EXISTS { (top)-[:BROADER]->(:Competence) }
    RETURN top.id ORDER BY top.id LIMIT 1
  })`;

/** What needs require, within the domain that is asked for. */
const requiredCompetences = cypher`
  MATCH (need:Need)-[requires:REQUIRES]->(competence:Competence)
  WITH need, requires, competence
  ORDER BY requires.importance DESC, need.id
  WITH competence, collect([
    need.id, coalesce(need.titleNl, need.titleEn), coalesce(need.titleEn, need.titleNl), requires.importance]) AS needs
  WHERE question.domain IS NULL OR EXISTS {
    MATCH (competence)-[:BROADER*0..]->(domain:Competence) WHERE domain.id = question.domain
  }
  RETURN collect([
    [competence.id, coalesce(competence.prefLabelNl, competence.prefLabelEn), coalesce(competence.prefLabelEn, competence.prefLabelNl)],
    ${domainOfCompetence}, needs]) AS required`;

/** What members of today have, of any cluster or of the one that is asked for, of what is required somewhere. */
const suppliedByMembers = cypher`
  MATCH (member:Organisation)-[membership:MEMBER_OF]->(cluster:Cluster)
  WHERE (question.cluster IS NULL OR cluster.id = question.cluster) AND ${holds("membership")}
  WITH DISTINCT member
  MATCH (member)-[covers:COVERS]->(competence:Competence)
  WHERE ${holds("covers")}
  WITH competence, covers.level AS level, count(DISTINCT member) AS count
  WHERE EXISTS { (competence)<-[:REQUIRES]-(:Need) }
  RETURN collect([competence.id, level, count]) AS supplied`;

/** What needs require, and how many members have evidence of it. One row for each question, in their order. */
export const findGaps = cypher<GapParameters, GapsRow>`
  UNWIND $questions AS question
  CALL (question) { ${requiredCompetences} }
  CALL (question) { ${suppliedByMembers} }
  RETURN {
    isDomainKnown: question.domain IS NULL OR EXISTS { MATCH (domain:Competence) WHERE domain.id = question.domain },
    clusterName: head(COLLECT { MATCH (cluster:Cluster) WHERE cluster.id = question.cluster RETURN cluster.name }),
    required: required,
    supplied: supplied
  } AS row`;
