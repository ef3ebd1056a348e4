import { Language } from "../../graph/languages";
import { type Row } from "../../graph/marks";
import { badInput } from "../../problem";
import { explain, type Contribution } from "./explain";
import { type FoundRequirement, type Met, type Name } from "./matching.rows";
import { tell } from "./sentences";

/** What things are called, by id. */
export type Names = ReadonlyMap<string, Name>;

type ToldContribution = Contribution & Readonly<{ name: string; names: Names }>;

/** What was found of an organisation, explained, with all that the sentences need. */
export function toldMatch(match: Met & { name: string }, requirements: readonly FoundRequirement[], names: Names) {
  const { contributions, ...explanation } = explain(match, requirements);
  return {
    ...explanation,
    contributions: contributions.map((each): ToldContribution => ({ ...each, name: match.name, names })),
  };
}

/** The sentence of a contribution; Dutch and English are spoken. */
export function sentenceOf(row: Row, language: Language): string {
  if (language !== Language.NL && language !== Language.EN)
    throw badInput("language", "sentences are told in NL and EN");
  const { name, names, ...contribution } = row as unknown as ToldContribution;
  return tell(language === Language.NL ? "nl" : "en", name, contribution, names);
}

export const namesById = (names: readonly Name[]): Names => new Map(names.map((name) => [name.id, name]));

/** The requirements of a need, the most important first. */
export const byImportance = (requirements: readonly FoundRequirement[]): FoundRequirement[] =>
  [...requirements].sort((a, b) => b.importance - a.importance || (a.competence < b.competence ? -1 : 1));
