import { type Best, type Blocks } from "./blocks";
import { Side } from "./team";
import { PARTNER_COSTS } from "./teaming.weights";

/** A set of requirements that is open, the sides that must still come (as bits), and at most how many partners may; undefined: as many as pay. */
export type Open = Readonly<{ set: number; sides: number; slots: number | undefined }>;

/**
 * How the requirements that a team leaves open are best shared out among further partners: every way to split a set into parts, each part to
 * the best candidate for it. What is worked out is kept, and nothing is worked out that nobody asks for.
 */
export class Completions {
  private readonly tables = new Map<string, Float64Array>();

  constructor(private readonly blocks: Blocks) {}

  /** For each set, the most that further partners bring, less what they cost. Nobody need come: a requirement may stay open. */
  table(sides: number, slots: number | undefined): Float64Array {
    const key = `${sides} ${slots}`;
    const known = this.tables.get(key);
    if (known) return known;
    const table = new Float64Array(this.blocks.any.value.length).fill(this.nothing(sides, slots ?? Infinity));
    this.tables.set(key, table);
    if (slots !== 0)
      fill(
        table,
        this.takers(sides).map(([best, left]) => [best.value, this.table(left, less(slots))]),
      );
    return table;
  }

  /** The most that at least one partner brings. */
  mostOfSome = (open: Open): number => this.choose(open).value;

  /** The partners that bring the most, each once. */
  partners = (open: Open): number[] => [...new Set(this.all(open))];
  partnersOfSome = (open: Open): number[] => [...new Set(this.some(open))];

  private all({ set, sides, slots }: Open): number[] {
    const table = this.table(sides, slots);
    return table[set] === table[0] ? this.pads(sides) : this.some({ set, sides, slots });
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
      const from = this.table(left, less(slots));
      for (let part = others; ; part = (part - 1) & others) {
        const value = taker.value[part | first]! - PARTNER_COSTS + from[others ^ part]!;
        if (value > best.value) best = { value, who: taker.who[part | first]!, rest: others ^ part, sides: left };
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

  /** The sides that must still come are brought by one partner each, the first there is. */
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

/** Where a part of a set is worth `value` and the rest of it `rest`. */
type Split = readonly [value: Float64Array, rest: Float64Array];

/** One partner takes a part that holds the first requirement of a set, and the rest is taken as its table says; or all of it stays open. */
function fill(table: Float64Array, splits: readonly Split[]): void {
  for (let set = 1; set < table.length; set++) {
    let most = table[0]!;
    for (const split of splits) most = Math.max(most, mostOfSplit(split, set, PARTNER_COSTS));
    table[set] = most;
  }
}

function mostOfSplit([value, rest]: Split, set: number, costs: number): number {
  const first = set & -set;
  const others = set ^ first;
  let most = -Infinity;
  for (let part = others; ; part = (part - 1) & others) {
    const sum = value[part | first]! - costs + rest[others ^ part]!;
    if (sum > most) most = sum;
    if (part === 0) return most;
  }
}
