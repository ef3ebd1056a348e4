import { dayFrom, precisionOf, formatDay } from "./dates";
import { digits, sourceFrom, type GeneratorContext } from "./generator";
import { type Phase, type GeneratedProject } from "./projects";
import { happens, type Stream } from "./random";
import { type Row, type Table } from "./table";

/** What a project in a phase may have reached, in the order of time. */
const REACHED: Readonly<Record<Phase, readonly string[]>> = {
  PREPARATION: ["ANNOUNCED", "CONSULTATION"],
  PURCHASE: ["ANNOUNCED", "CONSULTATION", "TENDER_PUBLISHED"],
  EXECUTION: ["ANNOUNCED", "CONSULTATION", "TENDER_PUBLISHED", "AWARDED", "STARTED", "TESTED"],
  DELIVERED: ["ANNOUNCED", "TENDER_PUBLISHED", "AWARDED", "STARTED", "TESTED", "DELIVERED", "ADOPTED"],
};

/** milestones.csv: of what each project may have reached, half is documented. */
export function milestonesOf(context: GeneratorContext, projects: readonly GeneratedProject[]): Table {
  const stream = context.streamFor("milestones");
  return { file: "milestones.csv", rows: projects.flatMap((project) => reachedBy(context, stream, project)) };
}

function reachedBy(context: GeneratorContext, stream: Stream, { id, phase, year, owners }: GeneratedProject): Row[] {
  const kinds = phase ? REACHED[phase].filter(() => happens(stream, 0.5)) : [];
  const days = kinds.map(() => dayFrom(stream, year, year + 2)).sort((one, other) => one - other);
  return kinds.map((kind, index) => ({
    id: `milestone:${id.replace("project:", "")}-${digits(index + 1, 1)}`,
    project: id,
    kind,
    date: happens(stream, 0.85) ? formatDay(days[index]!, precisionOf(stream)) : null,
    organisation: happens(stream, 0.4) ? owners[0]!.id : null,
    note: happens(stream, 0.3) ? "Een verzonnen mijlpaal." : null,
    sources: [sourceFrom(context, stream)],
  }));
}
