import { notFound, readAll } from "../../../problem";
import { byImportance } from "../ranking/present-match";
import { type RequirementNode, type DemandedCompetence, type FoundDemand } from "./demand.cypher";
import { type Demand } from "./demand";

/** Refuses what the demand or its filter names and the graph does not know. */
export function checkKnown(demand: Demand, row: FoundDemand & Readonly<{ unknown: readonly string[] }>) {
  checkRequired(demand, row);
  const { clusters = [], municipalities = [] } = demand;
  readAll(Object.entries({ clusters, municipalities }), ([name, ids]) =>
    readAll(ids, (id, index) => {
      if (row.unknown.includes(id)) throw notFound(`where.${name}[${index}]`, "thing with the id", id);
    }),
  );
}

/** Refuses what a demand requires and the graph does not know. */
export function checkRequired({ need, requirements }: DemandedCompetence, row: FoundDemand): void {
  if (!row.isKnown) throw notFound("demand.need", "need", String(need));
  const known = new Set(row.requirements.map(({ competence }) => competence));
  readAll(requirements, ({ competence }, index) => {
    if (!known.has(competence)) throw notFound(`demand.requirements[${index}].competence`, "competence", competence);
  });
}

/** A list keeps its order; of a need the most important come first. */
export function inDemandOrder(
  { need, requirements }: DemandedCompetence,
  nodes: readonly RequirementNode[],
): RequirementNode[] {
  if (need !== undefined) return byImportance(nodes);
  const position = new Map(requirements.map(({ competence }, index) => [competence, index]));
  return [...nodes].sort((a, b) => position.get(a.competence)! - position.get(b.competence)!);
}
