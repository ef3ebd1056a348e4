import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";

/** Texts that a slow check accepted before, remembered in a file by a hash of the text and of what the check depends on. */
export class AcceptedTexts {
  readonly #known: ReadonlySet<string>;
  readonly #seen = new Set<string>();

  constructor(
    private readonly file: string,
    private readonly dependencies: string,
  ) {
    this.#known = new Set(existsSync(file) ? readFileSync(file, "utf8").split("\n") : []);
  }

  has(text: string): boolean {
    const hash = this.#hashOf(text);
    if (this.#known.has(hash)) this.#seen.add(hash);
    return this.#known.has(hash);
  }

  add(text: string): void {
    this.#seen.add(this.#hashOf(text));
  }

  /** Writes what was accepted this time, where that is all of these texts, and forgets the rest. A build server only reads. */
  save(all: readonly string[]): void {
    if (process.env.CI || !all.every((text) => this.#seen.has(this.#hashOf(text)))) return;
    writeFileSync(this.file, `${[...this.#seen].sort().join("\n")}\n`);
  }

  #hashOf(text: string): string {
    return createHash("sha256").update(this.dependencies).update(text).digest("hex").slice(0, 32);
  }
}
