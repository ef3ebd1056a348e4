import { parseArgs } from "node:util";
import { pluralOf, whyNotAName } from "./names";

export const USAGE = `Writes the files of a new noun: its folder in src/domain, its line in src/slices.ts, an example
question and an empty CSV file. The noun belongs to an organisation and has a kind, a title, a date and a note.

  npm run new:noun -- NOUN [--plural WORD] [--help]

  NOUN           its singular, in small letters, with hyphens between words: permit, building-permit
  --plural WORD  its plural, where it is not regular
  --help         shows this

Exit codes: 0 written, 1 the noun is there already, 2 not understood. docs/add-a-noun.md says what to do next.
`;

export type Command = Readonly<{ singular: string; plural: string }> | "help";

/** Reads a command line. Throws an error that says what is not understood. */
export function readCommand(args: readonly string[]): Command {
  const options = { plural: { type: "string" }, help: { type: "boolean" } } as const;
  const { values, positionals } = parseArgs({ args: [...args], options, strict: true, allowPositionals: true });
  if (values.help) return "help";
  const [singular, ...others] = positionals;
  if (singular === undefined || others.length > 0) throw new Error("Name one noun: npm run new:noun -- permit");
  const plural = values.plural ?? pluralOf(singular);
  const reason = whyNotAName(singular) ?? whyNotAName(plural);
  if (reason) throw new Error(reason);
  if (plural === singular) throw new Error("The plural must differ from the singular. Choose another with --plural.");
  return { singular, plural };
}
