import { type Index } from "../graph/driver/indexes";
import { folded } from "../graph/schema/fold";
import { propertiesOf, type StoredProperty } from "../graph/schema/stored-properties";
import { type NodeFile, type Slice } from "./slice";

/**
 * The constraints and indexes that the slices declare: the id and each `unique` property are unique under each label. Each property by which
 * a list of all nodes is ordered or filtered has an index on (property, id).
 */
export function indexesOf(slices: readonly Slice[]): Index[] {
  const files = slices.flatMap((slice) => slice.files).filter((file): file is NodeFile => "node" in file);
  const parts = slices.flatMap(({ nouns }) => nouns.filter(({ isPart }) => isPart).map(({ label }) => label));
  return files.flatMap((file) => [
    ...labelsOf(file).map((label) => unique(label, "id")),
    ...(file.unique ?? []).map((property) => unique(file.node, property)),
    ...(parts.includes(file.node) ? [] : ordersOf(file)),
  ]);
}

const labelsOf = ({ node, labels }: NodeFile) => [node, ...Object.values(labels?.of ?? {})];

const unique = (label: string, property: string): Index => ({ label, properties: [property], isUnique: true });

const ordersOf = ({ node, details, unique = [] }: NodeFile): Index[] =>
  propertiesOf(details)
    .filter(({ name, folds, isIndexed }) => isIndexed || (folds && unique.includes(name)))
    .map((property) => ({ label: node, properties: [comparedAs(property), "id"] }));

/** Texts are ordered by their folded forms. */
const comparedAs = ({ name, folds }: StoredProperty) => (folds ? folded(name) : name);
