import { cleanText } from "../../graph/schema/fold";
import { type Language } from "../../graph/schema/languages";
import { readCpv } from "../../domain/competences/notation";
import { toEnterpriseNumber } from "../../domain/organisations/enterprise-number";
import { type Work } from "../shared/runtime/run-cooperatively";
import { foldedWordsOf } from "../shared/text/words";
import { matchWord, type WordMatches } from "./find-words";
import { languageOf, type SearchIndex } from "./search-index";
import { SEARCH_DECIMALS, NAME_WEIGHT, WORDS_SHARE } from "./search.weights";

/** A search hit. `thing` is its number in the index. */
export type Hit = Readonly<{ thing: number; score: number }>;

/** All hits in the order of the things, and the matching words of texts. */
type Hits = Readonly<{ hits: readonly Hit[]; matchedWords: ReadonlySet<string> }>;

/**
 * The things that match the most query words; if some things match all words, only these. A query that is the identifier of a thing finds
 * only that thing.
 */
export function* hitsOf(index: SearchIndex, text: string, language?: Language): Work<Hits> {
  const named = identifiedThing(index, text);
  if (named !== undefined) return { hits: [{ thing: named, score: 1 }], matchedWords: new Set() };
  const words = foldedWordsOf(text);
  const wordMatches: WordMatches[] = [];
  for (const word of new Set(words)) wordMatches.push(yield* matchWord(index, word, language));
  yield; // a pause: other requests get a turn
  const namePoints = nameMatches(index, words.join(" "), language);
  const [counts, most] = countsOf(index, wordMatches);
  const total = wordMatches.reduce((sum, each) => sum + each.rarity, 0);
  const hits: Hit[] = [];
  for (let thing = 0; most > 0 && thing < counts.length; thing++) {
    if (counts[thing] !== most) continue;
    const points = wordMatches.reduce((sum, { best, rarity }) => sum + best[thing]! * rarity, 0);
    hits.push({ thing, score: rounded((WORDS_SHARE * points) / total + (namePoints.get(thing) ?? 0)) });
  }
  return { hits, matchedWords: new Set(wordMatches.flatMap(({ matchedWords }) => [...matchedWords])) };
}

const rounded = (score: number) => Number(score.toFixed(SEARCH_DECIMALS));

/** How many query words each thing matches, and the maximum. */
function countsOf({ ids }: SearchIndex, wordMatches: readonly WordMatches[]): [Uint8Array, number] {
  const counts = new Uint8Array(ids.length);
  for (const { best } of wordMatches)
    for (let thing = 0; thing < best.length; thing++) if (best[thing]! > 0) counts[thing]!++;
  return [counts, counts.reduce((most, count) => Math.max(most, count), 0)];
}

/** The things with a name that is the whole query, or that starts with it, and the points for this. */
function nameMatches({ names, named, nameKinds }: SearchIndex, text: string, language?: Language): Map<number, number> {
  const points = new Map<number, number>();
  if (!text) return points;
  for (let at = firstFrom(names, text); at < names.length && names[at]!.startsWith(text); at++) {
    if (language && (languageOf(nameKinds[at]!) ?? language) !== language) continue;
    const own = names[at] === text ? NAME_WEIGHT.SAME : NAME_WEIGHT.BEGINS;
    points.set(named[at]!, Math.max(own, points.get(named[at]!) ?? 0));
  }
  return points;
}

function firstFrom(names: readonly string[], text: string): number {
  let [low, high] = [0, names.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (names[middle]! < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The thing that a query identifies: by id, by enterprise number in any spelling, or by CPV code with or without check digit. */
function identifiedThing({ ids, numbers }: SearchIndex, text: string): number | undefined {
  const cleaned = cleanText(text);
  const code = readCpv(cleaned)?.code;
  const id = code ? `cpv:${code}` : cleaned;
  const position = firstFrom(ids, id);
  return ids[position] === id ? position : numbers.get(toEnterpriseNumber(cleaned));
}
