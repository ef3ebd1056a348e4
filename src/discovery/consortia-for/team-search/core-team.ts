import { strongestOf, sumSubsets, supportOf } from "./coverage-blocks";
import { type Completions, type Open } from "./completions";
import { BOTH_SIDES, sidesOf, type Candidates, type TeamRules } from "./team";
import { MAX_PARTNERS, PARTNER_COSTS, TEAM } from "../team.weights";

/** The maximum score of a team with a given core, without co-operation, and what it leaves open for further partners. */
type CompletedCore = Readonly<{ most: number; open: Open }>;

/** The input for completing a team. `sums` is a reusable buffer. */
export type SearchInput = Readonly<{
  candidates: Candidates;
  values: Float64Array;
  rules: TeamRules;
  sums: Float64Array;
}>;

/** Completes a team with `core` in the best way: each requirement is either kept by the core or left to further partners. */
export function completeCore(
  { candidates, values, rules, sums }: SearchInput,
  core: readonly number[],
  completions: Completions,
  { isMixed, slots }: Readonly<{ isMixed: boolean; slots?: number }>,
): CompletedCore {
  const sides = (isMixed ? BOTH_SIDES : rules.requiredSideBits) & ~sidesOf(candidates, core);
  const open = { set: sums.length - 1, sides, slots };
  const base = PARTNER_COSTS * (MAX_PARTNERS - core.length) + (isMixed ? TEAM.mix : 0);
  if (core.length === 0) return { most: base + completions.mostOfSome(open), open };
  const strongest = strongestOf(candidates, values, core);
  const support = supportOf(strongest);
  sumSubsets(sums, strongest, support);
  return mostKept(sums, support, completions, open, base);
}

/** The best choice of requirements that the core keeps, among those that it covers. */
function mostKept(
  sums: Float64Array,
  support: number,
  completions: Completions,
  { set: full, sides, slots }: Open,
  base: number,
): CompletedCore {
  const rest = completions.table(sides, slots);
  let [most, set] = [-Infinity, full];
  for (let kept = support; ; kept = (kept - 1) & support) {
    const left = full ^ kept;
    if (sums[kept]! + rest.ceiling[left]! > most) {
      const value = sums[kept]! + rest.at(left);
      if (value > most) [most, set] = [value, left];
    }
    if (kept === 0) return { most: most + base, open: { set, sides, slots } };
  }
}
