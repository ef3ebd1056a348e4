import { type ClusterActor } from "./clusters";
import { periodFrom } from "./dates";
import { sourceFrom, type Actor, type GeneratorContext } from "./generator";
import { oneByWeight, oneKeyOf, type Stream } from "./random";
import { type Row, type Table } from "./table";

type Pair = Readonly<{ organisation: Actor; cluster: ClusterActor }>;

const ROLES = {
  PROJECT_PARTNER: 62,
  PARTNER: 12,
  COORDINATOR: 7,
  EVENT_PARTNER: 5,
  PROJECT_SUPPORTER: 5,
  ADVISORY_COMMITTEE: 4,
  OBSERVER: 3,
  AWARD_WINNER: 2,
} as const;

/** Working with a cluster without being a member: at most once for each pair. */
export function cooperationsOf(
  context: GeneratorContext,
  clusters: readonly ClusterActor[],
  organisations: readonly Actor[],
): Table {
  const stream = context.streamFor("cooperations");
  const rows = new Map<string, Row>();
  while (rows.size < context.scale.cooperations) {
    const organisation = oneByWeight(stream, organisations, ({ activity }) => activity);
    const cluster = oneByWeight(stream, clusters, ({ subject }) => context.nearness(organisation.subject, subject));
    rows.set(`${organisation.id} ${cluster.id}`, cooperationOf(context, stream, { organisation, cluster }));
  }
  return { file: "cooperations.csv", rows: [...rows.values()] };
}

const cooperationOf = (context: GeneratorContext, stream: Stream, { organisation, cluster }: Pair): Row => ({
  organisation: organisation.id,
  cluster: cluster.id,
  role: oneKeyOf(stream, ROLES),
  ...periodFrom(stream, Math.max(organisation.founded, 2010), { known: 0.6, ended: 0.2 }),
  source: sourceFrom(context, stream),
});
