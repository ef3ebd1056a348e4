import { type ImportFile } from "../../domain/slice";
import { type Edge } from "../../graph/schema/edges";
import { ownPropertiesOf, propertiesOf, type StoredProperty } from "../../graph/schema/stored-properties";
import { type Refusal } from "./rows";
import { type CsvTable } from "./table";
import { columnName } from "./cells";

/** A column that a file may have, and what its cells hold. */
export type Column = Readonly<{ name: string; required: boolean }> &
  (
    | Readonly<{ kind: "id" }>
    | Readonly<{ kind: "end"; end: "from" | "to"; label: string }>
    | Readonly<{ kind: "edge"; edge: Edge }>
    | Readonly<{ kind: "property"; property: StoredProperty }>
  );

/** The columns of a file that a slice declares. */
export function columnsOf(file: ImportFile): Column[] {
  if (!("node" in file))
    return [endColumn(file, "from"), endColumn(file, "to"), ...propertiesOf(file.details).map(propertyColumn)];
  const properties = file.extends ? ownPropertiesOf(file.details) : propertiesOf(file.details);
  const edges = Object.entries(file.edges).map(([name, edge]) => ({
    name,
    required: false,
    kind: "edge" as const,
    edge,
  }));
  return [{ name: "id", required: true, kind: "id" }, ...properties.map(propertyColumn), ...edges];
}

const endColumn = ({ ends, edge }: Extract<ImportFile, { ends: unknown }>, end: "from" | "to"): Column => ({
  name: ends[end],
  required: true,
  kind: "end",
  end,
  label: edge[end],
});

const propertyColumn = (property: StoredProperty): Column => ({
  name: columnName(property.name),
  required: property.required,
  kind: "property",
  property,
});

/** The name that pandas gives to a column without a name. */
const NAMED_BY_PANDAS = /^Unnamed: \d+$/;

/** The faults in the header of a file. */
export function* wrongColumns({ file, header, rows }: CsvTable, columns: readonly Column[]): Generator<Refusal> {
  const names = columns.map(({ name }) => name);
  const refuse = (column: string, reason: string): Refusal => ({ file, line: 1, column, reason, isFileLevel: true });
  for (const [index, name] of header.entries())
    if (name === "" || NAMED_BY_PANDAS.test(name)) yield* namelessColumn(index);
    else if (header.indexOf(name) < index)
      yield refuse(name, "appears twice in the header. Remove or rename one of the two columns");
    else if (!names.includes(name))
      yield refuse(name, `is not a column of this file. Its columns are ${names.join(", ")}`);
  for (const { name, required } of columns) if (required && !header.includes(name)) yield refuse(name, "is missing");

  /** A column without a name is accepted if all its cells are empty. */
  function* namelessColumn(index: number): Generator<Refusal> {
    const row = rows.find(({ cells }) => cells[index]);
    if (row)
      yield refuse(
        String(index + 1),
        `has no name, but contains ${JSON.stringify(row.cells[index])} in line ${row.line}. Name or remove the column (with pandas, export with index=False)`,
      );
  }
}
