import { type Competence } from "./vocabulary";

/** How near one competence is to another: 1 (the same) to almost nothing. */
export type Nearness = (from: Competence, to: Competence) => number;

/** Nearness by the number of steps over broader, narrower and related competences. */
const BY_STEPS = [1, 0.5, 0.1, 0.02, 0.004] as const;
const FURTHER = 0.001;

/** Measures each competence once. */
export function nearnessIn(competences: readonly Competence[]): Nearness {
  const byId = new Map(competences.map((competence) => [competence.id, competence]));
  const measured = new Map<string, ReadonlyMap<string, number>>();
  return (from, to) => {
    const steps = measured.get(from.id) ?? stepsFrom(from, byId);
    measured.set(from.id, steps);
    return BY_STEPS[steps.get(to.id) ?? BY_STEPS.length] ?? FURTHER;
  };
}

/** The number of steps to each competence that is near enough to count. */
function stepsFrom(start: Competence, byId: ReadonlyMap<string, Competence>): ReadonlyMap<string, number> {
  const steps = new Map([[start.id, 0]]);
  for (const [id, taken] of steps) {
    if (taken + 1 === BY_STEPS.length) break;
    const { broader, narrower, related } = byId.get(id)!;
    for (const next of [...broader, ...narrower, ...related]) if (!steps.has(next)) steps.set(next, taken + 1);
  }
  return steps;
}
