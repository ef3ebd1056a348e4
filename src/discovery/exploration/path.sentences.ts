import { type SentenceLanguage } from "../shared/text/sentence-language";
import { type PartyRole } from "../../domain/projects/project.type";
import { describeStrength } from "../shared/ranking/match.sentences";

/** The facts for the clause of one edge: both ends by name, kind and dates; for a party its roles, for a competence its strength. */
export type Clause = Readonly<{
  from: string;
  kind: string;
  to: string;
  roles: readonly string[];
  /** null: not assessed, or it is no competence. */
  strength: number | null;
  since: string | null;
  until: string | null;
}>;

/** A hub on a path. */
type Hub = Readonly<{ name: string; relations: number }>;

/** The verb phrase of each edge kind, read from its start to its end. */
const WORDS: Readonly<Record<string, Readonly<Record<SentenceLanguage, string>>>> = {
  MEMBER_OF: { nl: "is lid van", en: "is a member of" },
  WORKS_WITH: { nl: "werkt samen met", en: "works with" },
  HAS_RECOGNITION: { nl: "heeft de erkenning", en: "has the recognition" },
  SUCCEEDED_BY: { nl: "werd opgevolgd door", en: "was succeeded by" },
  FOCUSES_ON: { nl: "richt zich op", en: "focuses on" },
  HAS_COMPETENCE: { nl: "is thuis in", en: "is at home in" },
  BROADER: { nl: "valt onder", en: "falls under" },
  RELATED: { nl: "is verwant met", en: "is related to" },
  CLOSE_MATCH: { nl: "betekent bijna hetzelfde als", en: "means nearly the same as" },
  OFFERS: { nl: "heeft als oplossing", en: "offers" },
  USES: { nl: "gebruikt", en: "uses" },
  HAS_NEED: { nl: "heeft als behoefte", en: "has the need" },
  REQUIRES: { nl: "vraagt", en: "requires" },
  PARTY_IN: { nl: "neemt deel aan", en: "takes part in" },
  ADDRESSES: { nl: "beantwoordt aan de behoefte", en: "addresses the need" },
  REACHED: { nl: "bereikte de stap", en: "reached the step" },
  CONCERNS: { nl: "betreft", en: "concerns" },
  DELIVERED: { nl: "leverde", en: "delivered" },
  CLASSIFIED_AS: { nl: "is ingedeeld onder", en: "is classified under" },
  ORGANISES: { nl: "organiseerde", en: "organised" },
  PREPARES: { nl: "gaat vooraf aan", en: "prepares" },
  TAKES_PART_IN: { nl: "nam deel aan", en: "took part in" },
  LOCATED_IN: { nl: "is gelegen in", en: "is in" },
  STATED_BY: { nl: "staat vermeld in", en: "is mentioned in" },
};

type Role = keyof typeof PartyRole;

/** The role of a party in a project, as it follows the name: "VITO, owner of". */
const ROLES: Readonly<Record<SentenceLanguage, Readonly<Record<Role, string>> & Readonly<{ and: string }>>> = {
  nl: {
    OWNER: "eigenaar van",
    LEAD: "trekker van",
    CONTRACTOR: "uitvoerder van",
    COORDINATOR: "coördinator van",
    PARTNER: "partner in",
    THIRD_PARTY: "derde partij in",
    CLUSTER_INVOLVED: "als cluster betrokken bij",
    and: "en",
  },
  en: {
    OWNER: "owner of",
    LEAD: "lead of",
    CONTRACTOR: "contractor of",
    COORDINATOR: "coordinator of",
    PARTNER: "partner in",
    THIRD_PARTY: "third party in",
    CLUSTER_INVOLVED: "as a cluster involved in",
    and: "and",
  },
};

/** The verb phrase of an edge kind. A kind without a phrase is read by its name: `TAKES_OVER` becomes "takes over". */
export const wordsOfKind = (language: SentenceLanguage, kind: string) =>
  WORDS[kind]?.[language] ?? kind.toLowerCase().replaceAll("_", " ");

/** The sentence of a path: one clause for each step, then a warning for each hub. */
export function describePath(language: SentenceLanguage, clauses: readonly Clause[], hubs: readonly Hub[]): string {
  const path = clauses.map((clause) => `${describeClause(language, clause)}${timeOf(language, clause)}`);
  return [`${path.join("; ")}.`, ...hubs.map((hub) => WARNINGS[language](hub))].join(" ");
}

function describeClause(language: SentenceLanguage, { from, kind, to, roles, strength }: Clause): string {
  if (kind === "HAS_COMPETENCE") return describeStrength(language, from, to, strength);
  if (kind === "PARTY_IN" && roles.length > 0) return `${from}, ${rolesIn(language, roles)} ${to}`;
  return `${from} ${wordsOfKind(language, kind)} ${to}`;
}

/** `owner of`, or `owner of and partner in`. */
const rolesIn = (language: SentenceLanguage, roles: readonly string[]) =>
  roles.map((role) => ROLES[language][role as Role]).join(` ${ROLES[language].and} `);

function timeOf(language: SentenceLanguage, { since, until }: Pick<Clause, "since" | "until">): string {
  const { from, to } = TIMES[language];
  const bounds = [since && `${from} ${since}`, until && `${to} ${until}`].filter(Boolean);
  return bounds.length > 0 ? ` (${bounds.join(" ")})` : "";
}

const TIMES = { nl: { from: "vanaf", to: "tot en met" }, en: { from: "from", to: "until the end of" } } as const;

const WARNINGS: Readonly<Record<SentenceLanguage, (hub: Hub) => string>> = {
  nl: ({ name, relations }) => `${name} heeft ${relations} relaties; een verband via dit knooppunt zegt dus weinig.`,
  en: ({ name, relations }) => `${name} has ${relations} relations, so a connection through it says little.`,
};
