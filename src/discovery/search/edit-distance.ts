/**
 * Whether two words differ by so many mistakes at most: a letter too many, one too few, a wrong one, or two neighbours changed about
 * (optimal string alignment).
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

/** One bit for each letter that a word has: words that are near have nearly the same. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let index = 0; index < word.length; index++) letters |= 1 << (word.charCodeAt(index) % 31);
  return letters;
}

/** Whether words with these letters can be so near at all; cheap, and never wrong about a no. */
export const mayBeNear = (one: number, other: number, mistakes: number) =>
  bits(one & ~other) <= mistakes && bits(other & ~one) <= mistakes;

function bits(letters: number): number {
  let count = 0;
  for (let rest = letters; rest !== 0; rest &= rest - 1) count++;
  return count;
}
