/** Dice, and what a document under construction has gathered: its variables and fragments. */
import { type Keys } from "./documents.keys";
import { type Random } from "./matching.oracle";

export interface Fragment {
  name: string;
  on: string;
  text: string;
  /** How many nodes may stand where it is used, and how deep it goes. */
  room: number;
  depth: number;
}

export class Draft {
  readonly variables: Record<string, unknown> = {};
  readonly definitions: string[] = [];
  readonly fragments: Fragment[] = [];
  /** How many fields may still come. */
  fieldsLeft = 25;
  /** How many conditions of filters may still come. */
  conditionsLeft = 12;
  private named = 0;

  constructor(
    readonly keys: Keys,
    readonly random: Random,
  ) {}

  chance(share: number): boolean {
    return this.random() < share;
  }

  /** A whole number from `low` to `high`. */
  number(low: number, high: number): number {
    return low + Math.floor(this.random() * (high - low + 1));
  }

  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.random() * list.length)] as T;
  }

  /** One of the texts; a function is asked for its text only if it is the one. */
  choose(...texts: (string | ((draft: Draft) => string))[]): string {
    const chosen = this.pick(texts);
    return typeof chosen === "string" ? chosen : chosen(this);
  }

  /** One of the entries, more often the heavier. */
  weighed<T>(list: readonly T[], weight: (entry: T) => number): T {
    let rest = this.random() * list.reduce((sum, entry) => sum + weight(entry), 0);
    return list.find((entry) => (rest -= weight(entry)) < 0) ?? list.at(-1)!;
  }

  shuffled<T>(list: readonly T[]): T[] {
    const left = [...list];
    return list.map(() => left.splice(Math.floor(this.random() * left.length), 1)[0] as T);
  }

  name(prefix: string): string {
    return `${prefix}${++this.named}`;
  }

  /** Declares a variable and gives its name; `value` undefined leaves it out of the request. */
  variable(type: string, value: unknown, standard?: string): string {
    const name = this.name("v");
    this.definitions.push(`$${name}: ${type}${standard === undefined ? "" : ` = ${standard}`}`);
    if (value !== undefined) this.variables[name] = value;
    return `$${name}`;
  }

  /** Nothing, a `@skip` or an `@include`, on a literal or a variable; most let through. */
  directive(): string {
    if (this.chance(0.9)) return "";
    const shows = this.chance(0.7);
    const name = this.pick(["skip", "include"]);
    const value = shows === (name === "include");
    const other = this.chance(0.2) ? ` @${name === "skip" ? "include" : "skip"}(if: ${name === "skip"})` : "";
    return ` @${name}(if: ${this.condition(value)})${other}`;
  }

  private condition(value: boolean): string {
    const form = this.number(0, 3);
    if (form === 0) return this.variable("Boolean!", value);
    if (form === 1) return this.variable("Boolean", undefined, String(value));
    if (form === 2) return this.variable("Boolean!", value, String(!value));
    return String(value);
  }
}
