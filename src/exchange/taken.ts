import { type Elsewhere } from "./elsewhere";
import { withArticle, type Refusal } from "./refusal";
import { type NodeRow } from "./row";

/** Ids of the directories that belong to something else elsewhere. Only those that are new under their own label are looked for. */
export async function takenIds(
  rows: readonly NodeRow[],
  labels: readonly string[],
  elsewhere: Elsewhere,
): Promise<readonly Refusal[]> {
  const refusals: Refusal[] = [];
  for (const label of new Set(rows.map(ownLabel))) {
    const stated = rows.filter((row) => ownLabel(row) === label);
    const known = await elsewhere.known(label, idsOf(stated));
    const fresh = stated.filter(({ id }) => !known.has(id));
    for (const other of labels.filter((each) => each !== label))
      refusals.push(...(await takenBy(other, fresh, elsewhere)));
  }
  return refusals;
}

const ownLabel = ({ labels }: NodeRow) => labels[0]!;

const idsOf = (rows: readonly NodeRow[]) => rows.map(({ id }) => id);

async function takenBy(label: string, rows: readonly NodeRow[], elsewhere: Elsewhere): Promise<Refusal[]> {
  if (rows.length === 0) return [];
  const taken = await elsewhere.known(label, idsOf(rows));
  return rows
    .filter(({ id }) => taken.has(id))
    .map(({ file, line, id }) => ({
      file,
      line,
      column: "id",
      reason: `${id} is already the id of ${withArticle(label)} in ${elsewhere.name}`,
    }));
}
