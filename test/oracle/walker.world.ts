/**
 * The seed as things and ties between things, read naively from the files.
 *
 * It says itself which column states which field; it shares no line with the product, so that where the two agree both
 * are right, or both misread the seed.
 */
import { formerMembersOracle } from "./former-members.oracle";
import { type Row, type Seed, listCell, rowsOf } from "./seed.files";

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

const TYPES: Record<string, string> = {
  "sources.csv": "Source",
  "municipalities.csv": "Municipality",
  "competences.csv": "Competence",
  "needs.csv": "Need",
  "projects.csv": "Project",
  "milestones.csv": "Milestone",
  "consultations.csv": "Consultation",
  "recognitions.csv": "Recognition",
  "solutions.csv": "Solution",
};

const KINDS: Record<string, string> = {
  ASSOCIATION: "Association",
  CLUSTER: "Cluster",
  COMPANY: "Company",
  KNOWLEDGE_INSTITUTION: "KnowledgeInstitution",
  PUBLIC_ORGANISATION: "PublicOrganisation",
};

interface Statement {
  file: `${string}.csv`;
  from: string;
  /** A column with one id, or several between semicolons. */
  to: string;
  forth: string;
  back?: string;
  /** Columns that tell apart two ties between the same two things. */
  keys?: string[];
}

const states = (file: Statement["file"], from: string, to: string, forth: string, back?: string, keys?: string[]) => ({
  file,
  from,
  to,
  forth,
  back,
  keys,
});

const STATEMENTS: Statement[] = [
  states("competences.csv", "id", "broader", "Competence.broader", "Competence.narrower"),
  states("competences.csv", "id", "related", "Competence.related", "Competence.related"),
  states("competences.csv", "id", "close_matches", "Competence.closeMatches", "Competence.closeMatches"),
  states("competences.csv", "id", "sources", "Competence.sources"),
  states("municipalities.csv", "id", "sources", "Municipality.sources"),
  states("organisations.csv", "id", "municipality", "Organisation.municipality", "Municipality.organisations"),
  states("organisations.csv", "id", "enterprise_number_source", "Organisation.enterpriseNumberSource"),
  states("organisations.csv", "id", "sources", "Organisation.sources"),
  states(
    "organisation_competences.csv",
    "organisation",
    "competence",
    "Organisation.competences",
    "Competence.organisations",
  ),
  states("clusters.csv", "id", "sources", "Organisation.sources"),
  states("clusters.csv", "id", "focus", "Cluster.focus", "Competence.clusters"),
  states("recognitions.csv", "id", "cluster", "Recognition.cluster", "Cluster.recognitions"),
  states("recognitions.csv", "id", "sources", "Recognition.sources"),
  states("memberships.csv", "organisation", "cluster", "Organisation.clusters", "Cluster.members", ["kind"]),
  states("cooperations.csv", "organisation", "cluster", "Organisation.cooperations", "Cluster.partners", [
    "role",
    "source",
  ]),
  states("successions.csv", "cluster", "successor", "Cluster.successor", "Cluster.predecessors"),
  states("needs.csv", "id", "owners", "Need.owners", "Organisation.needs"),
  states("needs.csv", "id", "classifications", "Need.classifications", "Competence.classifiedNeeds"),
  states("needs.csv", "id", "sources", "Need.sources"),
  states("need_competences.csv", "need", "competence", "Need.requirements", "Competence.needs"),
  states("projects.csv", "id", "needs", "Project.needs", "Need.project"),
  states("projects.csv", "id", "solutions", "Project.solutions", "Solution.projects"),
  states("projects.csv", "id", "classifications", "Project.classifications", "Competence.classifiedProjects"),
  states("projects.csv", "id", "sources", "Project.sources"),
  states("project_parties.csv", "project", "organisation", "Project.parties", "Organisation.projects", ["role"]),
  states("milestones.csv", "id", "project", "Milestone.project", "Project.milestones"),
  states("milestones.csv", "id", "organisation", "Milestone.organisation"),
  states("milestones.csv", "id", "sources", "Milestone.sources"),
  states("solutions.csv", "id", "organisation", "Solution.organisation", "Organisation.solutions"),
  states("solutions.csv", "id", "competences", "Solution.competences", "Competence.solutions"),
  states("solutions.csv", "id", "sources", "Solution.sources"),
  states("consultations.csv", "id", "organiser", "Consultation.organiser", "Organisation.consultations"),
  states("consultations.csv", "id", "project", "Consultation.project", "Project.consultations"),
  states("consultations.csv", "id", "clusters", "Consultation.clusters", "Cluster.attendedConsultations"),
  states("consultations.csv", "id", "municipality", "Consultation.municipality", "Municipality.consultations"),
  states("consultations.csv", "id", "sources", "Consultation.sources"),
];

export function worldOf(seed: Seed): World {
  const things = thingsOf(seed);
  const ties: World["ties"] = new Map();
  for (const statement of STATEMENTS) readTies(seed, statement, things, ties);
  const former = formerMembersOracle(seed).map((each) => ({ ...each }));
  const belonged = states("former_members.csv", "cluster", "organisation", "Cluster.formerMembers");
  readTies({ "former_members.csv": former }, belonged, things, ties);
  for (const lists of ties.values()) lists.forEach((list) => list.sort((a, b) => compareKeys(a.keys, b.keys)));
  return {
    things,
    ties,
    columns: new Set(["predecessor", ...Object.values(seed).flatMap((rows) => rows.flatMap(Object.keys))]),
  };
}

function readTies(seed: Seed, statement: Statement, things: World["things"], ties: World["ties"]): void {
  const { file, from, to, forth, back, keys = [] } = statement;
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
  for (const [file, __typename] of Object.entries(TYPES))
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
