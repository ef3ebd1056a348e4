import { cypher, type Statement } from "../../../graph/driver/cypher";
import { holds } from "../../../graph/lists/as-of.cypher";

/** Which filter excludes an organisation. */
export type FilteredOut = "NOT_A_MEMBER" | "OTHER_CLUSTER" | "OTHER_KIND" | "OTHER_SIZE" | "OTHER_MUNICIPALITY";

/** The conditions of the filters of a `demand` for an `organisation`, by the reason why an organisation that fails is excluded. */
const conditions: Readonly<Record<FilteredOut, Statement>> = {
  NOT_A_MEMBER: cypher`
    (demand.includeNonMembers OR EXISTS {
      MATCH (organisation)-[membership:MEMBER_OF]->(:Cluster) WHERE ${holds("membership", "demand.day")}
    })`,
  OTHER_CLUSTER: cypher`
    (demand.clusters IS NULL OR EXISTS {
      MATCH (organisation)-[membership:MEMBER_OF]->(cluster:Cluster)
      WHERE cluster.id IN demand.clusters AND ${holds("membership", "demand.day")}
    })`,
  OTHER_KIND: cypher`(demand.kinds IS NULL OR organisation.kind IN demand.kinds)`,
  OTHER_SIZE: cypher`(demand.sizes IS NULL OR coalesce(organisation.sizeClass, "UNKNOWN") IN demand.sizes)`,
  OTHER_MUNICIPALITY: cypher`
    (demand.municipalities IS NULL OR EXISTS {
      MATCH (organisation)-[:LOCATED_IN]->(municipality:Municipality)
      WHERE municipality.id IN demand.municipalities
    })`,
};

/** Whether an `organisation` passes the filters of a `demand`. An absent filter excludes nobody. */
export const passes = (): Statement => ({
  text: Object.values(conditions)
    .map(({ text }) => text)
    .join(" AND "),
});

/** Why the filters of a `demand` exclude an `organisation`: a list, empty if it passes. */
export const reasonsForExclusion = (): Statement => {
  const reasons = Object.entries(conditions).map(([reason, { text }]) => `CASE WHEN NOT ${text} THEN "${reason}" END`);
  return { text: `[reason IN [${reasons.join(", ")}] WHERE reason IS NOT NULL]` };
};

/**
 * Every organisation that meets one or more of the `requirements`, ranked by the documented formula, with the indexes of the requirements that
 * it meets by exact or near evidence. `level` is the rank of its best level; 0 is the best. Only numbers are read here; the evidence is read for
 * one page. The filters apply to all organisations only if `totalCount` or `uncovered` is selected; otherwise they apply to the page.
 */
export const rankedOrganisations = (): Statement => cypher`
  UNWIND range(0, size(requirements) - 1) AS index
  WITH index, requirements[index].competence AS required, requirements[index].weight AS weight
  MATCH (required)<-[covers:COVERS]-(organisation:Organisation)
  WHERE ${holds("covers", "demand.day")}
  WITH organisation, sum(weight * covers.cover) AS score, collect(CASE WHEN covers.level <= $near THEN index END) AS indexes, min(covers.level) AS level
  WHERE level <= demand.level AND (NOT demand.isCounted OR ${passes()})
  WITH organisation, indexes, round(score, $decimals) AS score
  ORDER BY score DESC, organisation.id
  RETURN collect({organisation: organisation, score: score, indexes: indexes}) AS ranked`;

/** The ids of the clusters of an `organisation` on the day of a `demand`, in order. */
export const clusterIdsOfOrganisation = (): Statement => cypher`
  COLLECT {
    MATCH (organisation)-[membership:MEMBER_OF]->(cluster:Cluster) WHERE ${holds("membership", "demand.day")}
    WITH DISTINCT cluster.id AS id ORDER BY id RETURN id
  }`;

/** The ids in the filters of a `demand` that do not exist. */
export const unknownInFilter = (): Statement => cypher`
  [id IN coalesce(demand.clusters, []) WHERE NOT EXISTS { MATCH (cluster:Cluster {id: id}) }]
  + [id IN coalesce(demand.municipalities, []) WHERE NOT EXISTS { MATCH (municipality:Municipality {id: id}) }]`;

/** Whether a `match` comes after the position of a cursor; `id` breaks ties. */
export const isBehindCursor = (after: Statement, id: Statement): Statement => cypher`
  (${after} IS NULL OR match.score < ${after}.score OR (match.score = ${after}.score AND ${id} > ${after}.id))`;
