import { repeated } from "./duplicates";
import { type Elsewhere } from "./elsewhere";
import { type Refusal } from "../read/refusal";
import { type NodeRow, type NodeRows } from "../read/rows";
import { columnName } from "../read/values";

/** Values that no two nodes may have in common, and have: in the directories, or with a node elsewhere. */
export async function sharedValues({ declared, rows }: NodeRows, elsewhere: Elsewhere): Promise<Refusal[]> {
  const refusals: Refusal[] = [];
  for (const property of declared.unique ?? []) {
    const valueOf = ({ properties }: NodeRow) => (properties[property] as string | null) ?? "";
    const refuse = (row: NodeRow, where: string, kind: string) =>
      refusals.push({
        file: row.file,
        line: row.line,
        column: columnName(property),
        reason: `${valueOf(row)} ${where}`,
        kind,
      });
    for (const [row, first] of repeated(rows, valueOf))
      refuse(row, `stands already in ${first.file}, line ${first.line}`, "stands already in another row");
    const values = rows.map(valueOf).filter((value) => value !== "");
    const holders =
      values.length > 0 ? await elsewhere.holders(declared.node, property, values) : new Map<string, string>();
    for (const row of rows) {
      const holder = holders.get(valueOf(row)) ?? row.id;
      if (holder !== row.id)
        refuse(row, `belongs to ${holder} in ${elsewhere.name}`, `belongs to something else in ${elsewhere.name}`);
    }
  }
  return refusals;
}
