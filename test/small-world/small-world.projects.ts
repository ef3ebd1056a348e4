/** Projects of a small world, half of them research; what they reached, and the meetings around them. */
import { type Seed } from "../oracle/seed.files";
import { type Draw } from "./drawing";

interface Around {
  organisations: readonly string[];
  clusters: readonly string[];
  projects: readonly string[];
  sources: readonly string[];
  needs: readonly string[];
  solutions: readonly string[];
  competences: readonly string[];
  towns: readonly string[];
}

const PHASES = ["PREPARATION", "PURCHASE", "EXECUTION", "DELIVERED"] as const;
const REACHED = ["ANNOUNCED", "STARTED", "DELIVERED", "ADOPTED"] as const;

/** Every second project is research, which meets no need; of the others some delivered a solution, or something without a name. */
export function projectsOf(draw: Draw, around: Around): Seed {
  const { projects, needs, competences, solutions, sources } = around;
  const isResearch = (index: number) => index % 2 === 0;
  const needOf = (index: number) => (isResearch(index) ? "" : (needs[(index - 1) / 2] ?? ""));
  return {
    "projects.csv": projects.map((id, index) => ({
      ...{ id, programme: isResearch(index) ? "H2020" : "PIO", title_en: `Synthetic project ${id}` },
      ...{ needs: needOf(index), classifications: draw.some(competences, 2), sources: draw.some(sources, 2) },
      solutions: isResearch(index) ? "" : draw.maybe(0.4, () => draw.some(solutions, 2)),
      phase: isResearch(index) ? "" : draw.maybe(0.6, () => draw.one(PHASES)),
      year: draw.maybe(0.8, () => String(draw.number(2011, 2028))),
      ...amountOf(draw),
      ...{ call: draw.maybe(0.2, () => "Synthetic call"), note: draw.maybe(0.2, () => "Synthetic note"), text_en: "" },
    })),
    "milestones.csv": Array.from({ length: 24 }, (_, index) => ({
      ...{ id: `milestone:synthetic-${index}`, project: draw.one(projects), kind: draw.one(REACHED) },
      ...{ date: draw.maybe(0.8, draw.date), organisation: draw.maybe(0.4, () => draw.one(around.organisations)) },
      ...{ note: draw.maybe(0.4, () => "Synthetic step"), sources: draw.maybe(0.5, () => draw.some(sources, 2)) },
    })),
    "consultations.csv": Array.from({ length: 6 }, (_, index) => ({
      ...{ id: `consultation:synthetic-${index}`, kind: draw.one(["WORKSHOP", "WEBINAR"]), date: draw.date() },
      ...{ subject_en: `Synthetic meeting ${index}`, organiser: draw.one(around.organisations), place: "" },
      ...{ project: draw.maybe(0.6, () => draw.one(projects)), clusters: draw.some(around.clusters, 3) },
      ...{ municipality: draw.maybe(0.5, () => draw.one(around.towns)), note: "", participants_note: "", sources: "" },
      participant_count: draw.maybe(0.6, () => String(draw.number(3, 90))),
    })),
  };
}

const amountOf = (draw: Draw) =>
  draw.chance(0.6)
    ? { amount_eur: String(1000 * draw.number(1, 9)), amount_kind: draw.one(["GRANT", "BUDGET"]) }
    : { amount_eur: "", amount_kind: "" };
