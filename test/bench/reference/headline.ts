import { type Driver } from "neo4j-driver";
import { holds, localised } from "./pieces";
import { rowOf, today } from "./row";

/**
 * The documented formula: points = w·ic·(1 − ∏(1 − e)) / Σ w·ic, with e = strength × similarity. Evidence from the same source counts once.
 * Sibling competences alone do not make a match. Research and profiles are near evidence at best; their derived relations are read. Only
 * current members are returned.
 */
const statement = `
  MATCH (need:Need {id: $need})
  CALL (need) {
    MATCH (need)-[requires:REQUIRES]->(required:Competence)
    WITH required, requires.importance AS importance ORDER BY importance DESC, required.id
    WITH collect({required: required, importance: importance}) AS requirements,
         sum(importance * required.informationContent) AS whole
    RETURN requirements, whole
  }
  CALL (requirements, whole) {
    UNWIND range(0, size(requirements) - 1) AS position
    WITH position, requirements[position].required AS required,
         requirements[position].importance * requirements[position].required.informationContent / whole AS weight
    CALL (required) {
      RETURN required AS held, 1.0 AS similarity, 0 AS distance
      UNION ALL
      MATCH (held:Competence)-[similar:SIMILAR]->(required)
      RETURN held, similar.weight AS similarity,
             CASE similar.way WHEN "SIBLING" THEN 2 WHEN "BROADER" THEN 1 WHEN "RELATED" THEN 1 ELSE 0 END AS distance
    }
    CALL (held) {
      MATCH (held)<-[declared:HAS_COMPETENCE]-(organisation:Organisation) WHERE ${holds("declared")}
      RETURN organisation, coalesce(declared.strength, 0.5) AS strength, coalesce(declared.source, "COMPETENCE " + held.id + " ") AS origin, 0 AS least
      UNION ALL
      MATCH (held)<-[:USES]-(solution:Solution)<-[:OFFERS]-(organisation:Organisation)
      RETURN organisation, 0.9 / sqrt(COUNT { (solution)-[:USES]->(:Competence) }) AS strength, coalesce(
        head(COLLECT { MATCH (solution)-[:STATED_BY]->(source:Source) RETURN source.id ORDER BY source.id LIMIT 1 }),
        "SOLUTION " + held.id + " " + solution.id) AS origin, 0 AS least
      UNION ALL
      MATCH (held)<-[:REQUIRES]-(:Need)<-[:ADDRESSES]-(project:Project)<-[party:PARTY_IN]-(organisation:Organisation)
      WHERE party.role IN ["LEAD", "CONTRACTOR"]
      RETURN organisation, 0.7 / sqrt(COUNT {
        MATCH (project)<-[other:PARTY_IN]-(worker:Organisation) WHERE other.role IN ["LEAD", "CONTRACTOR"] RETURN DISTINCT worker
      }) AS strength, coalesce(party.source, "PROJECT " + held.id + " " + project.id) AS origin, 0 AS least
      UNION ALL
      MATCH (held)<-[derived:HAS_EVIDENCE_OF]-(organisation:Organisation) WHERE derived.kind IN ["RESEARCH", "PROFILE"]
      RETURN organisation, derived.strength AS strength, derived.origin AS origin, 1 AS least
    }
    WITH organisation, position, weight, CASE distance WHEN 2 THEN "SIBLING" ELSE origin END AS origin,
         strength * similarity AS value, distance, least
    WITH organisation, position, weight, origin, max(value) AS strongest,
         min(CASE WHEN distance > least THEN distance ELSE least END) AS distance
    WITH organisation, position, weight, collect(strongest) AS values, min(distance) AS distance
    WITH organisation, position, distance, weight * (1 - reduce(rest = 1.0, value IN values | rest * (1 - value))) AS points
    WITH organisation, sum(points) AS score, min(distance) AS distance, collect({position: position, points: points, distance: distance}) AS met
    WHERE distance < 2 AND EXISTS { MATCH (organisation)-[membership:MEMBER_OF]->(:Cluster) WHERE ${holds("membership")} }
    WITH organisation, score, distance, met ORDER BY round(score, 12) DESC, organisation.id
    WITH collect({organisation: organisation, score: score, distance: distance, met: met}) AS ranked
    RETURN ranked[0..10] AS best,
           COLLECT { UNWIND ranked AS match UNWIND match.met AS meets WITH meets WHERE meets.distance < 2 RETURN DISTINCT meets.position } AS covered
  }
  RETURN {
    requirements: [each IN requirements | {
      importance: each.importance,
      competence: {id: each.required.id, prefLabel: ${localised("each.required", "prefLabel")}}
    }],
    covered: covered,
    matches: [match IN best | {
      score: match.score, distance: match.distance, met: match.met,
      organisation: {id: match.organisation.id, name: match.organisation.name}
    }]
  } AS row`;

type Row = Readonly<{
  requirements: object[];
  covered: number[];
  matches: { score: number; distance: number; met: { position: number; points: number }[]; organisation: object }[];
}>;

/** The ten best members for a need, their contributions, and the uncovered requirements. */
export async function headline(driver: Driver, { need }: { need: string }) {
  const { requirements, covered, matches } = await rowOf<Row>(driver, statement, { need, today: today() });
  const edges = matches.map(({ score, distance, met, organisation }) => ({
    node: {
      score,
      evidenceLevel: ["EXACT", "NEAR", "WEAK"][distance],
      organisation,
      contributions: [...met]
        .sort((a, b) => a.position - b.position)
        .map(({ position, points }) => ({ points, requirement: requirements[position] })),
    },
  }));
  return { membersServing: { edges, uncovered: requirements.filter((_, position) => !covered.includes(position)) } };
}
