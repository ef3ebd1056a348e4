import { happens, oneKeyOf, wholeNumber, type Stream } from "./random";

/** The last year in which anything happens. It is constant, so that the same seed always gives the same files. */
export const LAST_YEAR = 2025;

const DAY = 86_400_000;

/** The number of characters of a date, by its precision. */
const PRECISION = { 4: 35, 7: 30, 10: 35 } as const;

type Period = Readonly<{ since: string | null; until: string | null }>;

/** A day from the first year to the last one, as milliseconds. */
export const dayFrom = (stream: Stream, first: number, last = LAST_YEAR): number =>
  Date.UTC(Math.min(first, last), 0, 1) + daysBetween(stream, Math.min(first, last), last) * DAY;

const daysBetween = (stream: Stream, first: number, last: number) => wholeNumber(stream, 0, (last - first) * 365 + 364);

export const precisionOf = (stream: Stream): number => Number(oneKeyOf(stream, PRECISION));

/** A day as it is written: `2018`, `2018-03` or `2018-03-12`. */
export const formatDay = (day: number, precision: number): string => new Date(day).toISOString().slice(0, precision);

export const dateFrom = (stream: Stream, first: number, last = LAST_YEAR): string =>
  formatDay(dayFrom(stream, first, last), precisionOf(stream));

/** A period. `known`: the share with a start; `ended`: the share with an end. */
export function periodFrom(stream: Stream, first: number, shares: { known: number; ended: number }): Period {
  const precision = precisionOf(stream);
  const since = dayFrom(stream, first, LAST_YEAR - 1);
  const until = dayFrom(stream, new Date(since).getUTCFullYear() + 1);
  return {
    since: happens(stream, shares.known) ? formatDay(since, precision) : null,
    until: happens(stream, shares.ended) ? formatDay(until, precision) : null,
  };
}
