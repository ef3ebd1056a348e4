import { type GraphContext } from "../../graph/compiler/resolvers";
import { maybeOne } from "../../graph/driver/client";
import { type Language } from "../../graph/schema/languages";
import { pageSize } from "../../graph/lists/page-arguments";
import { notFound } from "../../problem";
import { checkIds } from "../shared/demand/demand";
import { pageOfWhole, readRank } from "../shared/ranking/ranking-page";
import { readText } from "./read-text";
import { type Reading, type Suggestion } from "./reading";
import { textOfNeed } from "./reading.cypher";
import { importanceOf, requiredOf } from "./requirements";
import { type TextArgs } from "./reading.type";
import { type TextToRead, readable } from "../shared/demand/text-to-read";
import { type DemandedCompetence } from "../shared/demand/demand.cypher";

const FIELD = "competencesInText";

/** The competences that a text asks for, one page of them. */
export async function competencesInText(context: GraphContext, { first, after, ...args }: TextArgs) {
  const asked = { ...readable(args.text, args.language, "text"), scheme: args.scheme ?? "INNOVATION" };
  const question = { field: FIELD, asked };
  const asks = { size: pageSize(first, FIELD), after: readRank(after, question) };
  const { suggestions, ...reading } = await readText(context.graph(), asked);
  const page = pageOfWhole(question, asks, suggestions, {
    idOf: ({ competence }) => competence,
    toNode: (each) => toSuggestion(each, suggestions),
  });
  return { ...page, ...reading, language: languageOf(reading) };
}

const toSuggestion = (each: Suggestion, [best]: readonly Suggestion[]) => {
  const { competence, score, reasons } = each;
  return { competence, score, ...reasons(), importance: importanceOf(each, best!) };
};

const languageOf = ({ language }: Pick<Reading, "language">) => language.toUpperCase() as Language;

/** What a need would require by its own words. */
export async function suggestRequirements(context: GraphContext, id: string) {
  checkIds([id], "Need", () => "need", context.labelOf);
  const texts = await maybeOne(context.graph(), textOfNeed, { id });
  if (!texts) throw notFound("need", "need", id);
  const [text = "", language] = texts.sort(([one], [other]) => other.length - one.length)[0] ?? [];
  return required(context, { ...readable(text, language, "need"), need: id }).then((found) =>
    found.map((each) => toSuggestion(each, found)),
  );
}

/** A demand with the requirements that its text stands for, if that is how it is said. */
export async function withRequirements<Asked extends DemandedCompetence>(
  context: GraphContext,
  asked: Asked,
): Promise<Asked> {
  if (!asked.text) return asked;
  const found = await required(context, asked.text);
  const requirements = found.map((each) => ({
    competence: each.competence,
    importance: importanceOf(each, found[0]!),
  }));
  return { ...asked, text: undefined, requirements };
}

async function required(context: GraphContext, text: Omit<TextToRead, "scheme">): Promise<Suggestion[]> {
  const { suggestions } = await readText(context.graph(), { ...text, scheme: "INNOVATION" });
  return requiredOf(suggestions);
}
