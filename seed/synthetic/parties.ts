import { sourceFrom, type Actor, type GeneratorContext } from "./generator";
import { type Cast, type GeneratedProject } from "./projects";
import { happens, logNormal, oneByWeight, oneKeyOf, severalByWeight, type Stream } from "./random";
import { type Row, type Table } from "./table";

const ROLES = { PARTNER: 65, CONTRACTOR: 35 } as const;

/** project_parties.csv: the owners, and suppliers that work near the subject; about five, in some projects dozens. */
export function partiesOf(context: GeneratorContext, projects: readonly GeneratedProject[], cast: Cast): Table {
  const stream = context.streamFor("parties");
  const rows = projects.flatMap((project) => {
    const { owners } = project;
    const [lead, ...others] = suppliersOf(context, stream, project, cast);
    return [
      ...owners.map((owner) => partyOf(context, stream, project, owner, "OWNER")),
      ...(lead ? [partyOf(context, stream, project, lead, "LEAD")] : []),
      ...others.map((other) => partyOf(context, stream, project, other, oneKeyOf(stream, ROLES))),
      ...clusterIn(context, stream, project, cast),
    ];
  });
  return { file: "project_parties.csv", rows };
}

function suppliersOf(
  { nearness }: GeneratorContext,
  stream: Stream,
  { subject, owners }: GeneratedProject,
  { suppliers }: Cast,
) {
  const count = Math.min(45, Math.round(logNormal(stream, 5.2, 0.75))) - owners.length;
  return severalByWeight(stream, suppliers, count, (each) => each.activity * nearness(subject, each.subject));
}

/** In one of five projects a cluster is involved. */
function clusterIn(context: GeneratorContext, stream: Stream, project: GeneratedProject, { clusters }: Cast): Row[] {
  if (!happens(stream, 0.2)) return [];
  const cluster = oneByWeight(stream, clusters, ({ subject }) => context.nearness(project.subject, subject));
  return [partyOf(context, stream, project, cluster, "CLUSTER_INVOLVED")];
}

const partyOf = (
  context: GeneratorContext,
  stream: Stream,
  project: GeneratedProject,
  { id }: Actor,
  role: string,
): Row => ({
  project: project.id,
  organisation: id,
  role,
  note: happens(stream, 0.1) ? "verzonnen rol" : null,
  source: sourceFrom(context, stream),
});
