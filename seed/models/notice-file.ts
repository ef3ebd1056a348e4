import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { type TextLanguage } from "../../src/discovery/shared/text/words";

/** A real notice: what a buyer wrote, and the code that the buyer chose. */
export type Notice = Readonly<{ id: string; year: number; language: TextLanguage; text: string; code: string }>;

type Line = Readonly<{ id: string; year: number; lang: string; title: string; description: string; cpv: string }>;

/** The notices of a directory. Their texts are not part of the product. */
export const noticesIn = (directory: string): Notice[] =>
  gunzipSync(readFileSync(join(directory, "notices-2016-2020.jsonl.gz")))
    .toString()
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Line)
    .map(({ id, year, lang, title, description, cpv }) => ({
      id,
      year,
      language: lang.toLowerCase() as TextLanguage,
      text: `${title.trim()}. ${description.trim()}`,
      code: `cpv:${cpv}`,
    }));

/** The last year whose notices are used for training. Later notices are used for measurement. */
export const LAST_YEAR_OF_TRAINING = 2019;
