import { type ClusterActor } from "./clusters";
import { digits, numbered, type Actor, type GeneratorContext } from "./generator";
import { activityFrom, organisationOf, subjectNear, type Kind } from "./organisations";
import { happens, logNormal, oneOf, type Stream } from "./random";
import { wordFrom } from "./words";

const INSTITUTIONS = [
  "Synthetische Universiteit",
  "Fictieve Hogeschool",
  "Synthetic Institute",
  "Fictief Kenniscentrum",
];

const ASSOCIATIONS = { FEDERATION: "Fictieve Federatie", NON_PROFIT: "Synthetische Vereniging" } as const;

/** Universities, colleges and research institutes: few, and in many clusters and projects. */
export function institutionsOf(context: GeneratorContext, clusters: readonly ClusterActor[]): Actor[] {
  const stream = context.streamFor("institutions");
  const kind: Kind = {
    ...inTheFieldOf(context, clusters),
    short: "kennis",
    kind: "KNOWLEDGE_INSTITUTION",
    nl: "kennisinstelling",
    en: "knowledge institution",
    natureOf: () => null,
    nameOf: (each, number) => `${oneOf(each, INSTITUTIONS)} ${wordFrom(each)} ${digits(number, 3)}`,
    staffOf: (each) => (happens(each, 0.7) ? Math.round(logNormal(each, 250, 1.2)) : null),
    activityOf: (each) => 8 * activityFrom(each),
  };
  return numbered(context.scale.institutions, (number) => organisationOf(context, kind, stream, number));
}

/** Federations and non-profits. */
export function associationsOf(context: GeneratorContext, clusters: readonly ClusterActor[]): Actor[] {
  const stream = context.streamFor("associations");
  const kind: Kind = {
    ...inTheFieldOf(context, clusters),
    short: "vereniging",
    kind: "ASSOCIATION",
    nl: "vereniging",
    en: "association",
    natureOf: (each) => oneOf(each, Object.keys(ASSOCIATIONS)),
    nameOf: (each, number, nature) =>
      `${ASSOCIATIONS[nature as keyof typeof ASSOCIATIONS]} ${digits(number, 3)} ${wordFrom(each)} vzw`,
    staffOf: (each) => (happens(each, 0.5) ? Math.round(logNormal(each, 10, 1)) : null),
    activityOf: activityFrom,
  };
  return numbered(context.scale.associations, (number) => organisationOf(context, kind, stream, number));
}

const inTheFieldOf = (context: GeneratorContext, clusters: readonly ClusterActor[]): Pick<Kind, "subjectOf"> => ({
  subjectOf: (stream: Stream) => {
    const home = oneOf(stream, clusters);
    return { subject: subjectNear(context, stream, home.subject), home: home.id };
  },
});
