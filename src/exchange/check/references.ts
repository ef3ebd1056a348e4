import { didYouMean, otherCasesOf } from "../../domain/ids";
import { type KnownNodes } from "./known-nodes";
import { type NodeRow, type RowReference, type ImportRow, withArticle, type Refusal } from "../read/rows";

/** The nodes of the directories, by id. */
export type Index = ReadonlyMap<string, Pick<NodeRow, "labels">>;

/** The ids of known nodes outside the directories, by label. */
type KnownIds = ReadonlyMap<string, ReadonlySet<string>>;

type ReferenceContext = Readonly<{ index: Index; known: KnownIds; knownNodes: KnownNodes }>;

/** Refuses references to nodes that do not exist, that have another label, or that are the node itself. */
export async function wrongReferences(
  rows: readonly ImportRow[],
  index: Index,
  knownNodes: KnownNodes,
): Promise<readonly Refusal[]> {
  const context = { index, known: await findKnownIds(rows, index, knownNodes), knownNodes };
  return rows.flatMap((row) => row.references.flatMap((reference) => [...wrongIds(row, reference, context)]));
}

function* wrongIds(row: ImportRow, reference: RowReference, context: ReferenceContext): Generator<Refusal> {
  for (const id of reference.ids) {
    const reason = whyDangling(reference, id, context) ?? whySelfReference(row, reference, id, context);
    if (!reason) continue;
    const { file, line } = row;
    const advice = didYouMean(idInOtherCase(reference, id, context));
    yield { file, line, column: reference.column, reason: `${reason}${advice}`, kind: kindOf(reason, id) };
  }
}

const kindOf = (reason: string, id: string) => reason.replace(id, "…");

/** Says why a reference leads back to its own node. If one of two equal ends dangles, only that is reported. */
function whySelfReference(
  row: ImportRow,
  { edge }: RowReference,
  id: string,
  context: ReferenceContext,
): string | undefined {
  const leadsBack =
    "id" in row
      ? edge !== undefined && row.id === id
      : row.from === id && row.to === id && !row.references.some((other) => isDangling(other, id, context));
  return leadsBack ? `${id} cannot refer to itself` : undefined;
}

const isDangling = (reference: RowReference, id: string, context: ReferenceContext) =>
  reference.ids.includes(id) && whyDangling(reference, id, context) !== undefined;

function whyDangling(
  { label }: RowReference,
  id: string,
  { index, known, knownNodes }: ReferenceContext,
): string | undefined {
  const node = index.get(id);
  if (node) return node.labels.includes(label) ? undefined : `${id} is not ${withArticle(label)}`;
  return known.get(label)?.has(id) ? undefined : `there is no ${label} ${id} in these files or in ${knownNodes.name}`;
}

/** The known id that differs from an unknown one in upper and lower case only. */
const idInOtherCase = (reference: RowReference, id: string, context: ReferenceContext) =>
  whyDangling(reference, id, context) === undefined
    ? undefined
    : otherCasesOf(id).find((other) => whyDangling(reference, other, context) === undefined);

const withOtherCases = (id: string) => [id, ...otherCasesOf(id)];

/** Finds the known ids with one query per label, also those in other case. */
async function findKnownIds(rows: readonly ImportRow[], index: Index, knownNodes: KnownNodes): Promise<KnownIds> {
  const idsByLabel = new Map<string, Set<string>>();
  for (const { label, ids } of rows.flatMap(({ references }) => references))
    for (const id of ids.flatMap(withOtherCases).filter((each) => !index.has(each)))
      idsByLabel.set(label, (idsByLabel.get(label) ?? new Set()).add(id));
  const known = new Map<string, ReadonlySet<string>>();
  for (const [label, ids] of idsByLabel) known.set(label, await knownNodes.existingIds(label, [...ids]));
  return known;
}
