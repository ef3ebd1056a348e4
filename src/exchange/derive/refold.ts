import { type EdgeFile, type NodeFile, type Slice } from "../../domain/slice";
import { type Transact } from "../../graph/driver/data-state";
import { FOLDING, folded } from "../../graph/schema/fold";
import { foldedOf, propertiesOf, type StoredProperty } from "../../graph/schema/stored-properties";
import { type Progress } from "../report";
import {
  refoldEdges,
  refoldNodes,
  textsOfEdges,
  textsOfNodes,
  type NodeTexts,
  derivedBy,
  noteDerivations,
} from "./derive.cypher";

/** The name under which the graph notes the version of the folding. */
const NAME = "folded texts";

/**
 * Folds the stored texts again if another version of the program folded them. It stores the differences and notes the version at the end.
 * So it may be interrupted at any point, and the next run continues.
 */
export async function refoldTexts(transact: Transact, slices: readonly Slice[], report: Progress): Promise<void> {
  const checksum = String(FOLDING);
  const [known] = await transact((run) => run(derivedBy, { name: NAME }));
  if (known === checksum) return;
  const files = slices.flatMap((slice) => slice.files).filter(({ details }) => textsOf(details).length > 0);
  for (const [index, file] of files.entries()) {
    await ("node" in file ? refoldNodeFile(transact, file) : refoldEdgeFile(transact, file));
    report("folded texts", index + 1, files.length);
  }
  await transact((run) => run(noteDerivations, { name: NAME, checksum }));
}

const textsOf = (details: object) => propertiesOf(details).filter(({ folds }) => folds);
const namesOf = (texts: readonly StoredProperty[]) => texts.map(({ name }) => name);

async function refoldNodeFile(transact: Transact, file: NodeFile): Promise<void> {
  const texts = textsOf(file.details);
  const readPage = (after: string) => transact((run) => run(textsOfNodes(file, namesOf(texts)), { after }));
  for (let page = await readPage(""); page.length > 0; page = await readPage(page.at(-1)!.id)) {
    const rows = withNewFolds(page, texts);
    if (rows.length > 0) await transact((run) => run(refoldNodes(file), { rows }));
  }
}

async function refoldEdgeFile(transact: Transact, file: EdgeFile): Promise<void> {
  const texts = textsOf(file.details);
  const readPage = (after: string) => transact((run) => run(textsOfEdges(file, namesOf(texts)), { after }));
  for (let page = await readPage(""); page.length > 0; page = await readPage(page.at(-1)!.from)) {
    const rows = page.flatMap(({ from, relations }) =>
      withNewFolds(relations, texts).map((relation) => ({ ...relation, from })),
    );
    if (rows.length > 0) await transact((run) => run(refoldEdges(file), { rows }));
  }
}

/** The nodes or relations whose stored folds are out of date, with the right ones. */
const withNewFolds = (stored: readonly NodeTexts[], texts: readonly StoredProperty[]): NodeTexts[] =>
  stored
    .map(({ id, properties }) => ({ id, properties: foldedOf(properties, texts), before: properties }))
    .filter(({ properties, before }) =>
      texts.some(({ name }) => !isSame(properties[folded(name)], before[folded(name)])),
    )
    .map(({ id, properties }) => ({ id, properties }));

const isSame = (one: unknown, other: unknown) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
