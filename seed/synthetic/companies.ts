import { type ClusterActor } from "./clusters";
import { digits, numbered, type Actor, type GeneratorContext } from "./generator";
import { activityFrom, organisationOf, subjectNear, type Kind } from "./organisations";
import { happens, logNormal, oneByWeight, oneOf, type Stream } from "./random";
import { wordFrom } from "./words";

const MARKERS = [
  "Synthetisch Bedrijf",
  "Fictief Bedrijf",
  "Synthetic Company",
  "Fictieve Onderneming",
  "SYNTHETISCH ATELIER",
  "synthetisch labo",
];

const FORMS = [" bv", " bv", " nv", " nv", " BV", " NV", " cv", " vof", ""];

/** Companies, most of them in the field of a cluster. */
export function companiesOf(context: GeneratorContext, clusters: readonly ClusterActor[]): Actor[] {
  const stream = context.streamFor("companies");
  const kind = companyKind(context, clusters);
  return numbered(context.scale.companies, (number) => organisationOf(context, kind, stream, number));
}

const companyKind = (context: GeneratorContext, clusters: readonly ClusterActor[]): Kind => ({
  short: "bedrijf",
  kind: "COMPANY",
  nl: "bedrijf",
  en: "company",
  natureOf: (stream) => (happens(stream, 0.02) ? "FINANCE" : null),
  nameOf: (stream, number) => `${oneOf(stream, MARKERS)} ${digits(number)} ${wordFrom(stream)}${oneOf(stream, FORMS)}`,
  staffOf: (stream) => (happens(stream, 0.8) ? staffFrom(stream) : null),
  subjectOf: (stream) => subjectIn(context, stream, clusters),
  activityOf: activityFrom,
});

/** A spread with which one company in twenty has 250 staff or more. */
const staffFrom = (stream: Stream) => Math.min(20_000, Math.max(1, Math.round(logNormal(stream, 12, 1.85))));

/** Larger clusters are in fields with more companies. Some companies are in a field without a cluster. */
function subjectIn(context: GeneratorContext, stream: Stream, clusters: readonly ClusterActor[]) {
  if (happens(stream, 0.1)) return { subject: oneOf(stream, context.vocabulary.competences), home: null };
  const home = oneByWeight(stream, clusters, ({ size }) => size);
  return { subject: subjectNear(context, stream, home.subject), home: home.id };
}
