import { sourceFrom, type Actor, type Making } from "./making";
import { type Cast, type ProjectOf } from "./projects";
import { happens, logNormal, oneByWeight, oneKeyOf, severalByWeight, type Stream } from "./random";
import { type Row, type Table } from "./table";

const ROLES = { PARTNER: 65, CONTRACTOR: 35 } as const;

/** project_parties.csv: the owners, and suppliers that work near the subject; about five, in some projects dozens. */
export function partiesOf(making: Making, projects: readonly ProjectOf[], cast: Cast): Table {
  const stream = making.streamFor("parties");
  const rows = projects.flatMap((project) => {
    const { owners } = project;
    const [lead, ...others] = suppliersOf(making, stream, project, cast);
    return [
      ...owners.map((owner) => partyOf(making, stream, project, owner, "OWNER")),
      ...(lead ? [partyOf(making, stream, project, lead, "LEAD")] : []),
      ...others.map((other) => partyOf(making, stream, project, other, oneKeyOf(stream, ROLES))),
      ...clusterIn(making, stream, project, cast),
    ];
  });
  return { file: "project_parties.csv", rows };
}

function suppliersOf({ nearness }: Making, stream: Stream, { subject, owners }: ProjectOf, { suppliers }: Cast) {
  const count = Math.min(45, Math.round(logNormal(stream, 5.2, 0.75))) - owners.length;
  return severalByWeight(stream, suppliers, count, (each) => each.activity * nearness(subject, each.subject));
}

/** In one of five projects a cluster is involved. */
function clusterIn(making: Making, stream: Stream, project: ProjectOf, { clusters }: Cast): Row[] {
  if (!happens(stream, 0.2)) return [];
  const cluster = oneByWeight(stream, clusters, ({ subject }) => making.nearness(project.subject, subject));
  return [partyOf(making, stream, project, cluster, "CLUSTER_INVOLVED")];
}

const partyOf = (making: Making, stream: Stream, project: ProjectOf, { id }: Actor, role: string): Row => ({
  project: project.id,
  organisation: id,
  role,
  note: happens(stream, 0.1) ? "verzonnen rol" : null,
  source: sourceFrom(making, stream),
});
