import { type TOGETHER_ROLES } from "./team.weights";

/** Something that holds for a time; both bounds are as precise as their source, null is open. */
export type Period = readonly [since: string | null, until: string | null];

/** An organisation as the statement brings it, with its memberships and with what it covers. */
export type MarketOrganisationRow = Readonly<{
  id: string;
  kind: string;
  sizeClass: string | null;
  foundedYear: number | null;
  municipality: string | null;
  memberships: readonly (readonly [cluster: string, ...Period])[];
  covers: readonly (readonly [competence: string, cover: number, level: number, ...Period])[];
}>;

/** Which part of all organisations is read: those behind an id, at most so many. */
export type PartParameters = Readonly<{ after: string; most: number }>;

/** A project, and who carried it out. */
export type MarketProjectRow = Readonly<{ id: string; parties: readonly string[] }>;

/** A need, and what it requires. */
export type MarketNeedRow = Readonly<{
  id: string;
  requirements: readonly (readonly [competence: string, importance: number])[];
}>;

/** Everything else that a question can name. */
export type NamedRows = Readonly<{
  competences: readonly (readonly [id: string, informationContent: number])[];
  clusters: readonly string[];
  municipalities: readonly string[];
}>;

export type ProjectParameters = Readonly<{ roles: typeof TOGETHER_ROLES }>;
