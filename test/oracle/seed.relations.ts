/**
 * What the columns of the seed files state. The lines below are written by hand, so that the oracles know the relations of today by themselves.
 * A column with ids that no line names, as that of a new noun, follows from the published schema.
 */
import { relationBehind, type Relation } from "./schema.relations";
import { seedColumns } from "./seed.files";

/** File, columns, the kind of edge as an arrow between them, the fields there and back, the columns that are keys. */
type Line = readonly [
  ...[file: Relation["file"], from: string, arrow: `-${string}->` | `<-${string}-` | "", to: string],
  ...[forth: string, back?: string, keys?: string[]],
];

const LINES: readonly Line[] = [
  ["competences.csv", "id", "-BROADER->", "broader", "Competence.broader", "Competence.narrower"],
  ["competences.csv", "id", "-RELATED->", "related", "Competence.related", "Competence.related"],
  ["competences.csv", "id", "-CLOSE_MATCH->", "close_matches", "Competence.closeMatches", "Competence.closeMatches"],
  ["competences.csv", "id", "-STATED_BY->", "sources", "Competence.sources"],
  ["municipalities.csv", "id", "-STATED_BY->", "sources", "Municipality.sources"],
  [
    "organisations.csv",
    "id",
    "-LOCATED_IN->",
    "municipality",
    "Organisation.municipality",
    "Municipality.organisations",
  ],
  ["organisations.csv", "id", "", "enterprise_number_source", "Organisation.enterpriseNumberSource"],
  ["organisations.csv", "id", "-STATED_BY->", "sources", "Organisation.sources"],
  [
    "organisation_competences.csv",
    "organisation",
    "-HAS_COMPETENCE->",
    "competence",
    "Organisation.competences",
    "Competence.organisations",
  ],
  ["clusters.csv", "id", "-FOCUSES_ON->", "focus", "Cluster.focus", "Competence.clusters"],
  ["clusters.csv", "id", "-STATED_BY->", "sources", "Organisation.sources"],
  ["recognitions.csv", "id", "<-HAS_RECOGNITION-", "cluster", "Recognition.cluster", "Cluster.recognitions"],
  ["recognitions.csv", "id", "-STATED_BY->", "sources", "Recognition.sources"],
  ["memberships.csv", "organisation", "-MEMBER_OF->", "cluster", "Organisation.clusters", "Cluster.members", ["kind"]],
  [
    "cooperations.csv",
    "organisation",
    "-WORKS_WITH->",
    "cluster",
    "Organisation.cooperations",
    "Cluster.partners",
    ["role", "source"],
  ],
  ["successions.csv", "cluster", "-SUCCEEDED_BY->", "successor", "Cluster.successor", "Cluster.predecessors"],
  ["needs.csv", "id", "<-HAS_NEED-", "owners", "Need.owners", "Organisation.needs"],
  ["needs.csv", "id", "-CLASSIFIED_AS->", "classifications", "Need.classifications", "Competence.classifiedNeeds"],
  ["needs.csv", "id", "-STATED_BY->", "sources", "Need.sources"],
  ["need_competences.csv", "need", "-REQUIRES->", "competence", "Need.requirements", "Competence.needs"],
  ["projects.csv", "id", "-ADDRESSES->", "needs", "Project.needs", "Need.project"],
  ["projects.csv", "id", "-DELIVERED->", "solutions", "Project.solutions", "Solution.projects"],
  [
    "projects.csv",
    "id",
    "-CLASSIFIED_AS->",
    "classifications",
    "Project.classifications",
    "Competence.classifiedProjects",
  ],
  ["projects.csv", "id", "-STATED_BY->", "sources", "Project.sources"],
  [
    "project_parties.csv",
    "project",
    "<-PARTY_IN-",
    "organisation",
    "Project.parties",
    "Organisation.projects",
    ["role"],
  ],
  ["milestones.csv", "id", "<-REACHED-", "project", "Milestone.project", "Project.milestones"],
  ["milestones.csv", "id", "-CONCERNS->", "organisation", "Milestone.organisation"],
  ["milestones.csv", "id", "-STATED_BY->", "sources", "Milestone.sources"],
  ["solutions.csv", "id", "<-OFFERS-", "organisation", "Solution.organisation", "Organisation.solutions"],
  ["solutions.csv", "id", "-USES->", "competences", "Solution.competences", "Competence.solutions"],
  ["solutions.csv", "id", "-STATED_BY->", "sources", "Solution.sources"],
  ["consultations.csv", "id", "<-ORGANISES-", "organiser", "Consultation.organiser", "Organisation.consultations"],
  ["consultations.csv", "id", "-PREPARES->", "project", "Consultation.project", "Project.consultations"],
  ["consultations.csv", "id", "<-TAKES_PART_IN-", "clusters", "Consultation.clusters", "Cluster.attendedConsultations"],
  [
    "consultations.csv",
    "id",
    "-LOCATED_IN->",
    "municipality",
    "Consultation.municipality",
    "Municipality.consultations",
  ],
  ["consultations.csv", "id", "-STATED_BY->", "sources", "Consultation.sources"],
];

/** The relations that are written down here. */
export const WRITTEN: readonly Relation[] = LINES.map(([file, from, arrow, to, forth, back, keys]) => ({
  ...{ file, from, to, forth, back, keys },
  ...(arrow && { kind: arrow.replace(/[^A-Z_]/g, ""), isReversed: arrow.startsWith("<") }),
}));

/** Every relation that the seed files state: those that are known, and those of the columns that no known one names. */
export function relationsOf(known: readonly Relation[] = WRITTEN): Relation[] {
  const files = Object.keys(seedColumns).filter((file) => seedColumns[file]!.includes("id"));
  const found = files.flatMap((file) =>
    seedColumns[file]!.filter(
      (column) => !known.some((each) => each.file === file && [each.from, each.to].includes(column)),
    ).flatMap((column) => relationBehind(file as Relation["file"], column, known) ?? []),
  );
  return [...known, ...found];
}
