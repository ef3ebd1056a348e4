import { type LoadedNode } from "../../graph/compiler/node-loader";
import { type MatchRow, type RequirementNode, type RequestedDetails } from "../shared/ranking/match.rows";

/** Who may be found, as where members are ranked. */
export type PartnerFilter = Readonly<{
  clusters?: readonly string[];
  kinds?: readonly string[];
  sizes?: readonly string[];
  municipalities?: readonly string[];
  includeNonMembers: boolean;
}>;

/** A requirement, and the part of the demand that it makes up. */
export type WeighedRequirement = Readonly<{ competence: string; importance: number; weight: number }>;

/** What is asked, all of it known to exist. Organisations are named by number. */
export type TeamQuestion = Readonly<{
  requirements: readonly WeighedRequirement[];
  where: PartnerFilter;
  /** The place of the least level of evidence that counts. */
  level: number;
  fixed: readonly number[];
  excluded: ReadonlySet<number>;
}>;

export type PartnerParameters = Readonly<{
  asked: RequestedDetails &
    Readonly<{ need: null; requirements: readonly Readonly<{ competence: string; importance: number }>[] }>;
  /** The partners of all teams, each with the competences that it brings to some of them. */
  partners: readonly Readonly<{ id: string; brings: readonly string[] }>[];
  /** Other nodes of which the answer speaks. */
  others: readonly string[];
  today: string;
}>;

/** What is brought of the partners of all teams. */
export type PartnersRow = Readonly<{
  requirements: readonly RequirementNode[];
  matches: readonly Pick<MatchRow, "organisation" | "name" | "met">[];
  nodes: readonly LoadedNode[];
}>;
