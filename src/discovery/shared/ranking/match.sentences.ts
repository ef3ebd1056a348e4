import { plural } from "../text/names.sentences";
import { type ScoredContribution } from "./score.explain";
import { type SimilarityWayCode } from "../evidence/evidence.weights";
import { type SentenceLanguage } from "../text/sentence-language";
import { type Name, type Piece } from "../evidence/evidence.cypher";

type Names = ReadonlyMap<string, Name>;

/** The sentences about a contribution: its strongest evidence, how that relates to the requirement, the source, and how many other sources there are. */
export function describeContribution(
  language: SentenceLanguage,
  organisation: string,
  { requirement, evidence }: ScoredContribution,
  names: Names,
): string {
  const [best] = evidence;
  if (!best) return "";
  const others = new Set(evidence.map(({ source }) => source).filter((source) => source && source !== best.source));
  const say = PHRASES[language];
  const held = names.get(best.competence)?.[language] ?? best.competence;
  const required = requirement[language];
  const claim = say[best.kind](
    organisation,
    say.quote(held),
    say.quote(names.get(best.subject ?? "")?.[language] ?? ""),
    best,
  );
  const relation = best.way === "SAME" ? "" : say.ways[best.way](say.quote(required));
  return `${claim}${relation}${sourceOf(say, names.get(best.source ?? ""), language)}.${say.others(others.size)}`;
}

function sourceOf(say: Phrases, source: Name | undefined, language: SentenceLanguage): string {
  if (!source) return "";
  const from = [source.publisher, source.date].filter(Boolean).join(", ");
  return `${say.according} ${say.quote(source[language])}${from ? ` (${from})` : ""}`;
}

type Claim = (organisation: string, held: string, subject: string, piece: Piece) => string;

type Phrases = Readonly<{
  COMPETENCE: Claim;
  SOLUTION: Claim;
  PROJECT: Claim;
  RESEARCH: Claim;
  PROFILE: Claim;
  ways: Readonly<Record<Exclude<SimilarityWayCode, "SAME">, (required: string) => string>>;
  according: string;
  others: (count: number) => string;
  quote: (text: string) => string;
}>;

const PHRASES: Readonly<Record<SentenceLanguage, Phrases>> = {
  nl: {
    COMPETENCE: (organisation, held, _subject, { strength }) => describeStrength("nl", organisation, held, strength),
    SOLUTION: (organisation, held, subject) => `${organisation} biedt ${subject} aan en gebruikt daarvoor ${held}`,
    PROJECT: (organisation, held, subject) =>
      `${organisation} voerde mee het project ${subject} uit, waarvoor ${held} nodig is`,
    RESEARCH: (organisation, held, subject) =>
      `${organisation} werkte mee aan het onderzoeksproject ${subject} over ${held}`,
    PROFILE: (organisation, held) => `Het profiel van ${organisation} noemt ${held} (alleen een vermelding)`,
    ways: {
      CLOSE_MATCH: (required) => `, nagenoeg hetzelfde als ${required}`,
      NARROWER: (required) => `, een onderdeel van ${required}`,
      BROADER: (required) => `, het ruimere domein van ${required}`,
      RELATED: (required) => `, verwant met ${required}`,
      SIBLING: (required) => `, uit hetzelfde domein als ${required}`,
    },
    according: ", volgens",
    others: (count) =>
      count === 0
        ? ""
        : plural("nl", count, " Ook een andere bron wijst daarop.", ` Ook ${count} andere bronnen wijzen daarop.`),
    quote: (text) => `‘${text}’`,
  },
  en: {
    COMPETENCE: (organisation, held, _subject, { strength }) => describeStrength("en", organisation, held, strength),
    SOLUTION: (organisation, held, subject) => `${organisation} offers ${subject}, which uses ${held}`,
    PROJECT: (organisation, held, subject) =>
      `${organisation} helped to carry out the project ${subject}, which requires ${held}`,
    RESEARCH: (organisation, held, subject) =>
      `${organisation} took part in the research project ${subject} about ${held}`,
    PROFILE: (organisation, held) => `The profile of ${organisation} names ${held} (only a mention)`,
    ways: {
      CLOSE_MATCH: (required) => `, nearly the same as ${required}`,
      NARROWER: (required) => `, a part of ${required}`,
      BROADER: (required) => `, the wider field of ${required}`,
      RELATED: (required) => `, related to ${required}`,
      SIBLING: (required) => `, from the same field as ${required}`,
    },
    according: ", according to",
    others: (count) =>
      count === 0
        ? ""
        : plural("en", count, " Another source points to it too.", ` ${count} other sources point to it too.`),
    quote: (text) => `‘${text}’`,
  },
};

/** The minimum strength for "is strong in". */
const STRONG = 0.8;

/** The minimum strength for "is at home in". */
const FAIR = 0.5;

type Claims = Readonly<{ strong: string; fair: string; some: string; unassessed: string; notAssessed: string }>;

const CLAIMS: Readonly<Record<SentenceLanguage, Claims>> = {
  nl: {
    strong: "is sterk in",
    fair: "is thuis in",
    some: "heeft enige ervaring met",
    unassessed: "werkt aan",
    notAssessed: "sterkte niet beoordeeld",
  },
  en: {
    strong: "is strong in",
    fair: "is at home in",
    some: "has some experience with",
    unassessed: "works on",
    notAssessed: "strength not assessed",
  },
};

/** The clause about an organisation's strength in a competence, the same in every sentence. A null strength was not assessed. */
export function describeStrength(
  language: SentenceLanguage,
  organisation: string,
  competence: string,
  strength: number | null,
) {
  const say = CLAIMS[language];
  if (strength === null) return `${organisation} ${say.unassessed} ${competence} (${say.notAssessed})`;
  return `${organisation} ${strength >= STRONG ? say.strong : strength >= FAIR ? say.fair : say.some} ${competence}`;
}
