import { notFound, readAll } from "../../../problem";
import { byImportance } from "../ranking/present-match";
import { type RequirementNode, type DemandedCompetence, type FoundDemand } from "./demand.cypher";
import { type Demand } from "./demand";

/** Refuses what the demand or its filter names and the graph does not know. */
export function checkKnown(demand: Demand, found: FoundDemand & Readonly<{ unknown: readonly string[] }>) {
  checkRequired(demand, found);
  const { clusters = [], municipalities = [] } = demand;
  readAll(Object.entries({ clusters, municipalities }), ([name, ids]) =>
    readAll(ids, (id, index) => {
      if (found.unknown.includes(id)) throw notFound(`where.${name}[${index}]`, "thing with the id", id);
    }),
  );
}

/** Refuses what a demand requires and the graph does not know. */
export function checkRequired({ need, requirements }: DemandedCompetence, found: FoundDemand): void {
  if (!found.isKnown) throw notFound("demand.need", "need", String(need));
  const known = new Set(found.requirements.map(({ competence }) => competence));
  readAll(requirements, ({ competence }, index) => {
    if (!known.has(competence)) throw notFound(`demand.requirements[${index}].competence`, "competence", competence);
  });
}

/** A list keeps its order; of a need the most important come first. */
export function inDemandOrder(
  { need, requirements }: DemandedCompetence,
  found: readonly RequirementNode[],
): RequirementNode[] {
  if (need !== undefined) return byImportance(found);
  const place = new Map(requirements.map(({ competence }, index) => [competence, index]));
  return [...found].sort((a, b) => place.get(a.competence)! - place.get(b.competence)!);
}
