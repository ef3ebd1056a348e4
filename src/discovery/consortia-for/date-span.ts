/** The days from `first` to `last`, both within, each as a number with the digits of its year, month and day. */
export type Span = Readonly<{ first: number; last: number }>;

/** A day as a number that is larger the later it is. */
export const dayNumber = (day: string): number => digitsOf(day, "0");

/** The days between two bounds, each as precise as its source: it stands for its whole year, month or day, an absent one for all time. */
export const spanOf = (since: string | null, until: string | null): Span => ({
  first: since === null ? 0 : digitsOf(since, "0"),
  last: until === null ? FOREVER : digitsOf(until, "9"),
});

const FOREVER = 99_999_999;

const digitsOf = (bound: string, rest: string): number => Number(bound.replaceAll("-", "").padEnd(8, rest));
