import { notFound, readAll } from "../../../problem";
import { byImportance } from "../ranking/present-match";
import { type RequirementNode, type DemandedCompetence, type DemandRow } from "./demand.cypher";
import { type Demand } from "./demand";

/** Throws a problem for each id in the demand or its filter that does not exist. */
export function checkKnown(demand: Demand, row: DemandRow & Readonly<{ unknown: readonly string[] }>) {
  checkRequired(demand, row);
  const { clusters = [], municipalities = [] } = demand;
  readAll(Object.entries({ clusters, municipalities }), ([name, ids]) =>
    readAll(ids, (id, index) => {
      if (row.unknown.includes(id)) throw notFound(`where.${name}[${index}]`, "thing with the id", id);
    }),
  );
}

/** Throws a problem for each id in the demand that does not exist. */
export function checkRequired({ need, requirements }: DemandedCompetence, row: DemandRow): void {
  if (!row.isKnown) throw notFound("demand.need", "need", String(need));
  const known = new Set(row.requirements.map(({ competence }) => competence));
  readAll(requirements, ({ competence }, index) => {
    if (!known.has(competence)) throw notFound(`demand.requirements[${index}].competence`, "competence", competence);
  });
}

/** Sorts requirements: those of a list in its order, those of a need by importance. */
export function inDemandOrder(
  { need, requirements }: DemandedCompetence,
  nodes: readonly RequirementNode[],
): RequirementNode[] {
  if (need !== undefined) return byImportance(nodes);
  const position = new Map(requirements.map(({ competence }, index) => [competence, index]));
  return [...nodes].sort((a, b) => position.get(a.competence)! - position.get(b.competence)!);
}
