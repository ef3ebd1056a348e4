/** What holds when: relations and recognitions from a day to a day, projects from their year to their delivery. */
import { nodeOf, ownFields, tiesOf, type Field, type Oracle } from "./walker.read";
import { type Row } from "./seed.files";
import { type Thing, type Tie } from "./walker.world";

export interface Time {
  asOf?: string | null;
  includeEnded?: boolean | null;
}

/** The ties that hold at the time that is asked for; a list that takes no time has no time. */
export function atTime(oracle: Oracle, field: Field, ties: Tie[], { asOf, includeEnded }: Time): Tie[] {
  if (!field.args.some(({ name }) => name === "asOf")) return ties;
  const ofProjects = nodeOf(field.type)!.name === "Project";
  if (includeEnded ?? (ofProjects && !asOf)) return ties;
  const day = asOf ?? oracle.today;
  if (ofProjects) return ties.filter(({ to }) => runsOn(oracle, to, day));
  const byEdge = ownFields(field.type).some(({ name }) => name === "since");
  return ties.filter(({ row, to }) => holdsOn(byEdge ? row : to.row, day));
}

/** The year 2018 begins on its first day and ends on its last; what is unknown is open. */
const holdsOn = ({ since, until }: Row, day: string): boolean =>
  (!since || firstDay(since) <= day) && (!until || day <= lastDay(until));

export const firstDay = (date: string) => date + "0000-01-01".slice(date.length);

export function lastDay(date: string): string {
  const [year, month = 12, day] = date.split("-").map(Number);
  return day ? date : new Date(Date.UTC(year!, month, 0)).toISOString().slice(0, "2018-12-31".length);
}

function runsOn(oracle: Oracle, project: Thing, day: string): boolean {
  const milestones = tiesOf(oracle, project, "milestones")!.map(({ to }) => to.row);
  const isDelivered = milestones.some(({ kind, date }) => kind === "DELIVERED" && date && lastDay(date) < day);
  return !isDelivered && (!project.row.year || project.row.year <= day.slice(0, 4));
}
