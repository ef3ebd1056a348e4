import { type EvidenceLevelCode } from "../evidence/evidence.weights";
import { type SentenceLanguage } from "../text/sentence-language";
import { codeList } from "../../../graph/schema/code-list";
import { type DemandedCompetence } from "../demand/demand.cypher";

export const EmptyReason = codeList("EmptyReason", "Why the result for a demand is empty", {
  NOTHING_REQUIRED: "The need has no requirements yet",
  NOTHING_READ: "No competence was recognised in the text",
  NOBODY: "No organisation is known to cover any requirement",
  FILTERED_OUT: "Some organisations cover a requirement, but the filter excludes all of them",
  NOBODY_SMALL: "No possible partner is known to be an SME or start-up",
  NOBODY_ESTABLISHED: "No possible partner is known to be an established firm or an institute",
  TOO_FEW: "There are fewer possible partners than `minPartners` requires",
  NO_TEAM: "No team meets all constraints together",
});

/** Why nothing was found, with the facts for the sentence. */
export type Empty = Readonly<{
  reason: keyof typeof EmptyReason;
  weaker?: EvidenceLevelCode;
  onlyMembers?: boolean;
  /** Whether organisations were excluded by id. */
  hasExcluded?: boolean;
  /** The constraints of a team that were stated. */
  constraints?: readonly string[];
}>;

/** The question, and the facts about its answer. */
type SearchOutcome = Readonly<{
  requested: DemandedCompetence;
  isEmpty: boolean;
  requires: number;
  /** Whether any organisation meets a requirement, regardless of the filter. */
  isServed?: boolean;
  evidence?: EvidenceLevelCode;
  onlyMembers?: boolean;
}>;

/** The next weaker level of each level. */
const WEAKER: Partial<Record<EvidenceLevelCode, EvidenceLevelCode>> = { EXACT: "NEAR", NEAR: "WEAK" };

/** Why nothing was found; undefined if something was found. */
export function whyEmpty({
  requested,
  isEmpty,
  requires,
  isServed,
  evidence,
  onlyMembers,
}: SearchOutcome): Empty | undefined {
  if (!isEmpty) return undefined;
  if (requires === 0) return { reason: requested.text ? "NOTHING_READ" : "NOTHING_REQUIRED" };
  const weaker = evidence && WEAKER[evidence];
  return { reason: isServed ? "FILTERED_OUT" : "NOBODY", weaker, onlyMembers };
}

/** The sentences about why nothing was found, and what to do next. */
export function describeEmpty(language: SentenceLanguage, empty: Empty): string {
  const { reason, weaker, onlyMembers, hasExcluded, constraints = [] } = empty;
  const say = PHRASES[language];
  const next = reason === "NOBODY" && weaker ? [say.weaker(weaker)] : [];
  const isFiltered = reason !== "NOBODY" && reason !== "NOTHING_READ" && reason !== "NOTHING_REQUIRED";
  const stated = reason === "NO_TEAM" && constraints.length > 0 ? [say.stated(constraints)] : [];
  const excluded = isFiltered && hasExcluded ? [say.excluded] : [];
  const members = isFiltered && onlyMembers ? [say.members] : [];
  return [say[reason], ...next, ...stated, ...excluded, ...members].join(" ");
}

type Phrases = Readonly<
  Record<keyof typeof EmptyReason, string> & {
    weaker: (level: EvidenceLevelCode) => string;
    stated: (constraints: readonly string[]) => string;
    excluded: string;
    members: string;
  }
>;

const quoted = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(", ");

const PHRASES: Readonly<Record<SentenceLanguage, Phrases>> = {
  nl: {
    NOTHING_REQUIRED:
      "Van deze behoefte is nog niet bekend wat ze vereist. Vraag met `text` of `requirements`, of laat `suggestRequirements` voorstellen wat ze vereist.",
    NOTHING_READ:
      "In deze tekst werd geen competentie herkend. Beschrijf wat er nodig is in andere woorden, of zoek met `search` competenties en noem ze in `requirements`.",
    NOBODY: "Voor zover bekend dekt geen enkele organisatie een vereiste. Vraag een ruimere competentie.",
    FILTERED_OUT:
      "Sommige organisaties dekken een vereiste, maar de filter sluit ze allemaal uit. Maak `where` ruimer.",
    NOBODY_SMALL:
      "Van geen enkele mogelijke partner is bekend dat het een kmo of start-up is. Laat `needsSmall` weg, of maak `where` ruimer.",
    NOBODY_ESTABLISHED:
      "Van geen enkele mogelijke partner is bekend dat het een gevestigd bedrijf of een kennisinstelling is. Laat `needsEstablished` weg, of maak `where` ruimer.",
    TOO_FEW:
      "Er zijn minder mogelijke partners dan `minPartners` vereist. Verlaag `minPartners`, of maak `where` ruimer.",
    NO_TEAM: "Geen enkel team voldoet aan alle voorwaarden samen. Versoepel een van de voorwaarden.",
    stated: (constraints) => `De opgegeven voorwaarden zijn: ${quoted(constraints)}.`,
    excluded: "Of sluit in `exclude` minder organisaties uit.",
    weaker: (level) => `Of vraag zwakker bewijs: \`evidence: ${level}\`.`,
    members: "Met `includeNonMembers: true` komen ook organisaties in aanmerking die van geen enkele cluster lid zijn.",
  },
  en: {
    NOTHING_REQUIRED:
      "It is not known yet what this need requires. Ask with `text` or `requirements`, or let `suggestRequirements` propose what it requires.",
    NOTHING_READ:
      "No competence was recognised in this text. Describe what is needed in other words, or find competences with `search` and name them in `requirements`.",
    NOBODY: "No organisation is known to cover any requirement. Ask for a broader competence.",
    FILTERED_OUT: "Some organisations cover a requirement, but the filter excludes all of them. Widen `where`.",
    NOBODY_SMALL: "No possible partner is known to be an SME or start-up. Leave out `needsSmall`, or widen `where`.",
    NOBODY_ESTABLISHED:
      "No possible partner is known to be an established firm or an institute. Leave out `needsEstablished`, or widen `where`.",
    TOO_FEW: "There are fewer possible partners than `minPartners` requires. Lower `minPartners`, or widen `where`.",
    NO_TEAM: "No team meets all constraints together. Relax one of them.",
    stated: (constraints) => `The given constraints are: ${quoted(constraints)}.`,
    excluded: "Or name fewer organisations in `exclude`.",
    weaker: (level) => `Or ask for weaker evidence: \`evidence: ${level}\`.`,
    members: "With `includeNonMembers: true`, organisations that are not a member of any cluster are included too.",
  },
};
