import { didYouMean, otherCasesOf } from "../../domain/ids";
import { type Elsewhere } from "./elsewhere";
import { type NodeRow, type RowReference, type ImportRow, withArticle, type Refusal } from "../read/rows";

/** The nodes that the directories state, by id. */
export type Index = ReadonlyMap<string, Pick<NodeRow, "labels">>;

/** Label -> the ids of nodes with it, elsewhere. */
type KnownIds = ReadonlyMap<string, ReadonlySet<string>>;

type Scope = Readonly<{ index: Index; found: KnownIds; elsewhere: Elsewhere }>;

/** References that lead to nothing, to something else than they should, or to where they come from. */
export async function wrongReferences(
  rows: readonly ImportRow[],
  index: Index,
  elsewhere: Elsewhere,
): Promise<readonly Refusal[]> {
  const compilation = { index, found: await findElsewhere(rows, index, elsewhere), elsewhere };
  return rows.flatMap((row) => row.references.flatMap((reference) => [...wrongIds(row, reference, compilation)]));
}

function* wrongIds(row: ImportRow, reference: RowReference, compilation: Scope): Generator<Refusal> {
  for (const id of reference.ids) {
    const reason = whyDangling(reference, id, compilation) ?? whyLeadingBack(row, reference, id, compilation);
    if (!reason) continue;
    const { file, line } = row;
    const advice = didYouMean(meantBy(reference, id, compilation));
    yield { file, line, column: reference.column, reason: `${reason}${advice}`, kind: kindOf(reason, id) };
  }
}

const kindOf = (reason: string, id: string) => reason.replace(id, "…");

/** An end that leads nowhere is at fault alone: the other, which is right, is not told to refer to itself. */
function whyLeadingBack(row: ImportRow, { edge }: RowReference, id: string, compilation: Scope): string | undefined {
  const leadsBack =
    "id" in row
      ? edge !== undefined && row.id === id
      : row.from === id && row.to === id && !row.references.some((other) => isDangling(other, id, compilation));
  return leadsBack ? `${id} cannot refer to itself` : undefined;
}

const isDangling = (reference: RowReference, id: string, compilation: Scope) =>
  reference.ids.includes(id) && whyDangling(reference, id, compilation) !== undefined;

function whyDangling({ label }: RowReference, id: string, { index, found, elsewhere }: Scope): string | undefined {
  const here = index.get(id);
  if (here) return here.labels.includes(label) ? undefined : `${id} is not ${withArticle(label)}`;
  return found.get(label)?.has(id) ? undefined : `there is no ${label} ${id}, here or in ${elsewhere.name}`;
}

/** The id that is known where one in another case is not. */
const meantBy = (reference: RowReference, id: string, compilation: Scope) =>
  whyDangling(reference, id, compilation) === undefined
    ? undefined
    : otherCasesOf(id).find((other) => whyDangling(reference, other, compilation) === undefined);

const withOtherCases = (id: string) => [id, ...otherCasesOf(id)];

/** Asks once for each label, also for the ids in another case. */
async function findElsewhere(rows: readonly ImportRow[], index: Index, elsewhere: Elsewhere): Promise<KnownIds> {
  const asked = new Map<string, Set<string>>();
  for (const { label, ids } of rows.flatMap(({ references }) => references))
    for (const id of ids.flatMap(withOtherCases).filter((each) => !index.has(each)))
      asked.set(label, (asked.get(label) ?? new Set()).add(id));
  const found = new Map<string, ReadonlySet<string>>();
  for (const [label, ids] of asked) found.set(label, await elsewhere.known(label, [...ids]));
  return found;
}
