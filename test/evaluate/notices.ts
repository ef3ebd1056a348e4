import { readTextWith, type ReadingResources } from "../../src/discovery/competences-in-text/read-text";
import { LAST_YEAR_OF_TRAINING, noticesIn, type Notice } from "../../seed/models/notice-file";
import { isAmong, mean } from "./measures";
import { type Line } from "./needs";
import { conceptsOf, plainSearch } from "./plain";

const DIVISION = "cpv:00".length;
const GROUP = "cpv:000".length;

/** How often the division and the group of the code that a buyer chose stand among the first, for notices of the years after training. */
export async function evaluateNotices(desk: ReadingResources, directory: string): Promise<Line[]> {
  const notices = noticesIn(directory).filter(({ year }) => year > LAST_YEAR_OF_TRAINING);
  const read = await listsOf(desk, notices);
  const search = plainly();
  const plain = notices.map((notice) => ({ notice, ids: search(notice) }));
  const languages = [...new Set(notices.map(({ language }) => language))].sort();
  return [
    lineOf("plain", "all", plain),
    lineOf("reading", "all", read),
    ...languages.map((language) =>
      lineOf(
        "reading",
        language,
        read.filter(({ notice }) => notice.language === language),
      ),
    ),
  ];
}

type Answered = Readonly<{ notice: Notice; ids: readonly string[] }>;

async function listsOf(desk: ReadingResources, notices: readonly Notice[]): Promise<Answered[]> {
  const answered: Answered[] = [];
  for (const notice of notices) {
    const { suggestions } = await readTextWith(desk, { text: notice.text, language: notice.language, scheme: "CPV" });
    answered.push({ notice, ids: suggestions.map(({ competence }) => competence) });
  }
  return answered;
}

function plainly(): (notice: Notice) => string[] {
  const searches = new Map<string, (text: string) => string[]>();
  return ({ language, text }) => {
    const search = searches.get(language) ?? plainSearch(conceptsOf("CPV"), language);
    searches.set(language, search);
    return search(text).slice(0, 100);
  };
}

function lineOf(way: string, language: string, answered: readonly Answered[]): Line {
  const share = (length: number, most: number) =>
    (100 * mean(answered.map(({ notice, ids }) => (isAmong(ids, length, notice.code, most) ? 1 : 0)))).toFixed(1);
  return {
    way,
    language,
    notices: answered.length,
    "division acc@1": share(DIVISION, 1),
    "division acc@5": share(DIVISION, 5),
    "group acc@5": share(GROUP, 5),
  };
}
