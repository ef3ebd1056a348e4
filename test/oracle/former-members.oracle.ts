/**
 * Who belonged to the predecessors of each cluster when those went over, worked out naively from the files: each cluster is followed to all
 * that it went over into. It shares no line with the product.
 */
import { cell, maybeCell, rowsOf, type Row, type Seed } from "./seed.files";

export interface FormerMember {
  organisation: string;
  cluster: string;
  predecessor: string;
  /** The last known day of the successions between the two; empty where none is known. */
  on: string;
}

/** Whether two dates, as precise as they are, may be in that order: only what both say is compared. */
function mayBeBefore(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return true;
  const shared = Math.min(one.length, other.length);
  return one.slice(0, shared) <= other.slice(0, shared);
}

/** Whether somebody was a member when the cluster went over; where nobody knows the day, who is not known to have left was. */
function belonged(membership: Row, day: string | null): boolean {
  const [since, until] = [maybeCell(membership, "since"), maybeCell(membership, "until")];
  if (day === null) return until === null;
  return mayBeBefore(since, day) && mayBeBefore(day, until);
}

/** The clusters that one went over into, one after the other, each with the last known day until then. */
function successorsOf(successions: readonly Row[], first: Row): { cluster: string; on: string }[] {
  const passed: { cluster: string; on: string }[] = [];
  const start = cell(first, "cluster");
  let on = "";
  for (let next: Row | undefined = first; next;) {
    const cluster: string = cell(next, "successor");
    if (cluster === start || passed.some((each) => each.cluster === cluster)) break;
    on = [on, maybeCell(next, "on") ?? ""].sort()[1]!;
    passed.push({ cluster, on });
    next = successions.find((row) => row.cluster === cluster);
  }
  return passed;
}

export function formerMembersOracle(seed: Seed): FormerMember[] {
  const successions = rowsOf(seed, "successions.csv");
  const all = successions.flatMap((first) => {
    const predecessor = cell(first, "cluster");
    const members = rowsOf(seed, "memberships.csv")
      .filter((row) => row.cluster === predecessor && belonged(row, maybeCell(first, "on")))
      .map((row) => cell(row, "organisation"));
    return successorsOf(successions, first).flatMap((successor, steps) =>
      members.map((organisation) => ({ ...successor, organisation, predecessor, steps })),
    );
  });
  const inOrder = all
    .filter(({ organisation, cluster }) => organisation !== cluster)
    .sort((one, other) => one.steps - other.steps || (one.predecessor < other.predecessor ? -1 : 1));
  const nearest = new Map<string, FormerMember>();
  for (const { organisation, cluster, predecessor, on } of inOrder) {
    const pair = `${organisation} ${cluster}`;
    if (!nearest.has(pair)) nearest.set(pair, { organisation, cluster, predecessor, on });
  }
  return [...nearest.values()];
}
