import { type Suggestion } from "./reading";

/** So many requirements are made of a text at most: a person can look through them. */
const MOST = 8;

/** What scores less, beside the best, is no requirement. */
const LEAST_SHARE = 0.4;

/** How much a suggestion would matter as a requirement, 1 to 5: by its score beside the best. */
export const importanceOf = ({ score }: Suggestion, best: Suggestion): number =>
  Math.max(1, Math.round((5 * score) / best.score));

/** The suggestions that a demand in words stands for. */
export function requiredOf(suggestions: readonly Suggestion[]): Suggestion[] {
  const [best] = suggestions;
  return suggestions.slice(0, MOST).filter(({ score }) => score >= LEAST_SHARE * best!.score);
}
