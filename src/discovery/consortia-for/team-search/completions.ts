import { type Best, type Blocks } from "./coverage-blocks";
import { Side } from "./team";
import { PARTNER_COSTS } from "../team.weights";

/** A set of requirements that is open, the sides that must still come (as bits), and at most how many partners may; undefined: as many as pay. */
export type Open = Readonly<{ set: number; sides: number; slots: number | undefined }>;

/**
 * How the requirements that a team leaves open are best shared out among further partners: every way to split a set into parts, each part to
 * the best candidate for it. What is worked out is kept. Where there are completions with more candidates, which bring no less, what they
 * bring is a ceiling: what cannot be the best below it is not worked out.
 */
export class Completions {
  private readonly tables = new Map<string, CoverageTable>();

  constructor(
    private readonly blocks: Blocks,
    private readonly larger?: Completions,
  ) {}

  /** For each set, the most that further partners bring, less what they cost. Nobody need come: a requirement may stay open. */
  table(sides: number, slots: number | undefined): CoverageTable {
    const key = `${sides} ${slots}`;
    const known = this.tables.get(key);
    if (known) return known;
    const { length } = this.blocks.any.value;
    const table = new CoverageTable(
      this.nothing(sides, slots ?? Infinity),
      length,
      this.larger?.table(sides, undefined),
    );
    this.tables.set(key, table);
    const takers = slots === 0 ? [] : this.takers(sides);
    table.open(takers.map(([best, left]) => ({ taker: best.value, rest: this.table(left, less(slots)) })));
    return table;
  }

  /** The most that at least one partner brings. */
  mostOfSome = (open: Open): number => this.choose(open).value;

  /** The partners that bring the most, each once. */
  partners = (open: Open): number[] => [...new Set(this.all(open))];
  partnersOfSome = (open: Open): number[] => [...new Set(this.some(open))];

  private all({ set, sides, slots }: Open): number[] {
    const table = this.table(sides, slots);
    return table.at(set) === table.nothing ? this.pads(sides) : this.some({ set, sides, slots });
  }

  private some(open: Open): number[] {
    const { who, rest, sides } = this.choose(open);
    return [who, ...this.all({ set: rest, sides, slots: less(open.slots) })];
  }

  /** Who should take the first requirement of a set, with what, and what is left. */
  private choose({ set, sides, slots }: Open): Choice {
    let best: Choice = { value: -Infinity, who: -1, rest: 0, sides };
    const first = set & -set;
    const others = set ^ first;
    for (const [taker, left] of this.takers(sides)) {
      const table = this.table(left, less(slots));
      for (let part = others; ; part = (part - 1) & others) {
        const [gain, rest] = [taker.value[part | first]! - PARTNER_COSTS, others ^ part];
        const value = gain + table.ceiling[rest]! > best.value ? gain + table.at(rest) : -Infinity;
        if (value > best.value) best = { value, who: taker.who[part | first]!, rest, sides: left };
        if (part === 0) break;
      }
    }
    return best;
  }

  /** Who may take a part, and the sides that must come then. */
  private takers(sides: number): [Best, number][] {
    const { any, small, established } = this.blocks;
    const takers: [Best, number][] = [[any, sides]];
    if (sides & Side.SMALL) takers.push([small, sides & ~Side.SMALL]);
    if (sides & Side.ESTABLISHED) takers.push([established, sides & ~Side.ESTABLISHED]);
    return takers;
  }

  /** Each side that is still missing is added by one partner: the first that has it. */
  private pads = (sides: number): number[] => [
    ...(sides & Side.SMALL ? [this.blocks.small.who[0]!] : []),
    ...(sides & Side.ESTABLISHED ? [this.blocks.established.who[0]!] : []),
  ];

  /** What it brings to leave all requirements open. */
  private nothing(sides: number, slots: number): number {
    const pads = this.pads(sides);
    const isPossible = pads.length <= slots && pads.every((who) => who >= 0);
    return isPossible ? -PARTNER_COSTS * pads.length : -Infinity;
  }
}

type Choice = Readonly<{ value: number; who: number; rest: number; sides: number }>;

const less = (slots: number | undefined) => (slots === undefined ? undefined : slots - 1);

/** A partner takes a part of a set, worth `taker` at its bits, and `rest` says what the others contribute to what is left. */
type Split = Readonly<{ taker: Float64Array; rest: CoverageTable }>;

/** For each set of requirements the most that partners contribute to it: one partner takes a part that holds its first requirement, others the rest; or all of it stays open. */
class CoverageTable {
  private readonly known: Float64Array;
  private splits: readonly Split[] = [];
  /** Never less than what partners contribute to a set. */
  readonly ceiling: Float64Array;

  constructor(
    readonly nothing: number,
    size: number,
    larger: CoverageTable | undefined,
  ) {
    this.known = new Float64Array(size).fill(NaN);
    this.known[0] = nothing;
    this.ceiling = larger?.ceiling ?? this.known;
  }

  /** Says how a set may be split; the rest may be looked up in this same table. What is to be a ceiling is worked out at once. */
  open(splits: readonly Split[]): void {
    this.splits = splits;
    if (this.ceiling === this.known) for (let set = 1; set < this.known.length; set++) this.work(set);
  }

  at(set: number): number {
    const known = this.known[set]!;
    return Number.isNaN(known) ? this.work(set) : known;
  }

  private work(set: number): number {
    let most = this.nothing;
    for (const split of this.splits) most = mostOfSplit(split, set, most, PARTNER_COSTS);
    this.known[set] = most;
    return most;
  }
}

/** The most of a set where one partner takes a part of it, or what there is already. */
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
