import "reflect-metadata";
import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PROJECT } from "../../src/config";
import { askAt } from "./ask";
import { HOME, startDatabase, type BenchDatabase } from "./database";
import { measureDiscovery } from "./measures/discovery";
import { measureEndurance } from "./measures/endurance";
import { measureGone } from "./measures/gone";
import { measureHostile } from "./measures/hostile";
import { measureHung } from "./measures/hung";
import { type Bench, type Measure } from "./measures/measure";
import { measureMemory } from "./measures/memory";
import { measureNeeds } from "./measures/needs";
import { measurePages } from "./measures/pages";
import { measurePlans } from "./measures/plans";
import { measureQuestions } from "./measures/questions";
import { measureRestarts } from "./measures/restarts";
import { measureStandstill } from "./measures/standstill";
import { GROUPS, readOptions, USAGE, type BenchOptions, type Part } from "./command-line";
import { startApi, startReference } from "./processes";
import { questions } from "./questions/questions";
import { report, type Section } from "./report";

const log = (line: string) => void process.stderr.write(`${line}\n`);

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (typeof options === "string") throw new Error(`${options}\n\n${USAGE}`);
  await mkdir(HOME, { recursive: true });
  const data = options.directory ?? generate();
  const seed = (name: string) => join(PROJECT, "seed", name);
  const database = await startDatabase([seed("belgium"), seed("cpv2008"), data], log);
  try {
    await measureAll(options, database);
  } finally {
    await database.stop();
  }
}

/** Generates synthetic Flanders. The same commit generates the same data. */
function generate(): string {
  const directory = join(HOME, "flanders");
  rmSync(directory, { recursive: true, force: true });
  execFileSync("npm", ["run", "--silent", "generate", "--", "--scale", "flanders", "--dir", directory], {
    cwd: PROJECT,
  });
  return directory;
}

async function measureAll({ parts, quick }: BenchOptions, database: BenchDatabase): Promise<void> {
  const api = await startApi(database.engine);
  const reference = await startReference(database.engine);
  const world = { ask: askAt(api.url), read: database.read };
  const bench: Bench = { database, api, reference, world, quick, log };
  try {
    const sections: Section[] = [];
    for (const measure of measuresOf(parts)) sections.push(await measure(bench));
    await write(sections, await describe(database), parts, quick);
  } finally {
    await Promise.all([api.stop(), reference.stop()]);
  }
}

const OTHERS = [
  ["pages", measurePages],
  ["plans", measurePlans],
  ["needs", measureNeeds],
  ["memory", measureMemory],
  ["discovery", measureDiscovery],
  ["standstill", measureStandstill],
  ["hostile", measureHostile],
  ["gone", measureGone],
  ["hung", measureHung],
  ["restarts", measureRestarts],
  ["endurance", measureEndurance],
] as const satisfies [Part, Measure][];

function measuresOf(parts: readonly Part[]): Measure[] {
  const chosen = questions.filter(({ name }) => (parts as readonly string[]).includes(name));
  const others = OTHERS.filter(([part]) => parts.includes(part)).map(([, measure]) => measure);
  return chosen.length > 0 ? [measureQuestions(chosen), ...others] : others;
}

async function describe({ read }: BenchDatabase): Promise<string> {
  const [counts] = await read<Record<string, number>>(
    `RETURN COUNT { (:Organisation) } AS organisations, COUNT { (:Cluster) } AS clusters, COUNT { (:Competence) } AS competences,
            COUNT { (:Need) } AS needs, COUNT { (:Project) } AS projects, COUNT { ()-->() } AS relations`,
  );
  return Object.entries(counts!)
    .map(([name, count]) => `${count} ${name}`)
    .join(", ");
}

/** Writes the report. Only a complete run of a group, without `--quick`, replaces the file in the repository. */
async function write(
  sections: readonly Section[],
  data: string,
  parts: readonly Part[],
  quick: boolean,
): Promise<void> {
  const title = parts.some((part) => (GROUPS.RESULTS as readonly Part[]).includes(part))
    ? "Speed benchmarks"
    : "Resilience benchmarks";
  const text = report(title, sections, data, new Date().toISOString().slice(0, 10));
  const group = Object.entries(GROUPS).find(([, group]) => group.join() === parts.join())?.[0];
  await writeFile(group && !quick ? join(__dirname, `${group}.md`) : join(HOME, "RESULTS.md"), text);
  process.stdout.write(text);
}

main().catch((fault: Error) => {
  log(fault.message);
  process.exitCode = 1;
});
