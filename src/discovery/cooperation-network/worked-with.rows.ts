import { type PartyRole } from "../../domain/projects/project.codes";
import { type CooperationRole } from "../../domain/clusters/cluster.codes";
import { type Rank } from "../shared/ranking/ranking-cursor";

/**
 * Whose partners are asked for, and which page of them.
 * @property id the id of the organisation
 * @property after the partner behind which the page begins; its score is how often the two worked together
 */
export type PartnersQuestion = Readonly<{ id: string; first: number; after?: Rank }>;

export type PartnersParameters = Readonly<{ questions: readonly PartnersQuestion[] }>;

/** @property score how often the two worked together */
export type Partner = Readonly<{
  id: string;
  score: number;
  projects: readonly string[];
  partnerRoles: readonly (keyof typeof PartyRole)[];
  ownRoles: readonly (keyof typeof PartyRole)[];
  partnershipRoles: readonly (keyof typeof CooperationRole)[];
}>;

/** One page of the partners of an organisation, and how many it has. */
export type PartnersPage = Readonly<{ totalCount: number; matches: readonly Partner[]; hasMore: boolean }>;
