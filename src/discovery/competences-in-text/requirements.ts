import { type Suggestion } from "./reading";
import { type DiscoveryContext } from "../discovery-context";
import { readText } from "./read-text";
import { type TextToRead } from "../shared/demand/text-to-read";
import { type DemandedCompetence } from "../shared/demand/demand.cypher";

/** So many requirements are made of a text at most: a person can look through them. */
const MOST = 8;

/** What scores less, beside the best, is no requirement. */
const LEAST_SHARE = 0.4;

/** How much a suggestion would matter as a requirement, 1 to 5: by its score beside the best. */
export const importanceOf = ({ score }: Suggestion, best: Suggestion): number =>
  Math.max(1, Math.round((5 * score) / best.score));

/** The suggestions that a demand in words stands for. */
function requiredOf(suggestions: readonly Suggestion[]): Suggestion[] {
  const [best] = suggestions;
  return suggestions.slice(0, MOST).filter(({ score }) => score >= LEAST_SHARE * best!.score);
}

/** A demand with the requirements that its text stands for, if that is how it is said. */
export async function withRequirements<AnyDemand extends DemandedCompetence>(
  context: DiscoveryContext,
  demand: AnyDemand,
): Promise<AnyDemand> {
  if (!demand.text) return demand;
  const suggestions = await required(context, demand.text);
  const requirements = suggestions.map((each) => ({
    competence: each.competence,
    importance: importanceOf(each, suggestions[0]!),
  }));
  return { ...demand, text: undefined, requirements };
}

export async function required(context: DiscoveryContext, text: Omit<TextToRead, "scheme">): Promise<Suggestion[]> {
  const { suggestions } = await readText(context.graph(), context.textReader, { ...text, scheme: "INNOVATION" });
  return requiredOf(suggestions);
}
