import { digits, numbered, sourceFrom, type Actor, type GeneratorContext } from "./generator";
import { happens, oneOf, severalByWeight, wholeNumber, type Stream } from "./random";
import { type Row, type Table } from "./table";
import { type Competence } from "./vocabulary";
import { wordFrom } from "./words";

/** An invented need, with the competences that it requires. */
export type GeneratedNeed = Readonly<{
  id: string;
  subject: Competence;
  owners: readonly Actor[];
  required: readonly Competence[];
  row: Row;
}>;

const MARKERS = ["Fictieve nood", "Synthetische behoefte", "Fictieve Vraag", "SYNTHETISCHE NOOD"];

/** Needs of public organisations; each requires three to five competences near one subject. */
export function needsOf(context: GeneratorContext, owners: readonly Actor[]): GeneratedNeed[] {
  const stream = context.streamFor("needs");
  return numbered(context.scale.needs, (number) => needOf(context, stream, number, owners));
}

function needOf(context: GeneratorContext, stream: Stream, number: number, all: readonly Actor[]): GeneratedNeed {
  const { vocabulary, nearness } = context;
  const subject = oneOf(stream, vocabulary.competences);
  const others = severalByWeight(stream, vocabulary.competences, wholeNumber(stream, 2, 4), (each) =>
    each === subject ? 0 : nearness(subject, each) ** 2,
  );
  const required = [subject, ...others];
  const owners = severalByWeight(stream, all, ownerCount(stream), ({ activity }) => Math.min(activity, 15));
  const id = `need:syn-${digits(number)}`;
  const row = {
    id,
    owners: owners.map((owner) => owner.id),
    title_nl: `${oneOf(stream, MARKERS)} ${digits(number)}: ${subject.nl} voor ${wordFrom(stream)}`,
    title_en: happens(stream, 0.7) ? `Synthetic need ${digits(number)}: ${subject.en}` : null,
    text_nl: `Een verzonnen vraag, "${wordFrom(stream)}" genoemd: wat op de markt is voor ${subject.nl} volstaat niet; gezocht wordt ook ${others.map(({ nl }) => nl).join(", ")}.`,
    text_en: happens(stream, 0.6) ? `An invented question about ${required.map(({ en }) => en).join(", ")}.` : null,
    classifications: [...new Set(required.flatMap(({ closeMatches }) => closeMatches))].slice(0, 4),
    sources: [sourceFrom(context, stream)],
  };
  return { id, subject, owners, required, row };
}

const ownerCount = (stream: Stream) => (happens(stream, 0.88) ? 1 : wholeNumber(stream, 2, 3));

/** need_competences.csv: the subject matters most. */
export function requirementsOf({ streamFor }: GeneratorContext, needs: readonly GeneratedNeed[]): Table {
  const stream = streamFor("requirements");
  const rows = needs.flatMap(({ id, subject, required }) =>
    required.map((competence) => ({
      need: id,
      competence: competence.id,
      importance: competence === subject ? 5 : wholeNumber(stream, 1, 5),
      basis: happens(stream, 0.5) ? "verzonnen" : null,
    })),
  );
  return { file: "need_competences.csv", rows };
}
