import { LAST_YEAR } from "./dates";
import { digits, sourceFrom, type Actor, type GeneratorContext } from "./generator";
import { placeFrom } from "./places";
import { happens, heavyTailed, logNormal, oneByWeight, type Stream } from "./random";
import { type Competence } from "./vocabulary";
import { wordFrom } from "./words";

/** How the kinds of organisations differ. */
export type Kind = Readonly<{
  /** How its ids and sites begin: `bedrijf-0421`. */
  short: string;
  kind: string;
  /** What it is called in the summaries. */
  nl: string;
  en: string;
  natureOf: (stream: Stream) => string | null;
  nameOf: (stream: Stream, number: number, nature: string | null) => string;
  /** Null: not known. */
  staffOf: (stream: Stream) => number | null;
  subjectOf: (stream: Stream) => Readonly<{ subject: Competence; home: string | null }>;
  activityOf: (stream: Stream) => number;
}>;

/** One organisation of a kind. */
export function organisationOf(context: GeneratorContext, kind: Kind, stream: Stream, number: number): Actor {
  const name = `${kind.short}-${digits(number)}`;
  const id = `organisation:syn-${name}`;
  const { subject, home } = kind.subjectOf(stream);
  const { municipality, town } = placeFrom(stream, context.vocabulary.municipalities);
  const founded = yearOfFounding(stream);
  const nature = kind.natureOf(stream);
  const row = {
    id,
    kind: kind.kind,
    nature,
    name: kind.nameOf(stream, number, nature),
    aliases: happens(stream, 0.15) ? [`Fictief ${wordFrom(stream)}`] : [],
    town,
    municipality,
    website: happens(stream, 0.6) ? `https://${name}.example` : null,
    founded_year: happens(stream, 0.85) ? founded : null,
    staff: kind.staffOf(stream),
    summary_nl: happens(stream, 0.9) ? `Verzonnen ${kind.nl} rond ${subject.nl}.` : null,
    summary_en: happens(stream, 0.6) ? `Invented ${kind.en} around ${subject.en}.` : null,
    sources: sourcesFor(context, stream),
  };
  return { id, subject, activity: kind.activityOf(stream), founded, home, municipality, row };
}

/** A competence near another one, mostly the same one or one below it. */
export const subjectNear = ({ vocabulary, nearness }: GeneratorContext, stream: Stream, from: Competence): Competence =>
  oneByWeight(stream, vocabulary.competences, (each) => nearness(from, each) ** 2);

/** Most organisations seldom take part, a few very often. */
export const activityFrom = (stream: Stream): number => heavyTailed(stream, 60);

/** Half of them are younger than seventeen years, one in ten is older than fifty. */
const yearOfFounding = (stream: Stream) => LAST_YEAR - Math.min(150, Math.floor(logNormal(stream, 17, 0.9)));

const sourcesFor = (context: GeneratorContext, stream: Stream) =>
  happens(stream, 0.2)
    ? [...new Set([sourceFrom(context, stream), sourceFrom(context, stream)])]
    : [sourceFrom(context, stream)];
