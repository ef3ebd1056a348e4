import { type Best, type Blocks } from "./coverage-blocks";
import { Side } from "./team";
import { PARTNER_COSTS } from "../team.weights";

/** The open part of a team: open requirements and missing sides as bit masks, and the maximum number of further partners; undefined: no maximum. */
export type Open = Readonly<{ set: number; sides: number; slots: number | undefined }>;

/**
 * The best distribution of open requirements among further partners: over all partitions of a set, with each part for its best candidate.
 * Results are memoized. `larger` holds the completions with more candidates, which are never worse: they are an upper bound that
 * prunes partitions.
 */
export class Completions {
  private readonly tables = new Map<string, CoverageTable>();

  constructor(
    private readonly blocks: Blocks,
    private readonly larger?: Completions,
  ) {}

  /** For each set, the most that further partners add, less their cost. A requirement may stay open. */
  table(sides: number, slots: number | undefined): CoverageTable {
    const key = `${sides} ${slots}`;
    const known = this.tables.get(key);
    if (known) return known;
    const { length } = this.blocks.any.value;
    const table = new CoverageTable(
      this.baseValue(sides, slots ?? Infinity),
      length,
      this.larger?.table(sides, undefined),
    );
    this.tables.set(key, table);
    const takers = slots === 0 ? [] : this.takers(sides);
    table.setSplits(takers.map(([best, left]) => ({ taker: best.value, rest: this.table(left, oneLess(slots)) })));
    return table;
  }

  /** The most that one or more partners add. */
  mostOfSome = (open: Open): number => this.choose(open).value;

  /** The distinct partners that add the most; `partnersOfSome` has at least one. */
  partners = (open: Open): number[] => [...new Set(this.all(open))];
  partnersOfSome = (open: Open): number[] => [...new Set(this.some(open))];

  private all({ set, sides, slots }: Open): number[] {
    const table = this.table(sides, slots);
    return table.at(set) === table.baseValue ? this.sidePartners(sides) : this.some({ set, sides, slots });
  }

  private some(open: Open): number[] {
    const { who, rest, sides } = this.choose(open);
    return [who, ...this.all({ set: rest, sides, slots: oneLess(open.slots) })];
  }

  /** The best candidate for the first requirement of a set, with the part that it takes and the rest. */
  private choose({ set, sides, slots }: Open): Choice {
    let best: Choice = { value: -Infinity, who: -1, rest: 0, sides };
    const first = set & -set;
    const others = set ^ first;
    for (const [taker, left] of this.takers(sides)) {
      const table = this.table(left, oneLess(slots));
      for (let part = others; ; part = (part - 1) & others) {
        const [gain, rest] = [taker.value[part | first]! - PARTNER_COSTS, others ^ part];
        const value = gain + table.ceiling[rest]! > best.value ? gain + table.at(rest) : -Infinity;
        if (value > best.value) best = { value, who: taker.who[part | first]!, rest, sides: left };
        if (part === 0) break;
      }
    }
    return best;
  }

  /** The groups of candidates that may take a part, each with the sides that are missing after it. */
  private takers(sides: number): [Best, number][] {
    const { any, small, established } = this.blocks;
    const takers: [Best, number][] = [[any, sides]];
    if (sides & Side.SMALL) takers.push([small, sides & ~Side.SMALL]);
    if (sides & Side.ESTABLISHED) takers.push([established, sides & ~Side.ESTABLISHED]);
    return takers;
  }

  /** The partners that add a missing side without a requirement: for each side its best candidate. */
  private sidePartners = (sides: number): number[] => [
    ...(sides & Side.SMALL ? [this.blocks.small.who[0]!] : []),
    ...(sides & Side.ESTABLISHED ? [this.blocks.established.who[0]!] : []),
  ];

  /** The value of leaving all requirements open. */
  private baseValue(sides: number, slots: number): number {
    const sidePartners = this.sidePartners(sides);
    const isPossible = sidePartners.length <= slots && sidePartners.every((who) => who >= 0);
    return isPossible ? -PARTNER_COSTS * sidePartners.length : -Infinity;
  }
}

type Choice = Readonly<{ value: number; who: number; rest: number; sides: number }>;

const oneLess = (slots: number | undefined) => (slots === undefined ? undefined : slots - 1);

/** A way to split a set: one partner takes a part, whose value is `taker[part]`, and `rest` is the table for the remaining requirements. */
type Split = Readonly<{ taker: Float64Array; rest: CoverageTable }>;

/**
 * The maximum contribution for each set of requirements. Either one partner takes a part that includes the first requirement, and others take
 * the rest, or the whole set stays open.
 */
class CoverageTable {
  private readonly known: Float64Array;
  private splits: readonly Split[] = [];
  /** An upper bound of the contribution for each set. */
  readonly ceiling: Float64Array;

  constructor(
    readonly baseValue: number,
    size: number,
    larger: CoverageTable | undefined,
  ) {
    this.known = new Float64Array(size).fill(NaN);
    this.known[0] = baseValue;
    this.ceiling = larger?.ceiling ?? this.known;
  }

  /** Sets the ways to split a set; `rest` may be this table itself. A table that serves as an upper bound is computed at once. */
  setSplits(splits: readonly Split[]): void {
    this.splits = splits;
    if (this.ceiling === this.known) for (let set = 1; set < this.known.length; set++) this.compute(set);
  }

  at(set: number): number {
    const known = this.known[set]!;
    return Number.isNaN(known) ? this.compute(set) : known;
  }

  private compute(set: number): number {
    let most = this.baseValue;
    for (const split of this.splits) most = mostOfSplit(split, set, most, PARTNER_COSTS);
    this.known[set] = most;
    return most;
  }
}

/** The maximum of `least` and the values of a set when one partner takes a part of it. */
function mostOfSplit({ taker, rest }: Split, set: number, least: number, costs: number): number {
  const { ceiling } = rest;
  const first = set & -set;
  const others = set ^ first;
  let most = least;
  for (let part = others; ; part = (part - 1) & others) {
    const gain = taker[part | first]! - costs;
    if (gain + ceiling[others ^ part]! > most) most = Math.max(most, gain + rest.at(others ^ part));
    if (part === 0) return most;
  }
}
