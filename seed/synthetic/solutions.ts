import { type Holdings } from "./holdings";
import { digits, numbered, sourceFrom, type Actor, type GeneratorContext } from "./generator";
import { happens, oneByWeight, oneOf, severalByWeight, wholeNumber } from "./random";
import { type Table } from "./table";
import { wordFrom } from "./words";

const MARKERS = [
  "Synthetische Oplossing",
  "Fictief Platform",
  "Synthetic Tool",
  "FICTIEF SYSTEEM",
  "synthetische dienst",
];

/** Products and services of companies, which use competences of the company. */
export function solutionsOf(context: GeneratorContext, companies: readonly Actor[], holdings: Holdings): Table {
  const stream = context.streamFor("solutions");
  const makers = companies
    .filter(({ id }) => holdings.get(id)!.length > 0)
    .map(({ id, activity }) => ({ id, weight: 1 + Math.min(activity, 20) }));
  const rows = numbered(context.scale.solutions, (number) => {
    const { id: organisation } = oneByWeight(stream, makers, ({ weight }) => weight);
    const competences = severalByWeight(stream, holdings.get(organisation)!, wholeNumber(stream, 1, 4), () => 1);
    return {
      id: `solution:syn-${digits(number, 5)}`,
      organisation,
      name: `${oneOf(stream, MARKERS)} ${digits(number, 5)} ${wordFrom(stream)}`,
      description_nl: `Verzonnen aanbod: ${competences.map(({ nl }) => nl).join(", ")}.`,
      description_en: happens(stream, 0.6) ? `Invented offer: ${competences.map(({ en }) => en).join(", ")}.` : null,
      competences: competences.map(({ id }) => id),
      trl: happens(stream, 0.6) ? wholeNumber(stream, 3, 9) : null,
      sources: [sourceFrom(context, stream)],
    };
  });
  return { file: "solutions.csv", rows };
}
