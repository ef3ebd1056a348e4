import { type Checked } from "./check";
import { placeOf, tellRefusal, type Refusal } from "./refusal";

/** What became of an import. */
export type Outcome = Readonly<{
  refusals: readonly Refusal[];
  isLoaded: boolean;
  /** Whether all is in order, or what is not could be left out. */
  isFit: boolean;
  /** How many rows were loaded, or can be. */
  rows: number;
  leftOut: number;
}>;

/** Sums up what was checked. `leaves`: refused rows are left out, where that is enough. */
export function outcomeOf({ contents, refusals }: Checked, leaves: boolean, isLoaded: boolean): Outcome {
  const rows = [...contents.nodes, ...contents.edges].reduce((sum, file) => sum + file.rows.length, 0);
  return { refusals, isLoaded, isFit: isFit(refusals, leaves), rows, leftOut: new Set(refusals.map(placeOf)).size };
}

/** Nothing is refused, or nothing but rows that can be left out. */
export const isFit = (refusals: readonly Refusal[], leaves: boolean) =>
  leaves ? !refusals.some(({ whole }) => whole) : refusals.length === 0;

const SHOWN = 50;

/** The refusals as lines of text, the first fifty of them. */
export function tellRefusals(refusals: readonly Refusal[]): string[] {
  const lines = refusals.slice(0, SHOWN).map(tellRefusal);
  return refusals.length > SHOWN ? [...lines, `and ${refusals.length - SHOWN} more`] : lines;
}

/** What became of it, in one sentence. */
export function tellOutcome({ isLoaded, isFit, rows, leftOut }: Outcome): string {
  const left = leftOut > 0 ? `, ${leftOut} left out` : "";
  if (isLoaded) return `Loaded: ${rows} rows${left}.`;
  if (isFit) return `Can be loaded: ${rows} rows${left}.`;
  return `Nothing is loaded: something is refused in ${leftOut} ${leftOut === 1 ? "place" : "places"}.`;
}
