import { type Elsewhere } from "./elsewhere";
import { withArticle, type Refusal } from "../read/refusal";
import { type NodeRow } from "../read/rows";

/** Ids of the directories that belong to something else elsewhere. Only those that are new under their own label are looked for. */
export async function takenIds(
  rows: readonly NodeRow[],
  labels: readonly string[],
  elsewhere: Elsewhere,
): Promise<readonly Refusal[]> {
  const fresh: NodeRow[] = [];
  for (const label of new Set(rows.map(ownLabel))) {
    const stated = rows.filter((row) => ownLabel(row) === label);
    const known = await elsewhere.known(label, idsOf(stated));
    fresh.push(...stated.filter(({ id }) => !known.has(id)));
  }
  const refusals: Refusal[] = [];
  for (const label of labels) {
    const others = fresh.filter((row) => ownLabel(row) !== label);
    const taken = await elsewhere.known(label, idsOf(others));
    for (const { file, line, id } of others.filter((row) => taken.has(row.id)))
      refusals.push({
        file,
        line,
        column: "id",
        reason: `${id} is already ${withArticle(label)} in ${elsewhere.name}`,
        kind: `the id is already that of ${withArticle(label)} in ${elsewhere.name}`,
      });
  }
  return refusals;
}

const ownLabel = ({ labels }: NodeRow) => labels[0]!;

const idsOf = (rows: readonly NodeRow[]) => rows.map(({ id }) => id);
