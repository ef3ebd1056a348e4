/** How a held competence relates to the required one. The first that fits best counts. */
export type SimilarityWayCode = "SAME" | "CLOSE_MATCH" | "NARROWER" | "BROADER" | "RELATED" | "SIBLING";

export type EvidenceKindCode = "COMPETENCE" | "SOLUTION" | "PROJECT" | "RESEARCH" | "PROFILE";

export type EvidenceLevelCode = "EXACT" | "NEAR" | "WEAK";

/** How much of the required competence a held one covers. NARROWER and BROADER count once for each step. */
export const SIMILARITY = {
  SAME: 1,
  CLOSE_MATCH: 0.9,
  NARROWER: 0.8,
  BROADER: 0.4,
  RELATED: 0.3,
  SIBLING: 0.1,
} as const satisfies Record<SimilarityWayCode, number>;

/** How far up and down similarity reaches. */
export const SIMILARITY_STEPS = { NARROWER: 3, BROADER: 2 } as const;

/**
 * How strong a piece of evidence is: a declared competence that nobody judged, an offered solution, a project led or carried out, research
 * that it took part in, a word in its profile. Kinds that say the same are listed in this order.
 */
export const STRENGTH = {
  COMPETENCE: 0.5,
  SOLUTION: 0.9,
  PROJECT: 0.7,
  RESEARCH: 0.4,
  PROFILE: 0.3,
} as const satisfies Record<EvidenceKindCode, number>;

/** The roles in a project that are evidence; the others are too loose. */
export const WORKING_ROLES = ["LEAD", "CONTRACTOR"] as const;

/** The roles in a research project that are evidence: who is linked to a party only is not. */
export const RESEARCH_ROLES = ["COORDINATOR", "PARTNER"] as const;

/** What divides the words of a profile, which is folded. */
export const SEPARATORS: readonly string[] = [..." .,;:!?()[]{}/\\|&+*\"'-_·•%#@=<>~^$€§°©®"];

/** What a way says at best. */
export const LEVEL_OF_WAY = {
  SAME: "EXACT",
  CLOSE_MATCH: "EXACT",
  NARROWER: "EXACT",
  BROADER: "NEAR",
  RELATED: "NEAR",
  SIBLING: "WEAK",
} as const satisfies Record<SimilarityWayCode, EvidenceLevelCode>;

/** The best first. */
export const LEVELS = ["EXACT", "NEAR", "WEAK"] as const satisfies readonly EvidenceLevelCode[];

/** The place of a level: 0 is the best. */
export const rankOfLevel = (level: EvidenceLevelCode) => LEVELS.indexOf(level);

/** What a kind says at best: to take part in research, or to be called something, is no proof of the very same competence. */
const LEVEL_OF_KIND = {
  COMPETENCE: "EXACT",
  SOLUTION: "EXACT",
  PROJECT: "EXACT",
  RESEARCH: "NEAR",
  PROFILE: "NEAR",
} as const satisfies Record<EvidenceKindCode, EvidenceLevelCode>;

/** The level of a piece of evidence: no better than its way, nor than its kind. */
export const levelOf = ({
  way,
  kind,
}: Readonly<{ way: SimilarityWayCode; kind: EvidenceKindCode }>): EvidenceLevelCode =>
  LEVELS[Math.max(rankOfLevel(LEVEL_OF_WAY[way]), rankOfLevel(LEVEL_OF_KIND[kind]))]!;

/** The place of the level that a kind says at best. */
export const RANK_OF_KIND = Object.fromEntries(
  Object.entries(LEVEL_OF_KIND).map(([kind, level]) => [kind, rankOfLevel(level)]),
) as Readonly<Record<EvidenceKindCode, number>>;

/** The place of the level that a way says at best. */
export const RANK_OF_WAY = Object.fromEntries(
  Object.entries(LEVEL_OF_WAY).map(([way, level]) => [way, rankOfLevel(level)]),
) as Readonly<Record<SimilarityWayCode, number>>;

/** Ranks and cursors compare scores at this many decimals, so that the order of a multiplication decides nothing. */
export const DECIMALS = 12;
