/** Known words of a language, without accents, and how often each stands in the vocabulary. */
export type Lexicon = ReadonlyMap<string, number>;

/** What joins two parts: "zuivering-s-installatie", "Straße-n-bau". */
const JOINTS = ["", "s", "n", "en", "e", "es", "er"];

/** Shorter words are met by chance; a part that stands only once is no part, unless it is long. */
const SHORTEST = 4;
const SURELY = 7;

/** What a letter costs that belongs to no known word, and the share that must belong to one. */
const UNKNOWN = 8;
const KNOWN_SHARE = 0.7;

/** A known word and so few letters are a form of that word, no compound. */
const LONGEST_ENDING = 2;

/** The parts of a compound, and the parts of its parts: none if it is no compound. Long parts are better than many. */
export function partsOf(word: string, lexicon: Lexicon): string[] {
  if (word.length < 2 * SHORTEST) return [];
  const parts = bestCut(word, lexicon);
  return parts.flatMap((part) => [part, ...partsOf(part, lexicon)]);
}

type Cut = Readonly<{ value: number; part?: string; from: number }>;

function bestCut(word: string, lexicon: Lexicon): string[] {
  const best: Cut[] = [{ value: 0, from: 0 }];
  for (let end = 1; end <= word.length; end++) best.push(cutAt(word, end, best, lexicon));
  const parts: string[] = [];
  for (let end = word.length; end > 0; end = best[end]!.from) if (best[end]!.part) parts.unshift(best[end]!.part!);
  const known = parts.reduce((sum, { length }) => sum + length, 0);
  const isCompound = parts.length > 1 || word.length - known > LONGEST_ENDING;
  return isCompound && known >= KNOWN_SHARE * word.length ? parts : [];
}

/** The best way to have read a word up to a place: a known word ends there, or a letter of none. */
function cutAt(word: string, end: number, best: readonly Cut[], lexicon: Lexicon): Cut {
  let chosen: Cut = { value: best[end - 1]!.value - UNKNOWN, from: end - 1 };
  for (let start = 0; start <= end - SHORTEST; start++) {
    const part = partIn(word, start, end, lexicon);
    const value = part ? best[start]!.value + part.length ** 2 : -Infinity;
    if (value > chosen.value) chosen = { value, part, from: start };
  }
  return chosen;
}

/** The known word that fills a place, with or without what joins it to the next. */
function partIn(word: string, start: number, end: number, lexicon: Lexicon): string | undefined {
  const piece = word.slice(start, end);
  const joints = end === word.length ? [""] : JOINTS;
  return joints
    .filter((joint) => piece.endsWith(joint))
    .map((joint) => piece.slice(0, piece.length - joint.length))
    .find((part) => part.length < word.length && isPart(part, lexicon));
}

function isPart(part: string, lexicon: Lexicon): boolean {
  const times = part.length >= SHORTEST ? (lexicon.get(part) ?? 0) : 0;
  return times > 1 || (times === 1 && part.length >= SURELY);
}
