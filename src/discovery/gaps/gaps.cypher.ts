import { cypher } from "../../graph/driver/cypher";
import { holds } from "../../graph/lists/as-of.cypher";
import { type NamedNode } from "../shared/comparable-buyers/comparable-buyers.cypher";

/** The members of which cluster, and which domain of the vocabulary; null: all. */
export type GapQuestion = Readonly<{ cluster: string | null; domain: string | null }>;

type GapParameters = Readonly<{ questions: readonly GapQuestion[]; today: string }>;

type NamedNodeRow = readonly [id: string, nl: string, en: string];

/** A required competence, its domain, and the needs that require it, the highest importance first. */
export type RequiredRow = readonly [
  competence: NamedNodeRow,
  domain: string,
  needs: readonly (readonly [...need: NamedNodeRow, importance: number])[],
];

/** The result of the statement for one question. */
export type GapsRow = Readonly<{
  isDomainKnown: boolean;
  /** null: the cluster does not exist, or none is requested. */
  clusterName: string | null;
  required: readonly RequiredRow[];
  /** How many members have evidence of a competence at a level, which is given by its rank. */
  supplied: readonly (readonly [competence: string, level: number, count: number])[];
}>;

/** The number of members with evidence of a competence, each counted at its best level. */
export type MemberCounts = Readonly<{ EXACT: number; NEAR: number; WEAK: number }>;

/** A required competence, the needs that require it, and the number of members that have it. */
export type RequiredCompetence = Readonly<{
  competence: NamedNode;
  domain: string;
  needs: readonly (NamedNode & Readonly<{ importance: number }>)[];
  members: MemberCounts;
}>;

/** The topmost competence above `competence`; itself if there is none. */
const domainOfCompetence = cypher`
  head(COLLECT {
    MATCH (competence)-[:BROADER*0..]->(top:Competence)
    WHERE NOT EXISTS { (top)-[:BROADER]->(:Competence) }
    RETURN top.id ORDER BY top.id LIMIT 1
  })`;

/** The competences that needs require, within the requested domain. */
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

/** The number of current members with evidence of each required competence, in the requested cluster or in any. */
const suppliedByMembers = cypher`
  MATCH (member:Organisation)-[membership:MEMBER_OF]->(cluster:Cluster)
  WHERE (question.cluster IS NULL OR cluster.id = question.cluster) AND ${holds("membership")}
  WITH DISTINCT member
  MATCH (member)-[covers:COVERS]->(competence:Competence)
  WHERE ${holds("covers")}
  WITH competence, covers.level AS level, count(DISTINCT member) AS count
  WHERE EXISTS { (competence)<-[:REQUIRES]-(:Need) }
  RETURN collect([competence.id, level, count]) AS supplied`;

/** The required competences, and how many members have evidence of each. Returns one row for each question, in their order. */
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
