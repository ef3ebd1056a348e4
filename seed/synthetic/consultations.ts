import { dateFrom } from "./dates";
import { digits, numbered, sourceFrom, type Actor, type GeneratorContext } from "./generator";
import { type Cast, type GeneratedProject } from "./projects";
import { happens, logNormal, oneKeyOf, oneOf, severalByWeight, wholeNumber, type Stream } from "./random";
import { type Row, type Table } from "./table";
import { type Competence } from "./vocabulary";

const KINDS = {
  MARKET_CONSULTATION: 40,
  INFO_SESSION: 15,
  CLUSTER_MEETING: 10,
  WORKSHOP: 10,
  NEEDS_WORKSHOP: 6,
  STAKEHOLDER_MEETING: 5,
  NETWORK_EVENT: 5,
  INSPIRATION_SESSION: 4,
  WEBINAR: 3,
  STEERING_GROUP: 2,
} as const;

const MARKERS = ["Fictieve marktbevraging", "Synthetische sessie", "SYNTHETISCH OVERLEG"];

/** consultations.csv: two of three prepare a project, organised by its owner; the others are organised by a cluster. */
export function consultationsOf(context: GeneratorContext, projects: readonly GeneratedProject[], cast: Cast): Table {
  const stream = context.streamFor("consultations");
  const rows = numbered(context.scale.consultations, (number) => {
    const project = happens(stream, 0.65) ? oneOf(stream, projects) : undefined;
    const organiser = project?.owners[0] ?? oneOf(stream, cast.clusters);
    const subject = (project ?? organiser).subject;
    const clusters = clustersNear(context, stream, subject, cast);
    return consultationOf(context, stream, number, { organiser, subject, project, clusters });
  });
  return { file: "consultations.csv", rows };
}

const clustersNear = (
  { nearness }: GeneratorContext,
  stream: Stream,
  subject: Competence,
  { clusters }: Cast,
): Actor[] => severalByWeight(stream, clusters, wholeNumber(stream, 0, 4), (each) => nearness(subject, each.subject));

type Session = Readonly<{
  organiser: Actor;
  subject: Competence;
  project: GeneratedProject | undefined;
  clusters: readonly Actor[];
}>;

function consultationOf(context: GeneratorContext, stream: Stream, number: number, session: Session): Row {
  const { organiser, subject, project, clusters } = session;
  const participants = happens(stream, 0.5) ? Math.round(logNormal(stream, 35, 0.8)) : null;
  return {
    id: `consultation:syn-${digits(number)}`,
    date: happens(stream, 0.9) ? dateFrom(stream, project?.year ?? 2014) : null,
    kind: oneKeyOf(stream, KINDS),
    subject_nl: `${oneOf(stream, MARKERS)} ${digits(number)}: ${subject.nl}`,
    subject_en: happens(stream, 0.5) ? `Synthetic session ${digits(number)}: ${subject.en}` : null,
    organiser: organiser.id,
    project: project?.id ?? null,
    clusters: clusters.map(({ id }) => id),
    place: happens(stream, 0.3) ? "online" : null,
    municipality: organiser.municipality,
    participant_count: participants,
    participants_note: participants && happens(stream, 0.2) ? `een verzonnen ${participants}` : null,
    note: null,
    sources: [sourceFrom(context, stream)],
  };
}
