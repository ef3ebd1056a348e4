import { createHash } from "node:crypto";
import { type Language } from "../../src/graph/schema/languages";
import { readTextWith, type ReadingResources } from "../../src/discovery/competences-in-text/read-text";
import { rowsOf } from "../../seed/models/seed-concepts";
import { gainAt10, mean, recallAt10 } from "./measures";
import { conceptsOf, plainSearch } from "./plain";
import { type JudgedNeed } from "../../src/discovery/competences-in-text/reading.cypher";

/** A need in two languages, and the competences that it was judged to require, with their importance. */
type Need = Readonly<{ id: string; texts: Readonly<Record<"nl" | "en", string>>; right: ReadonlyMap<string, number> }>;

/** Needs are split by their ids: half may be looked at, half is set aside and only measured. */
const isSetAside = (id: string) => createHash("sha256").update(id).digest()[0]! % 2 === 1;

export const isLookedAt = ({ id }: JudgedNeed) => !isSetAside(id);

/** The needs of the seed as known needs, all or some. */
export const judgedNeeds = (isWanted: (need: JudgedNeed) => boolean = () => true): JudgedNeed[] =>
  needs()
    .map(({ id, texts, right }): JudgedNeed => ({
      id,
      texts: [
        [texts.nl, "NL" as Language],
        [texts.en, "EN" as Language],
      ],
      required: [...right],
    }))
    .filter(isWanted);

function needs(): Need[] {
  const judged = rowsOf("flanders", "need_competences.csv");
  return rowsOf("flanders", "needs.csv").map((row) => ({
    id: row.id!,
    texts: { nl: `${row.title_nl}. ${row.text_nl}`, en: `${row.title_en}. ${row.text_en}` },
    right: new Map(
      judged.filter(({ need }) => need === row.id).map((one) => [one.competence!, Number(one.importance)]),
    ),
  }));
}

export type Line = Readonly<Record<string, string | number>>;

/** Recall and gain of reading for the curated vocabulary, beside those of plain full text. No need is compared with itself. */
export async function evaluateNeeds(desk: ReadingResources): Promise<Line[]> {
  const lines: Line[] = [];
  for (const aside of [false, true]) {
    const half = needs().filter(({ id }) => isSetAside(id) === aside);
    for (const languages of [["nl"], ["en"], ["nl", "en"]] as const)
      lines.push(await lineOf(desk, half, languages, aside));
  }
  return lines;
}

async function lineOf(
  desk: ReadingResources,
  half: readonly Need[],
  languages: readonly ("nl" | "en")[],
  aside: boolean,
): Promise<Line> {
  const figures: [number, number, number, number][] = [];
  for (const language of languages) {
    const search = plainSearch(conceptsOf("INNOVATION"), language);
    for (const { id, texts, right } of half) {
      const plain = search(texts[language]);
      const { suggestions } = await readTextWith(desk, {
        text: texts[language],
        language,
        scheme: "INNOVATION",
        need: id,
      });
      const ids = suggestions.map(({ competence }) => competence);
      figures.push([recallAt10(plain, right), recallAt10(ids, right), gainAt10(plain, right), gainAt10(ids, right)]);
    }
  }
  const [plainRecall, recall, plainGain, gain] = [0, 1, 2, 3].map((at) => mean(figures.map((figure) => figure[at]!)));
  return {
    half: aside ? "set aside" : "looked at",
    needs: half.length,
    languages: languages.join("+"),
    "recall@10 plain": plainRecall!.toFixed(3),
    "recall@10": recall!.toFixed(3),
    "times ": (recall! / plainRecall!).toFixed(2),
    "nDCG@10 plain": plainGain!.toFixed(3),
    "nDCG@10": gain!.toFixed(3),
    times: (gain! / plainGain!).toFixed(2),
  };
}
