import { type EdgeFile, type NodeFile } from "../../domain/slice";
import { foldedOf, type StoredProperty } from "../../graph/schema/stored-properties";
import { faultOfCell, partsOfCell, valueOfCell, wrongValues, type CellFault } from "./cells";
import { type Column } from "./columns";
import { type WrongId } from "./id-rules";
import { type EdgeRow, type NodeRow, type RowReference, type ImportRow, type Refusal } from "./rows";
import { type CellRow, type CsvTable } from "./table";

/** What the reader of a row needs to know about the file. */
export type Reader<Declared> = Readonly<{
  declared: Declared;
  columns: readonly Column[];
  table: CsvTable;
  wrongId: WrongId;
}>;

/** A row and its refusals. A refused row is kept, so that rows that refer to it are not refused too. */
export type ReadRow<R extends ImportRow> = Readonly<{ row: R; refusals: readonly Refusal[] }>;

/** Reads one row of a node file. */
export function readNode(reader: Reader<NodeFile>, cells: CellRow): ReadRow<NodeRow> {
  const { declared } = reader;
  const id = cellOf(reader, cells, "id") ?? "";
  const properties = propertiesIn(reader, cells);
  const labels = labelsFor(declared, properties);
  const own: RowReference[] = declared.extends ? [{ column: "id", label: declared.node, ids: [id] }] : [];
  const references = [...own, ...referencesIn(reader, cells)];
  const wrong = id && labels.known && !faultOfCell(id) && reader.wrongId(id, labels.labels);
  const faults = [
    ...(wrong ? [{ column: "id", reason: `${id}: ${wrong}`, kind: wrong }] : []),
    ...faultsIn(reader, cells, properties),
  ];
  const stored = { ...withFolded(reader, properties), ...declared.derive?.(properties) };
  const row = { file: reader.table.file, line: cells.line, id, labels: labels.labels, properties: stored, references };
  return { row, refusals: refuse(row, faults) };
}

/** Reads one row of an edge file. */
export function readEdge(reader: Reader<EdgeFile>, cells: CellRow): ReadRow<EdgeRow> {
  const [from, to] = [reader.declared.ends.from, reader.declared.ends.to].map(
    (name) => cellOf(reader, cells, name) ?? "",
  );
  const properties = propertiesIn(reader, cells);
  const references = referencesIn(reader, cells);
  const row = {
    file: reader.table.file,
    line: cells.line,
    from: from!,
    to: to!,
    properties: withFolded(reader, properties),
    references,
  };
  return { row, refusals: refuse(row, [...faultsIn(reader, cells, properties)]) };
}

const refuse = ({ file, line }: ImportRow, faults: readonly CellFault[]): Refusal[] =>
  faults.map((fault) => ({ file, line, ...fault }));

type AnyReader = Reader<NodeFile | EdgeFile>;

const cellOf = ({ table }: AnyReader, { cells }: CellRow, column: string): string | undefined =>
  cells[table.header.indexOf(column)];

/** The properties of a row. A property without a value is null, because a row describes its node or relation completely. */
function propertiesIn(reader: AnyReader, cells: CellRow): Record<string, unknown> {
  const columns = propertyColumns(reader.columns);
  return Object.fromEntries(
    columns.map(({ name, property }) => [property.name, valueOfCell(property, cellOf(reader, cells, name) ?? "")]),
  );
}

const withFolded = ({ columns }: AnyReader, properties: Readonly<Record<string, unknown>>) => ({
  ...properties,
  ...foldedOf(
    properties,
    propertyColumns(columns).map(({ property }) => property),
  ),
});

/** The properties; those with a column in this file come first. */
function byPresence({ columns, table }: AnyReader): StoredProperty[] {
  const all = propertyColumns(columns);
  const isPresent = ({ name }: Column) => table.header.includes(name);
  return [...all.filter(isPresent), ...all.filter((column) => !isPresent(column))].map(({ property }) => property);
}

const propertyColumns = (columns: readonly Column[]) => columns.filter((column) => column.kind === "property");

/** The label of the file and the second label. If the value that decides the second one is refused, all possible labels. */
function labelsFor({ node, labels }: NodeFile, properties: Readonly<Record<string, unknown>>) {
  if (!labels) return { labels: [node], known: true };
  const second = labels.of[String(properties[labels.by])];
  return { labels: [node, ...(second ? [second] : Object.values(labels.of))], known: second !== undefined };
}

function referencesIn(reader: AnyReader, cells: CellRow): RowReference[] {
  return reader.columns.flatMap((column) => {
    const cell = cellOf(reader, cells, column.name);
    if (cell === undefined || faultOfCell(cell)) return [];
    const { name } = column;
    if (column.kind === "edge")
      return [{ column: name, label: column.edge.to, ids: partsOfCell(cell), edge: column.edge }];
    if (column.kind === "end") return [{ column: name, label: column.label, ids: partsOfCell(cell) }];
    const refers = column.kind === "property" && column.property.refers;
    return refers ? [{ column: name, label: refers, ids: cell ? [cell] : [] }] : [];
  });
}

function* faultsIn(
  reader: AnyReader,
  cells: CellRow,
  properties: Readonly<Record<string, unknown>>,
): Generator<CellFault> {
  const { declared, columns, table } = reader;
  const faulty = new Set<string>();
  for (const { name } of columns) {
    const fault = faultOfCell(cellOf(reader, cells, name) ?? "");
    if (fault) yield { column: name, ...fault };
    if (fault) faulty.add(name);
  }
  for (const { name, required } of columns)
    if (required && table.header.includes(name) && cellOf(reader, cells, name) === "")
      yield { column: name, reason: "is empty" };
  for (const wrong of wrongValues(declared, properties, byPresence(reader))) if (!faulty.has(wrong.column)) yield wrong;
  for (const column of columns) {
    const cell = cellOf(reader, cells, column.name) ?? "";
    const isOne = column.kind === "end" || (column.kind === "edge" && !column.edge.many);
    if (isOne && partsOfCell(cell).length > 1)
      yield { column: column.name, reason: "contains several values, but only one is allowed" };
  }
}
