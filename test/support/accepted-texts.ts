import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";

/** Texts that a slow check has accepted, kept in a file as hashes of the text and of everything that the check depends on. */
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

  /** Replaces the file with the texts of this run, if all of them were accepted. A build server only reads the file. */
  save(all: readonly string[]): void {
    if (process.env.CI || !all.every((text) => this.#seen.has(this.#hashOf(text)))) return;
    writeFileSync(this.file, `${[...this.#seen].sort().join("\n")}\n`);
  }

  #hashOf(text: string): string {
    return createHash("sha256").update(this.dependencies).update(text).digest("hex").slice(0, 32);
  }
}
