/**
 * The seed as one list of edges, read naively from the files, and the ways along them. It shares no line with the product.
 */
import { type Row, type Seed, listCell, rowsOf } from "./seed.files";

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

/** File, column where the edge begins, column where it ends (ids between semicolons), its kind, the column that tells the role. */
const COLUMNS: [`${string}.csv`, string, string, string, string?][] = [
  ["competences.csv", "id", "broader", "BROADER"],
  ["competences.csv", "id", "related", "RELATED"],
  ["competences.csv", "id", "close_matches", "CLOSE_MATCH"],
  ["competences.csv", "id", "sources", "STATED_BY"],
  ["municipalities.csv", "id", "sources", "STATED_BY"],
  ["organisations.csv", "id", "municipality", "LOCATED_IN"],
  ["organisations.csv", "id", "sources", "STATED_BY"],
  ["organisation_competences.csv", "organisation", "competence", "HAS_COMPETENCE"],
  ["clusters.csv", "id", "focus", "FOCUSES_ON"],
  ["clusters.csv", "id", "sources", "STATED_BY"],
  ["recognitions.csv", "cluster", "id", "HAS_RECOGNITION"],
  ["recognitions.csv", "id", "sources", "STATED_BY"],
  ["memberships.csv", "organisation", "cluster", "MEMBER_OF", "kind"],
  ["cooperations.csv", "organisation", "cluster", "WORKS_WITH", "role"],
  ["successions.csv", "cluster", "successor", "SUCCEEDED_BY"],
  ["needs.csv", "owners", "id", "HAS_NEED"],
  ["needs.csv", "id", "classifications", "CLASSIFIED_AS"],
  ["needs.csv", "id", "sources", "STATED_BY"],
  ["need_competences.csv", "need", "competence", "REQUIRES"],
  ["projects.csv", "id", "needs", "ADDRESSES"],
  ["projects.csv", "id", "solutions", "DELIVERED"],
  ["projects.csv", "id", "classifications", "CLASSIFIED_AS"],
  ["projects.csv", "id", "sources", "STATED_BY"],
  ["project_parties.csv", "organisation", "project", "PARTY_IN", "role"],
  ["milestones.csv", "project", "id", "REACHED"],
  ["milestones.csv", "id", "organisation", "CONCERNS"],
  ["milestones.csv", "id", "sources", "STATED_BY"],
  ["solutions.csv", "organisation", "id", "OFFERS"],
  ["solutions.csv", "id", "competences", "USES"],
  ["solutions.csv", "id", "sources", "STATED_BY"],
  ["consultations.csv", "organiser", "id", "ORGANISES"],
  ["consultations.csv", "id", "project", "PREPARES"],
  ["consultations.csv", "clusters", "id", "TAKES_PART_IN"],
  ["consultations.csv", "id", "municipality", "LOCATED_IN"],
  ["consultations.csv", "id", "sources", "STATED_BY"],
];

/** Files whose rows are an edge each, and say who states it. */
const EDGE_FILES = new Set([
  "organisation_competences.csv",
  "memberships.csv",
  "cooperations.csv",
  "successions.csv",
  "project_parties.csv",
]);
export const MUTUAL = new Set(["RELATED", "CLOSE_MATCH"]);
export const KINDS = [...new Set(COLUMNS.map(([, , , kind]) => kind))];

export function worldOf(seed: Seed): World {
  const nodes = nodesOf(seed);
  const edges = new Map<string, Edge>();
  for (const columns of COLUMNS)
    for (const row of rowsOf(seed, columns[0]))
      for (const edge of edgesOf(columns, row, nodes))
        edges.set(
          [edge.kind, edge.from, edge.to, edge.role, edge.kind === "WORKS_WITH" ? edge.source : ""].join(" "),
          edge,
        );
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

/** The edges that one row states by two of its columns. */
function edgesOf([file, from, to, kind, role]: (typeof COLUMNS)[number], row: Row, nodes: Nodes): Edge[] {
  const said = EDGE_FILES.has(file) ? row : {};
  return listCell(row, from).flatMap((one) =>
    listCell(row, to).map((other) => {
      const [start, end] = MUTUAL.has(kind) && other < one ? [other, one] : [one, other];
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
