import { periodFrom } from "./dates";
import { sourceFrom, type Actor, type GeneratorContext } from "./generator";
import { happens, logNormal, severalByWeight, wholeNumber, type Stream } from "./random";
import { type Table } from "./table";
import { type Competence } from "./vocabulary";

/** Id of an organisation -> its competences. */
export type Holdings = ReadonlyMap<string, readonly Competence[]>;

/** The competences of each organisation: near its own subject, and popular ones more often. */
export function holdingsOf(context: GeneratorContext, holders: readonly Actor[]): Holdings {
  const stream = context.streamFor("holdings");
  const popularity = popularityIn(context);
  return new Map(
    holders.map(({ id, subject }) => [
      id,
      severalByWeight(
        stream,
        context.vocabulary.competences,
        howMany(stream),
        (each) => popularity.get(each)! * context.nearness(subject, each),
      ),
    ]),
  );
}

/** About four; for one in ten more than eight, for a few more than twenty. */
const howMany = (stream: Stream) => Math.min(30, Math.round(logNormal(stream, 3.08, 0.75)));

/** Popularity by a random rank (Zipf-Mandelbrot law): the seventh is half as popular as the first, the hundredth a seventeenth. */
function popularityIn({ vocabulary: { competences }, streamFor }: GeneratorContext): ReadonlyMap<Competence, number> {
  const ranked = severalByWeight(streamFor("popularity"), competences, competences.length, () => 1);
  return new Map(ranked.map((competence, index) => [competence, 1 / (index + 6)]));
}

/** organisation_competences.csv: each of the holdings, with how strong it is and since when. */
export function heldCompetencesOf(context: GeneratorContext, holdings: Holdings): Table {
  const stream = context.streamFor("held competences");
  const rows = [...holdings].flatMap(([organisation, competences]) =>
    competences.map((competence) => ({
      organisation,
      competence: competence.id,
      strength: strengthFrom(stream),
      basis: happens(stream, 0.5) ? `verzonnen: werkt aan ${competence.nl}` : null,
      ...periodFrom(stream, 2005, { known: 0.6, ended: 0.05 }),
      source: sourceFrom(context, stream),
    })),
  );
  return { file: "organisation_competences.csv", rows };
}

/** Null for one in four: nobody judged it. */
const strengthFrom = (stream: Stream) => (happens(stream, 0.25) ? null : wholeNumber(stream, 3, 10) / 10);
