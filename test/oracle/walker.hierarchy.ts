/** What stands above what: read naively, step by step, from the column that names what is directly broader. */
import { tiesOf, type Holder, type Oracle } from "./walker.read";

/** The ids of a competence and of all above it. */
export function idsUpFrom(oracle: Oracle, start: Holder): Set<string> {
  const reached = new Set<string>();
  const open: Holder[] = [start];
  for (let next = open.pop(); next; next = open.pop()) {
    if (reached.has(next.id!)) continue;
    reached.add(next.id!);
    open.push(...(tiesOf(oracle, next, "broader") ?? []).map(({ to }) => to));
  }
  return reached;
}
