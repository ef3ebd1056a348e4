import { periodFrom } from "./dates";
import { digits, numbered, sourceFrom, type Actor, type GeneratorContext } from "./generator";
import { happens, oneOf, severalByWeight, wholeNumber, type Stream } from "./random";
import { placeFrom } from "./places";
import { type Row, type Table } from "./table";
import { type Competence } from "./vocabulary";
import { wordFrom } from "./words";

/** An invented cluster, with the number of its members and its row of clusters.csv. */
export type ClusterActor = Actor & Readonly<{ size: number; recognisedAs: string; details: Row }>;

const MARKERS = ["Synthetische Cluster", "Fictieve Cluster", "Synthetic Cluster", "SYNTHETISCH NETWERK"];

/** The larger the cluster, the wider its subject. */
export function clustersOf(context: GeneratorContext): ClusterActor[] {
  const stream = context.streamFor("clusters");
  const subjects = widest(context.vocabulary.competences, context.scale.clusterSizes.length);
  return context.scale.clusterSizes.map((size, index) => clusterOf(context, stream, index + 1, size, subjects[index]!));
}

/** The competences with most below them. */
function widest(competences: readonly Competence[], count: number): Competence[] {
  const byId = new Map(competences.map((competence) => [competence.id, competence]));
  const below = ({ narrower }: Competence): number => narrower.reduce((sum, id) => sum + 1 + below(byId.get(id)!), 0);
  return [...competences].sort((one, other) => below(other) - below(one)).slice(0, count);
}

/** 6 of 26 are spearheads, and one in seven was never recognised. */
const kindOf = (number: number) => (number % 4 === 1 ? "SPEARHEAD" : number % 7 === 0 ? "OTHER" : "IBN");

function clusterOf(
  context: GeneratorContext,
  stream: Stream,
  number: number,
  size: number,
  subject: Competence,
): ClusterActor {
  const id = `cluster:syn-${digits(number, 2)}`;
  const source = sourceFrom(context, stream);
  const [founded, recognisedAs] = [wholeNumber(stream, 2004, 2018), kindOf(number)];
  const { municipality, town } = placeFrom(stream, context.vocabulary.municipalities);
  const row = {
    id,
    kind: "CLUSTER",
    nature: null,
    name: `${oneOf(stream, MARKERS)} ${digits(number, 2)} ${wordFrom(stream)}`,
    aliases: [`Fictief ${wordFrom(stream)}`],
    town,
    municipality,
    website: `https://cluster-${digits(number, 2)}.example`,
    founded_year: founded,
    staff: wholeNumber(stream, 2, 40),
    summary_nl: `Verzonnen cluster rond ${subject.nl}.`,
    summary_en: `Invented cluster around ${subject.en}.`,
    sources: [source],
  };
  const focus = focusOf(context, stream, subject);
  const details = { id, recognised_as: recognisedAs, domain_nl: subject.nl, note: null, focus, sources: [source] };
  return { id, subject, activity: 5, founded, home: null, municipality, row, size, recognisedAs, details };
}

/** Its subject, and up to two others near it. */
function focusOf({ vocabulary, nearness }: GeneratorContext, stream: Stream, subject: Competence): string[] {
  const others = severalByWeight(stream, vocabulary.competences, wholeNumber(stream, 0, 2), (each) =>
    each === subject ? 0 : nearness(subject, each) ** 2,
  );
  return [subject, ...others].map(({ id }) => id);
}

/** One in three was recognised a second time. */
export function recognitionsOf(context: GeneratorContext, clusters: readonly ClusterActor[]): Table {
  const stream = context.streamFor("recognitions");
  const rows = clusters
    .filter(({ recognisedAs }) => recognisedAs !== "OTHER")
    .flatMap((cluster) =>
      numbered(happens(stream, 0.33) ? 2 : 1, (number) => ({
        id: `recognition:${cluster.id.replace("cluster:", "")}-${number}`,
        cluster: cluster.id,
        kind: cluster.recognisedAs,
        ...periodFrom(stream, cluster.founded + 3 * number, { known: 0.9, ended: 0.3 }),
        sources: [sourceFrom(context, stream)],
      })),
    );
  return { file: "recognitions.csv", rows };
}
