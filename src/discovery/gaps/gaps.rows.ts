import { type Called } from "../shared/comparable-buyers/comparable-buyers.rows";

/** Whose members, and which part of the vocabulary: null is all. */
export type GapQuestion = Readonly<{ cluster: string | null; domain: string | null }>;

export type GapParameters = Readonly<{ questions: readonly GapQuestion[]; today: string }>;

type CalledRow = readonly [id: string, nl: string, en: string];

/** A competence that needs require, its domain, and these needs with the importance, the most pressing first. */
export type RequiredRow = readonly [
  competence: CalledRow,
  domain: string,
  needs: readonly (readonly [...need: CalledRow, importance: number])[],
];

/** What the statement finds for one question. */
export type GapsRow = Readonly<{
  isDomainKnown: boolean;
  /** null: there is no such cluster, or none was asked for. */
  clusterName: string | null;
  required: readonly RequiredRow[];
  /** How many members have evidence of a competence at the level with a place. */
  supplied: readonly (readonly [competence: string, level: number, count: number])[];
}>;

/** How many members have evidence of a competence, each counted at its best level. */
export type MemberCounts = Readonly<{ EXACT: number; NEAR: number; WEAK: number }>;

/** A competence that needs require, who needs it and who has it. */
export type RequiredCompetence = Readonly<{
  competence: Called;
  domain: string;
  needs: readonly (Called & Readonly<{ importance: number }>)[];
  members: MemberCounts;
}>;
