/** What is drawn for a small world: numbers, ids, dates. */
import { type Random } from "../oracle/matching.oracle";

export const TODAY = "2026-11-25";

/** As precise as sources are. The last ones lie in the future; the four around today are told apart by the day alone. */
const DATES = [
  ...["2012", "2015-03", "2017-09-30", "2019", "2020-05", "2022-02-28", "2024-12"],
  ...["2026-11-24", TODAY, "2026-11-26", "2027-03", "2031"],
];

export function drawing(random: Random) {
  const number = (least: number, most: number) => least + Math.floor(random() * (most - least + 1));
  const one = <T>(items: readonly T[]): T => items[number(0, items.length - 1)]!;
  const chance = (share: number) => random() < share;
  const shuffled = <T>(items: readonly T[]): T[] => {
    const left = [...items];
    return items.map(() => left.splice(number(0, left.length - 1), 1)[0] as T);
  };
  return {
    number,
    one,
    chance,
    shuffled,
    /** One to `most` of the ids, as a cell holds them. */
    some: (ids: readonly string[], most: number) => shuffled(ids).slice(0, number(1, most)).join(";"),
    /** The value, or nothing. */
    maybe: (share: number, value: () => string) => (chance(share) ? value() : ""),
    date: () => one(DATES),
    /** Since and until, each often absent, and never the wrong way round; few begin in the future. */
    time: () => {
      const begins = number(0, chance(0.85) ? 6 : DATES.length - 2);
      return {
        since: chance(0.6) ? DATES[begins]! : "",
        until: chance(0.4) ? DATES[number(begins + 1, Math.min(begins + 4, DATES.length - 1))]! : "",
      };
    },
  };
}

export type Draw = ReturnType<typeof drawing>;

/** `need:synthetic-00`, `need:synthetic-01` and so on. */
export const numbered = (kind: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${kind}:synthetic-${String(index).padStart(2, "0")}`);

/** A word that stands in no other label. */
export const wordFor = (index: number) => [...String(index)].map((digit) => "abcdefghij"[Number(digit)]).join("") + "x";
