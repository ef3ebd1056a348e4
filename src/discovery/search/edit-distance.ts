/**
 * Whether two words differ by at most `mistakes` edits: a letter inserted, deleted or replaced, or two neighbouring letters swapped (optimal
 * string alignment).
 */
export function isNear(one: string, other: string, mistakes: number): boolean {
  if (Math.abs(one.length - other.length) > mistakes) return false;
  let [before, last] = [[] as number[], Array.from({ length: other.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const isSame = one[i - 1] === other[j - 1];
      const isSwapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      row.push(
        Math.min(
          last[j]! + 1,
          row[j - 1]! + 1,
          last[j - 1]! + (isSame ? 0 : 1),
          isSwapped ? before[j - 2]! + 1 : Infinity,
        ),
      );
    }
    if (Math.min(...row) > mistakes) return false;
    [before, last] = [last, row];
  }
  return last[other.length]! <= mistakes;
}

/** A bit mask of the letters in a word. Similar words have similar masks. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let index = 0; index < word.length; index++) letters |= 1 << (word.charCodeAt(index) % 31);
  return letters;
}

/** A cheap test on bit masks of letters: false means that the words cannot be near. */
export const mayBeNear = (one: number, other: number, mistakes: number) =>
  bits(one & ~other) <= mistakes && bits(other & ~one) <= mistakes;

function bits(letters: number): number {
  let count = 0;
  for (let rest = letters; rest !== 0; rest &= rest - 1) count++;
  return count;
}
