import { type Suggestion } from "./reading";
import { type DiscoveryContext } from "../discovery-context";
import { readText } from "./read-text";
import { type TextToRead } from "../shared/demand/text-to-read";
import { type DemandedCompetence, type RequirementRow } from "../shared/demand/demand.cypher";

/** The maximum number of requirements read from a text, so that a person can review them. */
const MAX_REQUIREMENTS = 8;

/** The minimum score of a requirement, as a share of the best score. */
const MIN_SHARE = 1 / 3;

/** The importance of a suggestion as a requirement, 1 to 5: its score relative to the best. */
export const importanceOf = ({ score }: Suggestion, best: Suggestion): number =>
  Math.max(1, Math.round((5 * score) / best.score));

/** The suggestions that become requirements. */
function selectRequirements(suggestions: readonly Suggestion[]): Suggestion[] {
  const [best] = suggestions;
  return suggestions.slice(0, MAX_REQUIREMENTS).filter(({ score }) => score >= MIN_SHARE * best!.score);
}

/** Replaces the text of a demand by the requirements that are read from it. A demand without a text stays as it is. */
export async function withRequirements<AnyDemand extends DemandedCompetence>(
  context: DiscoveryContext,
  demand: AnyDemand,
): Promise<AnyDemand> {
  if (!demand.text) return demand;
  const { suggestions } = await readInnovation(context, demand.text);
  return { ...demand, text: undefined, requirements: toRequirements(suggestions) };
}

/** The requirements that the suggestions stand for, the best first. */
export const toRequirements = (suggestions: readonly Suggestion[]): RequirementRow[] =>
  selectRequirements(suggestions).map((each) => ({
    competence: each.competence,
    importance: importanceOf(each, suggestions[0]!),
  }));

export async function requirementsInText(
  context: DiscoveryContext,
  text: Omit<TextToRead, "scheme">,
): Promise<Suggestion[]> {
  const { suggestions } = await readInnovation(context, text);
  return selectRequirements(suggestions);
}

const readInnovation = (context: DiscoveryContext, text: Omit<TextToRead, "scheme">) =>
  readText(context.graph(), context.textReader, { ...text, scheme: "INNOVATION" });
