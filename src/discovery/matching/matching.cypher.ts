import { cypher } from "../../graph/cypher";
import { holds } from "../../graph/time.cypher";
import { namesInMatches, pageOfRanked, sourceOfSolution, toldRequirements } from "./evidence.cypher";
import { type FoundMatches, type MatchParameters } from "./matching.rows";

/** The competences that a demand requires, with their importance: those of its need, or those that it lists. */
const requirementsOfDemand = cypher`
  MATCH (:Need {id: demand.need})-[requires:REQUIRES]->(competence:Competence)
  RETURN competence, requires.importance AS importance
  UNION
  UNWIND demand.requirements AS stated
  MATCH (competence:Competence {id: stated.competence})
  RETURN competence, stated.importance AS importance`;

/** The competences that cover a required one, wholly or in part. */
const similarToRequired = cypher`
  RETURN required AS held, 1.0 AS similarity, "SAME" AS way
  UNION ALL
  MATCH (held:Competence)-[similar:SIMILAR]->(required)
  RETURN held, similar.weight AS similarity, similar.way AS way`;

/** Every piece of evidence that some organisation has a competence. */
const evidenceOfHeld = cypher`
  MATCH (held)<-[declared:HAS_COMPETENCE]-(organisation:Organisation)
  WHERE ${holds("declared")}
  RETURN organisation, "COMPETENCE" AS kind, declared.strength AS strength,
         coalesce(declared.strength, $strength.COMPETENCE) AS counted, declared.source AS source, null AS subject
  UNION
  MATCH (held)<-[:USES]-(solution:Solution)<-[:OFFERS]-(organisation:Organisation)
  RETURN organisation, "SOLUTION" AS kind, $strength.SOLUTION AS strength, $strength.SOLUTION AS counted,
         ${sourceOfSolution()} AS source,
         solution.id AS subject
  UNION
  MATCH (held)<-[:REQUIRES]-(:Need)<-[:ADDRESSES]-(project:Project)<-[party:PARTY_IN]-(organisation:Organisation)
  WHERE party.role IN $workingRoles
  RETURN organisation, "PROJECT" AS kind, $strength.PROJECT AS strength, $strength.PROJECT AS counted,
         party.source AS source, project.id AS subject`;

/** Whether an organisation passes the filters of a demand; an absent filter lets everybody pass. */
const passes = cypher`
  (demand.includeNonMembers
    OR EXISTS { MATCH (organisation)-[membership:MEMBER_OF]->(:Cluster) WHERE ${holds("membership")} })
  AND (demand.clusters IS NULL OR EXISTS {
    MATCH (organisation)-[membership:MEMBER_OF]->(cluster:Cluster)
    WHERE cluster.id IN demand.clusters AND ${holds("membership")}
  })
  AND (demand.kinds IS NULL OR organisation.kind IN demand.kinds)
  AND (demand.sizes IS NULL OR coalesce(organisation.sizeClass, "UNKNOWN") IN demand.sizes)
  AND (demand.municipalities IS NULL OR EXISTS {
    MATCH (organisation)-[:LOCATED_IN]->(municipality:Municipality)
    WHERE municipality.id IN demand.municipalities
  })`;

/**
 * The organisations that meet one or more requirements of each demand: counted, ranked by the documented formula, and the evidence of one
 * page of them. One row for each demand, in their order, also where nothing is found or the demand names what does not exist.
 */
export const findMatches = cypher<MatchParameters, FoundMatches>`
  UNWIND $demands AS demand
  CALL (demand) {
    CALL (demand) {
      CALL (demand) { ${requirementsOfDemand} }
      RETURN collect({competence: competence, importance: importance}) AS requirements
    }
    WITH demand, requirements,
         reduce(sum = 0.0, each IN requirements | sum + each.importance * each.competence.informationContent) AS whole
    CALL (demand, requirements, whole) {
      UNWIND requirements AS requirement
      WITH demand, whole, requirement.competence AS required, requirement.importance AS importance
      CALL (required) { ${similarToRequired} }
      CALL (held) { ${evidenceOfHeld} }
      WITH demand, organisation, required, importance * required.informationContent / whole AS weight,
           coalesce(source, kind + " " + held.id + " " + coalesce(subject, "")) AS origin,
           {kind: kind, competence: held.id, way: way, similarity: similarity, strength: strength,
            value: counted * similarity, source: source, subject: subject} AS piece
      WITH demand, organisation, required, weight, origin, max(piece.value) AS strongest, collect(piece) AS pieces
      WITH demand, organisation, required, weight, collect(strongest) AS values, collect(pieces) AS lists
      WITH demand, organisation, required,
           weight * (1 - reduce(rest = 1.0, value IN values | rest * (1 - value))) AS points,
           reduce(all = [], list IN lists | all + list) AS pieces
      WITH demand, organisation, sum(points) AS score, collect({competence: required.id, pieces: pieces}) AS met
      WHERE any(meets IN met WHERE any(piece IN meets.pieces WHERE piece.way IN demand.ways)) AND ${passes}
      WITH demand, organisation, met, round(score, $decimals) AS score
      ORDER BY score DESC, organisation.id
      WITH collect({organisation: organisation, score: score, met: met}) AS ranked
      WITH ranked,
           ${pageOfRanked(cypher`demand`, cypher`match.organisation.id`)} AS matches
      RETURN size(ranked) AS totalCount, matches,
             COLLECT { UNWIND ranked AS match UNWIND match.met AS meets RETURN DISTINCT meets.competence } AS covered
    }
    CALL (matches) { ${namesInMatches()} }
    RETURN {
      isKnown: demand.need IS NULL OR EXISTS { MATCH (need:Need {id: demand.need}) },
      unknown: [id IN coalesce(demand.clusters, []) WHERE NOT EXISTS { MATCH (cluster:Cluster {id: id}) }]
             + [id IN coalesce(demand.municipalities, []) WHERE NOT EXISTS { MATCH (municipality:Municipality {id: id}) }],
      requirements: ${toldRequirements()},
      totalCount: totalCount,
      covered: covered,
      matches: COLLECT {
        UNWIND matches AS match
        WITH match, match.organisation AS organisation
        RETURN {
          organisation: organisation.id, name: organisation.name, score: match.score, met: match.met,
          clusters: COLLECT {
            MATCH (organisation)-[membership:MEMBER_OF]->(cluster:Cluster) WHERE ${holds("membership")}
            WITH DISTINCT cluster.id AS id ORDER BY id RETURN id
          }
        }
      },
      names: names
    } AS row
  }
  RETURN row`;
