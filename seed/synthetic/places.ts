import { happens, oneByWeight, type Stream } from "./random";
import { type Municipality } from "./vocabulary";

/** The approximate population of the larger towns, in thousands. It only serves to spread organisations and is not a statistic. */
const THOUSANDS: Readonly<Record<string, number>> = {
  Antwerpen: 520,
  Gent: 260,
  Bruxelles: 180,
  Brugge: 118,
  Leuven: 100,
  Mechelen: 86,
  Aalst: 85,
  Hasselt: 77,
  "Sint-Niklaas": 76,
  Kortrijk: 76,
  Oostende: 71,
  Genk: 66,
  Roeselare: 62,
  Turnhout: 44,
};

/** The weight of each other municipality: Flanders with a few neighbours. */
const BY_REGION: Readonly<Record<string, number>> = { Vlaanderen: 15, Brussels: 12, Wallonie: 0.5 };

const weightOf = ({ name, region }: Municipality) => THOUSANDS[name] ?? BY_REGION[region] ?? 0;

type Place = Readonly<{ town: string | null; municipality: string | null }>;

/** The municipality of an organisation, more often a large one; unknown for some. */
export function placeFrom(stream: Stream, municipalities: readonly Municipality[]): Place {
  const { id, name } = oneByWeight(stream, municipalities, weightOf);
  if (happens(stream, 0.06)) return { town: null, municipality: null };
  return { town: name, municipality: id };
}
