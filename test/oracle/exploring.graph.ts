/**
 * The seed as one list of edges, read naively from the files, and the ways along them. It shares no line with the product.
 */
import { type Relation } from "./schema.relations";
import { type Row, type Seed, listCell, rowsOf } from "./seed.files";
import { relationsOf } from "./seed.relations";

export interface Edge {
  kind: string;
  from: string;
  to: string;
  role: string | null;
  source: string | null;
  since: string | null;
  until: string | null;
}

export interface World {
  /** What each thing is: what has the same sort is of the same kind. */
  sorts: Map<string, string>;
  edges: Edge[];
  /** Every edge at each thing, of whatever kind and time. */
  at: Map<string, Edge[]>;
}

/** A relation that can be explored: a property that names a source cannot. */
type ExploredRelation = Relation & { kind: string };

const EXPLORED = relationsOf().filter((relation): relation is ExploredRelation => relation.kind !== undefined);

export const MUTUAL = new Set(["RELATED", "CLOSE_MATCH"]);
export const KINDS = [...new Set(EXPLORED.map(({ kind }) => kind))];

export function worldOf(seed: Seed): World {
  const nodes = nodesOf(seed);
  const edges = new Map<string, Edge>();
  for (const relation of EXPLORED)
    for (const row of rowsOf(seed, relation.file))
      for (const edge of edgesOf(relation, row, nodes)) {
        const keys = (relation.keys ?? []).map((column) => row[column]);
        edges.set([edge.kind, edge.from, edge.to, ...keys].join(" "), edge);
      }
  const at = new Map<string, Edge[]>([...nodes.keys()].map((id) => [id, []]));
  for (const edge of edges.values()) for (const end of [edge.from, edge.to]) at.get(end)!.push(edge);
  const sorts = new Map([...nodes].map(([id, { file, row }]) => [id, file === "organisations.csv" ? row.kind! : file]));
  return { sorts, edges: [...edges.values()], at };
}

type Nodes = Map<string, { file: string; row: Row }>;

/** Every row that states a node; a cluster is stated by its row as an organisation. */
function nodesOf(seed: Seed): Nodes {
  const files = Object.entries(seed).filter(([file]) => file !== "clusters.csv");
  const stated = files.flatMap(([file, rows]) => rows.map((row) => ({ file, row })));
  return new Map(stated.filter(({ row }) => row.id).map((node) => [node.row.id!, node]));
}

/** The edges that one row states. A row that is one edge says more of it; one that is a node says that of the node. */
function edgesOf({ from, to, kind, isReversed, keys }: ExploredRelation, row: Row, nodes: Nodes): Edge[] {
  const said = from === "id" ? {} : row;
  const role = keys?.[0];
  return listCell(row, from).flatMap((one) =>
    listCell(row, to).map((other) => {
      const isTurned = MUTUAL.has(kind) ? other < one : isReversed;
      const [start, end] = isTurned ? [other, one] : [one, other];
      return edgeOf(kind, start, end, said, role, [nodes.get(start)!.row, nodes.get(end)!.row]);
    }),
  );
}

function edgeOf(kind: string, from: string, to: string, said: Row, role: string | undefined, ends: Row[]): Edge {
  const first = (name: string) => [said, ...ends].map((row) => row[name]).find(Boolean) ?? null;
  return {
    ...{ kind, from, to, role: (role && said[role]) || null, source: said.source || null },
    ...{ since: first("since"), until: first("until") },
  };
}

export interface Asked {
  kinds?: string[];
  asOf?: string;
  includeEnded?: boolean;
}

/** The edges at a thing that may be used, each with its other end. */
export function usable(world: World, id: string, { kinds, asOf, includeEnded }: Asked, today: string) {
  const day = asOf ?? today;
  return world.at
    .get(id)!
    .filter(({ kind }) => !kinds || kinds.includes(kind))
    .filter(({ since, until }) => includeEnded || (firstDay(since) <= day && day <= lastDay(until)))
    .map((edge) => ({ edge, other: edge.from === id ? edge.to : edge.from }));
}

const firstDay = (date: string | null) => (date ? date + "0000-01-01".slice(date.length) : "");
const lastDay = (date: string | null) => (date ? date + "9999-12-31".slice(date.length) : "9999-12-31");
