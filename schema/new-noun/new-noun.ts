import { join } from "node:path";
import { readCommand, USAGE, type Command } from "./command-line";
import { namesOf, type Names } from "./names";
import { writeNoun } from "./write-noun";
import { whyTaken } from "./taken";

const PROJECT = join(__dirname, "..", "..");

/** Runs the command and returns its exit code. */
async function main(args: readonly string[]): Promise<number> {
  let command: Command;
  try {
    command = readCommand(args);
  } catch (fault) {
    return say(process.stderr, `${(fault as Error).message}\n`, 2);
  }
  if (command === "help") return say(process.stdout, USAGE, 0);
  const names = namesOf(command.singular, command.plural);
  const reason = whyTaken(PROJECT, names);
  if (reason) return say(process.stderr, `${reason}\n`, 1);
  const written = await writeNoun(PROJECT, names);
  return say(process.stdout, `Written:\n${written.map((path) => `  ${path}\n`).join("")}${nextSteps(names)}`, 0);
}

const nextSteps = ({ folder, file, csv }: Names) => `
Next:
  1. Change the properties in src/domain/${folder}/${file}.type.ts, and the columns in seed/flanders/${csv}.
  2. npm run schema
  3. Add rows to seed/flanders/${csv}, each with its source in sources.csv.
  4. npx jest -i test/house test/server/docs.test.ts
docs/add-a-noun.md says more.
`;

function say(stream: NodeJS.WriteStream, text: string, code: number): number {
  stream.write(text);
  return code;
}

void main(process.argv.slice(2)).then((code) => (process.exitCode = code));
