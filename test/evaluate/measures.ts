/** Whether one of the first `most` different beginnings of ids in a list is the right one. */
export function isAmong(ids: readonly string[], length: number, right: string, most: number): boolean {
  return [...new Set(ids.map((id) => id.slice(0, length)))].slice(0, most).includes(right.slice(0, length));
}

/** Which part of what is right stands among the first ten. */
export const recallAt10 = (ids: readonly string[], right: ReadonlyMap<string, number>) =>
  ids.slice(0, 10).filter((id) => right.has(id)).length / Math.min(10, right.size);

/** How near the order of the first ten comes to the best order, by importance (normalised discounted cumulative gain). */
export function gainAt10(ids: readonly string[], right: ReadonlyMap<string, number>): number {
  const gain = (worths: readonly number[]) =>
    worths.slice(0, 10).reduce((sum, worth, rank) => sum + worth / Math.log2(rank + 2), 0);
  return gain(ids.map((id) => right.get(id) ?? 0)) / gain([...right.values()].sort((one, other) => other - one));
}

/** The same for grades: a grade of 3 is worth 7, of 2 worth 3, of 1 worth 1. Undefined where nobody has a grade above 0. */
export function gradedGainAt10(ids: readonly string[], grades: ReadonlyMap<string, number>): number | undefined {
  const worths = new Map([...grades].map(([id, grade]) => [id, 2 ** grade - 1]));
  return [...worths.values()].some((worth) => worth > 0) ? gainAt10(ids, worths) : undefined;
}

export const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / (values.length || 1);

/** The value below which a share of the values lies. */
export const quantile = (values: readonly number[], share: number) =>
  [...values].sort((one, other) => one - other)[Math.min(values.length - 1, Math.floor(share * values.length))]!;
