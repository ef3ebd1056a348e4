/** How a held competence relates to the required one. The way with the highest similarity counts. */
export type SimilarityWayCode = "SAME" | "CLOSE_MATCH" | "NARROWER" | "BROADER" | "RELATED" | "SIBLING";

export type EvidenceKindCode = "COMPETENCE" | "SOLUTION" | "PROJECT" | "RESEARCH" | "PROFILE";

export type EvidenceLevelCode = "EXACT" | "NEAR" | "WEAK";

/** How much of the required competence a held one covers. NARROWER and BROADER are multiplied for each step. */
export const SIMILARITY = {
  SAME: 1,
  CLOSE_MATCH: 0.9,
  NARROWER: 0.8,
  BROADER: 0.4,
  RELATED: 0.3,
  SIBLING: 0.1,
} as const satisfies Record<SimilarityWayCode, number>;

/** The maximum number of steps down and up the hierarchy. */
export const SIMILARITY_STEPS = { NARROWER: 3, BROADER: 2 } as const;

/**
 * The strength of a piece of evidence: a declared competence without an assessment, an offered solution, a project led or carried out,
 * participation in research, a mention in the profile. That of a solution is divided by the square root of the number of competences that
 * it uses, that of a project by the square root of the number of organisations that led or carried it out. Pieces with equal values are
 * listed in this order of kinds.
 */
export const STRENGTH = {
  COMPETENCE: 0.5,
  SOLUTION: 0.9,
  PROJECT: 0.7,
  RESEARCH: 0.4,
  PROFILE: 0.3,
} as const satisfies Record<EvidenceKindCode, number>;

/** The roles in a project that are evidence. The others do not show who did the work. */
export const WORKING_ROLES = ["LEAD", "CONTRACTOR"] as const;

/** The roles in a research project that are evidence. A third party, which is only linked to a partner, is not. */
export const RESEARCH_ROLES = ["COORDINATOR", "PARTNER"] as const;

/** The characters that separate words in a folded profile. */
export const SEPARATORS: readonly string[] = [..." .,;:!?()[]{}/\\|&+*\"'-_·•%#@=<>~^$€§°©®"];

/** The best level of each way. */
export const LEVEL_OF_WAY = {
  SAME: "EXACT",
  CLOSE_MATCH: "EXACT",
  NARROWER: "EXACT",
  BROADER: "NEAR",
  RELATED: "NEAR",
  SIBLING: "WEAK",
} as const satisfies Record<SimilarityWayCode, EvidenceLevelCode>;

/** All levels, best first. */
export const LEVELS = ["EXACT", "NEAR", "WEAK"] as const satisfies readonly EvidenceLevelCode[];

/** The rank of a level: 0 is the best. */
export const rankOfLevel = (level: EvidenceLevelCode) => LEVELS.indexOf(level);

/** Whether something is near or exact evidence. Weak evidence alone is no match, and meets no requirement. */
export const isNearOrExact = ({ level }: Readonly<{ level?: EvidenceLevelCode }>) =>
  level !== undefined && rankOfLevel(level) <= rankOfLevel("NEAR");

/** The best level of each kind. Participation in research and a mention in the profile do not prove exactly the same competence. */
const LEVEL_OF_KIND = {
  COMPETENCE: "EXACT",
  SOLUTION: "EXACT",
  PROJECT: "EXACT",
  RESEARCH: "NEAR",
  PROFILE: "NEAR",
} as const satisfies Record<EvidenceKindCode, EvidenceLevelCode>;

/** The level of a piece of evidence: the weaker one of its way and its kind. */
export const levelOf = ({
  way,
  kind,
}: Readonly<{ way: SimilarityWayCode; kind: EvidenceKindCode }>): EvidenceLevelCode =>
  LEVELS[Math.max(rankOfLevel(LEVEL_OF_WAY[way]), rankOfLevel(LEVEL_OF_KIND[kind]))]!;

/** The rank of the best level of each kind. */
export const RANK_OF_KIND = Object.fromEntries(
  Object.entries(LEVEL_OF_KIND).map(([kind, level]) => [kind, rankOfLevel(level)]),
) as Readonly<Record<EvidenceKindCode, number>>;

/** The rank of the best level of each way. */
export const RANK_OF_WAY = Object.fromEntries(
  Object.entries(LEVEL_OF_WAY).map(([way, level]) => [way, rankOfLevel(level)]),
) as Readonly<Record<SimilarityWayCode, number>>;

/** Rankings and cursors compare scores at this many decimals, so that the order of multiplication does not matter. */
export const DECIMALS = 12;

/** A score, rounded as rankings and cursors compare it. */
export const roundedForRanking = (score: number) => Number(score.toFixed(DECIMALS));
