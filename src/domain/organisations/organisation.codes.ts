import { codeList } from "../../graph/schema/code-list";

export const OrganisationKind = codeList("OrganisationKind", "The kinds of organisations", {
  CLUSTER: "A member organisation of companies and research institutes around one domain",
  COMPANY: "A firm",
  PUBLIC_ORGANISATION: "A body under public procurement law",
  KNOWLEDGE_INSTITUTION: "A university, college or research institute",
  ASSOCIATION: "A federation, non-profit or network",
});

/** Kind -> the type in the schema, which is the label in the graph. */
export const TYPE_OF_KIND = {
  CLUSTER: "Cluster",
  COMPANY: "Company",
  PUBLIC_ORGANISATION: "PublicOrganisation",
  KNOWLEDGE_INSTITUTION: "KnowledgeInstitution",
  ASSOCIATION: "Association",
} as const satisfies Record<keyof typeof OrganisationKind, string>;

export const OrganisationNature = codeList(
  "OrganisationNature",
  "The nature of an organisation, which is more precise than its kind",
  {
    AGENCY: "A public agency",
    CARE: "A hospital or other care institution",
    DEPARTMENT: "A department of a government",
    FEDERATION: "A federation of companies or organisations",
    FINANCE: "A bank, fund or investor",
    INTERMUNICIPAL: "A body of several municipalities",
    MUNICIPALITY: "A city or municipality",
    NON_PROFIT: "A non-profit organisation",
    PORT: "A port authority",
    PROVINCE_BODY: "A body of a province",
    PUBLIC_COMPANY: "A company owned by public authorities",
  },
);

export const SizeClass = codeList("SizeClass", "The size of a company, by EU Recommendation 2003/361", {
  MICRO: "Fewer than 10 staff, and a turnover or balance of at most 2 million euros",
  SMALL: "Fewer than 50 staff, and a turnover or balance of at most 10 million euros",
  MEDIUM: "Fewer than 250 staff, and a turnover of at most 50 or a balance of at most 43 million euros",
  LARGE: "Larger than that",
  UNKNOWN: "The data are not sufficient to determine it",
});

export const SizeBasis = codeList("SizeBasis", "The basis of a size class", {
  STAFF_ONLY: "The number of staff alone: turnover or balance could put the company into a larger class",
  UNKNOWN: "Nothing: the class is unknown",
});

export const Maturity = codeList("Maturity", "The age of a company", {
  START_UP: "Founded at most five years ago",
  SCALE_UP: "Founded six to ten years ago",
  ESTABLISHED: "Founded more than ten years ago",
  UNKNOWN: "The year of founding is unknown",
});

/** The size class that follows from the number of staff, and its basis. */
export function sizeOf(staff: unknown): { sizeClass: keyof typeof SizeClass; sizeBasis: keyof typeof SizeBasis } {
  if (typeof staff !== "number") return { sizeClass: "UNKNOWN", sizeBasis: "UNKNOWN" };
  const sizeClass = staff < 10 ? "MICRO" : staff < 50 ? "SMALL" : staff < 250 ? "MEDIUM" : "LARGE";
  return { sizeClass, sizeBasis: "STAFF_ONLY" };
}

/** The age in years until which a company is a start-up or a scale-up. */
export const OLDEST = { START_UP: 5, SCALE_UP: 10 } as const;

/** @param today the day of the request, `2026-11-25` */
export function maturityOf(foundedYear: number | null, today: string): keyof typeof Maturity {
  if (foundedYear == null) return "UNKNOWN";
  const age = Number(today.slice(0, 4)) - foundedYear;
  return age <= OLDEST.START_UP ? "START_UP" : age <= OLDEST.SCALE_UP ? "SCALE_UP" : "ESTABLISHED";
}
