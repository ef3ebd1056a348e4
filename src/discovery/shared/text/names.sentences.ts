import { type SentenceLanguage } from "./sentence-language";
import { type RequirementNode } from "../demand/demand.cypher";

export const quote = (text: string) => `‘${text}’`;

/** So many names stand in a sentence; the others are counted. */
const NAMED = 3;

const PHRASES: Readonly<Record<SentenceLanguage, Readonly<{ and: string; more: (count: number) => string }>>> = {
  nl: { and: "en", more: (count) => `nog ${count}` },
  en: { and: "and", more: (count) => `${count} more` },
};

/** `a, b and c`, or `a, b, c and 4 more`. */
export function listNames(language: SentenceLanguage, names: readonly string[], most = NAMED): string {
  const { and, more } = PHRASES[language];
  const left = names.length - most;
  const shown = left > 0 ? [...names.slice(0, most), more(left)] : names;
  return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} ${and} ${shown.at(-1)!}`;
}

export const labels = (language: SentenceLanguage, requirements: readonly RequirementNode[]) =>
  requirements.map((each) => quote(each[language]));
