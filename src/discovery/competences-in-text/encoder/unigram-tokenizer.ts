/** The content of a tokenizer file: the pieces with their scores, and the normalisation of letters before the text is split. */
export type Pieces = Readonly<{ model: { vocab: [piece: string, score: number][] }; norm: Record<string, string> }>;

/** The ids of the special pieces: start and end of a text, padding, unknown letters. */
export const PIECE = { start: 0, filling: 1, end: 2, unknown: 3 } as const;

/** Marks the start of a word. */
const START = "▁";

/** How far the score of an unknown letter is below that of the worst piece. */
const UNKNOWN = 10;

/** Returns a function that splits texts into the ids of the pieces that the encoder knows. */
export function makeTokenizer({ model, norm }: Pieces): (text: string) => number[] {
  const letters = new Map(Object.entries(norm));
  const ids = new Map(model.vocab.map(([piece], id) => [piece, id]));
  for (const special of ["<s>", "<pad>", "</s>", "<unk>"]) ids.delete(special);
  const scores = Float32Array.from(model.vocab, ([, score]) => score);
  const longest = model.vocab.reduce((most, [piece]) => Math.max(most, piece.length), 0);
  const worst = scores.reduce((least, score) => Math.min(least, score), 0) - UNKNOWN;
  return (text) => wordsIn(text, letters).flatMap((word) => cut(word, { ids, scores, longest, worst }));
}

/** The words of a text, each with the start mark. No piece crosses a word boundary. */
function wordsIn(text: string, letters: ReadonlyMap<string, string>): string[] {
  let written = START;
  for (const letter of text.normalize("NFC")) written += letters.get(letter) ?? letter;
  const marked = written.replace(/ +/g, START).replace(/▁▁/g, START);
  return (marked.match(/▁[^▁]*/gu) ?? []).flatMap(inSpans);
}

/** Longer words are first divided into spans of this length, because splitting a very long word is slow. */
const SPAN = 200;
const inSpans = (word: string) => word.match(new RegExp(`[\\s\\S]{1,${SPAN}}`, "gu")) ?? [];

type Known = Readonly<{ ids: ReadonlyMap<string, number>; scores: Float32Array; longest: number; worst: number }>;

/** Splits a word into the pieces with the highest total score (Viterbi). */
function cut(word: string, known: Known): number[] {
  const size = word.length;
  const best = new Float64Array(size + 1).fill(-Infinity);
  const piece = new Int32Array(size + 1);
  const from = new Int32Array(size + 1);
  best[0] = 0;
  for (let start = 0; start < size; start++) if (best[start] !== -Infinity) reach(start);
  const pieces: number[] = [];
  for (let end = size; end > 0; end = from[end]!) pieces.push(piece[end]!);
  return pieces.reverse();

  function reach(start: number): void {
    for (let end = start + 1; end <= Math.min(size, start + known.longest); end++) {
      const id = known.ids.get(word.slice(start, end));
      if (id !== undefined) take(start, end, id, known.scores[id]!);
    }
    take(start, start + (word.codePointAt(start)! > 0xffff ? 2 : 1), PIECE.unknown, known.worst);
  }

  function take(start: number, end: number, id: number, score: number): void {
    if (best[start]! + score <= best[end]!) return;
    best[end] = best[start]! + score;
    piece[end] = id;
    from[end] = start;
  }
}
