import { type ClusterActor } from "./clusters";
import { periodFrom } from "./dates";
import { sourceFrom, type Actor, type GeneratorContext } from "./generator";
import { happens, oneKeyOf, severalByWeight, type Stream } from "./random";
import { type Row, type Table } from "./table";

type Member = Readonly<{ organisation: Actor; cluster: ClusterActor }>;

const KINDS = { MEMBER: 84, FOUNDER: 10, BOARD: 6 } as const;

/** Half of all organisations are in no cluster, a quarter in one, most often that of their own field, a few in ten. */
export function membershipsOf(
  context: GeneratorContext,
  clusters: readonly ClusterActor[],
  organisations: readonly Actor[],
): Table {
  const stream = context.streamFor("memberships");
  const eager = organisations.filter(() => happens(stream, 0.68));
  const members = clusters.flatMap((cluster) =>
    severalByWeight(stream, eager, cluster.size, (each) => eagerness(context, each, cluster)).map((organisation) => ({
      organisation,
      cluster,
    })),
  );
  const first = members.map((member) => membershipOf(context, stream, member, oneKeyOf(stream, KINDS)));
  return { file: "memberships.csv", rows: [...first, ...secondCapacities(context, stream, members, first)] };
}

/** Most for the cluster of its own field, less for those near it, a little for any. */
const eagerness = ({ nearness }: GeneratorContext, { home, activity, subject }: Actor, cluster: ClusterActor) =>
  Math.min(activity, 25) * (home === cluster.id ? 1 : 0.02 + nearness(subject, cluster.subject));

/** Some sit on the board besides. */
function secondCapacities(
  context: GeneratorContext,
  stream: Stream,
  members: readonly Member[],
  first: readonly Row[],
): Row[] {
  const others = members.filter((_, index) => first[index]!.kind !== "BOARD");
  const chosen = severalByWeight(stream, others, context.scale.secondCapacities, () => 1);
  return chosen.map((member) => membershipOf(context, stream, member, "BOARD"));
}

const membershipOf = (
  context: GeneratorContext,
  stream: Stream,
  { organisation, cluster }: Member,
  kind: string,
): Row => ({
  organisation: organisation.id,
  cluster: cluster.id,
  kind,
  ...periodFrom(stream, Math.max(organisation.founded, cluster.founded), { known: 0.85, ended: 0.1 }),
  source: sourceFrom(context, stream),
});
