import { type SentenceLanguage } from "../shared/text/sentence-language";
import { plural, listNames, quote } from "../shared/text/names.sentences";

/** The facts for the sentence of a team; everything is given by name. */
export type TeamToDescribe = Readonly<{
  partners: readonly Readonly<{ name: string; isLead: boolean; brings: readonly string[] }>[];
  covered: number;
  missing: readonly string[];
  /** The projects that two or more of the partners carried out together. */
  projects: readonly string[];
  isMixed: boolean;
}>;

/** How many teams were found, and how many of them cover everything. */
export type TeamsToDescribe = Readonly<{ teams: number; complete: number }>;

/** The sentences about a team: what each partner contributes, what is missing, which projects were common. */
export function describeTeam(
  language: SentenceLanguage,
  { partners, covered, missing, projects, isMixed }: TeamToDescribe,
): string {
  const say = PHRASES[language];
  const names = partners.map(({ name, isLead }) => (isLead && partners.length > 1 ? `${name} (${say.lead})` : name));
  const brings = partners.map(({ name, brings }) =>
    brings.length > 0 ? say.brings(name, say.list(brings.map(quote))) : say.joins(name),
  );
  return [
    say.cover(say.list(names), partners.length, covered, missing.length),
    partners.length > 1 || brings.length > 0 ? `${brings.join("; ")}.` : "",
    missing.length > 0 ? say.missing(say.list(missing.map(quote))) : "",
    projects.length > 0 ? say.together(say.list(projects.map(quote))) : "",
    isMixed ? say.mixed : "",
  ]
    .filter(Boolean)
    .join(" ");
}

/** The sentence about the number of teams. */
export const describeTeams = (language: SentenceLanguage, { teams, complete }: TeamsToDescribe): string =>
  PHRASES[language].found(teams, complete);

type Phrases = Readonly<{
  list: (words: readonly string[]) => string;
  lead: string;
  cover: (names: string, partners: number, covered: number, missing: number) => string;
  brings: (name: string, what: string) => string;
  joins: (name: string) => string;
  missing: (what: string) => string;
  together: (projects: string) => string;
  mixed: string;
  found: (teams: number, complete: number) => string;
}>;

const PHRASES: Readonly<Record<SentenceLanguage, Phrases>> = {
  nl: {
    list: (words) => listNames("nl", words, words.length),
    lead: "trekker",
    cover: (names, partners, covered, missing) => {
      const all =
        covered === 1 ? "de enige vereiste" : partners === 1 ? `de ${covered} vereisten` : `alle ${covered} vereisten`;
      const what = missing === 0 ? all : `${covered} van de ${covered + missing} vereisten`;
      return partners === 1 ? `${names} dekt ${what} in zijn eentje.` : `${names} dekken samen ${what}.`;
    },
    brings: (name, what) => `${name} dekt ${what}`,
    joins: (name) => `${name} is opgenomen omdat de voorwaarden dat vereisen`,
    missing: (what) => `Niet gedekt: ${what}.`,
    together: (projects) => `Sommige partners voerden samen ${projects} uit.`,
    mixed: "Het team combineert een kmo of start-up met een gevestigd bedrijf of een kennisinstelling.",
    found: (teams, complete) =>
      `${plural("nl", teams, "Eén team", `${teams} teams`)} gevonden: ${complete === 0 ? "geen enkel dekt" : complete === 1 ? "één dekt" : `${complete} dekken`} alle vereisten.`,
  },
  en: {
    list: (words) => listNames("en", words, words.length),
    lead: "lead",
    cover: (names, partners, covered, missing) => {
      const how = partners === 1 ? "alone covers" : "together cover";
      const all = missing === 0 ? (covered === 1 ? "the only requirement" : `all ${covered} requirements`) : "";
      return `${names} ${how} ${all || `${covered} of the ${covered + missing} requirements`}.`;
    },
    brings: (name, what) => `${name} covers ${what}`,
    joins: (name) => `${name} is included because the constraints require it`,
    missing: (what) => `Not covered: ${what}.`,
    together: (projects) => `Some partners carried out ${projects} together.`,
    mixed: "The team combines an SME or start-up with an established firm or institute.",
    found: (teams, complete) =>
      `${plural("en", teams, "One team", `${teams} teams`)} found: ${complete === 0 ? "none covers" : complete === 1 ? "one covers" : `${complete} cover`} all requirements.`,
  },
};
