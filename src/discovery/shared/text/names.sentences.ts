import { type RequirementNode } from "../demand/demand.cypher";
import { type SentenceLanguage } from "./sentence-language";

export const quote = (text: string) => `‘${text}’`;

/** The maximum number of names in a list of a sentence. The others are counted. */
const MAX_NAMES = 3;

const MORE: Readonly<Record<SentenceLanguage, (count: number) => string>> = {
  nl: (count) => `nog ${count}`,
  en: (count) => `${count} more`,
};

/** British English has no comma before `and`. */
const LISTS: Readonly<Record<SentenceLanguage, Intl.ListFormat>> = {
  nl: new Intl.ListFormat("nl"),
  en: new Intl.ListFormat("en-GB"),
};

/** `a, b and c`, or `a, b, c and 4 more`. */
export function listNames(language: SentenceLanguage, names: readonly string[], most = MAX_NAMES): string {
  const left = names.length - most;
  return LISTS[language].format(left > 0 ? [...names.slice(0, most), MORE[language](left)] : names);
}

/** The quoted names of some requirements. */
export const quoteNames = (language: SentenceLanguage, requirements: readonly RequirementNode[]) =>
  requirements.map((each) => quote(each[language]));

const PLURALS: Readonly<Record<SentenceLanguage, Intl.PluralRules>> = {
  nl: new Intl.PluralRules("nl"),
  en: new Intl.PluralRules("en-GB"),
};

/** Chooses singular or plural: `plural("en", 2, "1 need", "2 needs")` is `2 needs`. */
export const plural = (language: SentenceLanguage, count: number, one: string, other: string): string =>
  PLURALS[language].select(count) === "one" ? one : other;
