import { type SimilarityWayCode } from "../evidence/evidence.weights";

/** What something is called in the two languages of sentences. */
export type Called = Readonly<{ id: string; nl: string; en: string }>;

/** A need as the statement brings it, with who has it and what it requires. */
export type ComparedNeedRow = Called &
  Readonly<{
    owners: readonly string[];
    requirements: readonly (readonly [competence: string, importance: number])[];
  }>;

/** A project, with what it addresses and what came of it. */
export type ComparedProjectRow = Called &
  Readonly<{
    hasDelivered: boolean;
    needs: readonly string[];
    solutions: readonly string[];
    /** Who bought, and who took it over. */
    holders: readonly string[];
  }>;

export type SolutionRow = Readonly<{ id: string; name: string; offerer: string | null; uses: readonly string[] }>;

/** An organisation by what makes others comparable to it. */
export type ComparedOrganisationRow = Readonly<{
  id: string;
  name: string;
  kind: string;
  nature: string | null;
  staff: number | null;
  province: string | null;
}>;

/** By what organisations are compared; null is not known. */
export type ComparedTraits = Readonly<{
  kind: string;
  nature: string | null;
  province: string | null;
  size: string | null;
}>;

export type CompetenceRow = readonly [id: string, informationContent: number, nl: string, en: string];

/** How much of a required competence another one covers, which is required elsewhere or used by a solution. */
export type LikenessRow = readonly [held: string, required: string, similarity: number, way: SimilarityWayCode];

/** Everything that is needed, was delivered or is offered, each list in the order of its ids. */
export type LandscapeRow = Readonly<{
  needs: readonly ComparedNeedRow[];
  projects: readonly ComparedProjectRow[];
  solutions: readonly SolutionRow[];
  organisations: readonly ComparedOrganisationRow[];
  concepts: readonly CompetenceRow[];
  likenesses: readonly LikenessRow[];
}>;
