/**
 * The seed as things and ties between things, read naively from the files.
 *
 * It shares no line with the product, so that where the two agree both are right, or both misread the seed.
 */
import { formerMembersOracle } from "./former-members.oracle";
import { nounFiles, type Relation } from "./schema.relations";
import { type Row, type Seed, listCell, rowsOf, seedColumns } from "./seed.files";
import { relationsOf } from "./seed.relations";

/** A node: its type in the schema, and the row, or the joined rows, that state it. */
export interface Thing {
  __typename: string;
  id: string;
  row: Row;
}

/** One place of a connection: what stands there, the row that states it, the values that order it. */
export interface Tie {
  to: Thing;
  row: Row;
  keys: string[];
}

export interface World {
  things: Map<string, Thing>;
  /** Field -> id -> its ties, in order: `Need.owners`, `need:cold2gold`. */
  ties: Map<string, Map<string, Tie[]>>;
  /** Every column of every file. */
  columns: Set<string>;
}

/** Two files state a cluster, and the kind of an organisation is in its row. */
const PARTIES = ["organisations.csv", "clusters.csv"];

const KINDS: Record<string, string> = {
  ASSOCIATION: "Association",
  CLUSTER: "Cluster",
  COMPANY: "Company",
  KNOWLEDGE_INSTITUTION: "KnowledgeInstitution",
  PUBLIC_ORGANISATION: "PublicOrganisation",
};

/** What follows from memberships and successions, as a file would state it. */
const FORMER: Relation = {
  ...{ file: "former_members.csv", from: "cluster", to: "organisation", forth: "Cluster.formerMembers" },
};

export function worldOf(seed: Seed): World {
  const things = thingsOf(seed);
  const ties: World["ties"] = new Map();
  for (const relation of relationsOf()) readTies(seed, relation, things, ties);
  readTies({ [FORMER.file]: formerMembersOracle(seed).map((each) => ({ ...each })) }, FORMER, things, ties);
  for (const lists of ties.values()) lists.forEach((list) => list.sort((a, b) => compareKeys(a.keys, b.keys)));
  return {
    things,
    ties,
    columns: new Set([
      "predecessor",
      ...Object.values(seedColumns).flat(),
      ...Object.values(seed).flatMap((rows) => rows.flatMap(Object.keys)),
    ]),
  };
}

function readTies(seed: Seed, relation: Relation, things: World["things"], ties: World["ties"]): void {
  const { file, from, to, forth, back, keys = [] } = relation;
  for (const field of [forth, ...(back ? [back] : [])]) ties.set(field, ties.get(field) ?? new Map<string, Tie[]>());
  for (const row of rowsOf(seed, file))
    for (const end of listCell(row, to)) {
      tie(forth, row[from]!, end, row);
      if (back) tie(back, end, row[from]!, row);
    }

  function tie(field: string, here: string, there: string, row: Row): void {
    const target = things.get(there);
    if (!target || !things.has(here)) throw new Error(`${field}: nothing is known of ${target ? here : there}`);
    const lists = ties.get(field) ?? new Map<string, Tie[]>();
    const list = lists.get(here) ?? [];
    const order = [there, ...keys.map((name) => row[name] ?? "")];
    if (!list.some((other) => compareKeys(other.keys, order) === 0)) list.push({ to: target, row, keys: order });
    ties.set(field, lists.set(here, list));
  }
}

function thingsOf(seed: Seed): World["things"] {
  const things: World["things"] = new Map();
  for (const [file, __typename] of Object.entries(nounFiles()))
    if (!PARTIES.includes(file))
      rowsOf(seed, file as `${string}.csv`).forEach((row) => things.set(row.id!, { __typename, id: row.id!, row }));
  const clusters = new Map(rowsOf(seed, "clusters.csv").map((row) => [row.id!, row]));
  for (const row of rowsOf(seed, "organisations.csv"))
    things.set(row.id!, { __typename: KINDS[row.kind!]!, id: row.id!, row: { ...clusters.get(row.id!), ...row } });
  return things;
}

/** Plain order of code units, key by key. */
export function compareKeys(a: readonly string[], b: readonly string[]): number {
  for (const [index, key] of a.entries()) {
    const other = b[index] ?? "";
    if (key !== other) return key < other ? -1 : 1;
  }
  return 0;
}
