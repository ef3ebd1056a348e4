import { readFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import { PROJECT } from "../../src/config";
import { RELEASE } from "../support/release";

/** A figure that has a limit. */
export type Check = Readonly<{ what: string; limit: string; measured: string; isMet: boolean }>;

/** A figure with an upper limit. */
export const atMost = (what: string, most: number, measured: number, unit = ""): Check => ({
  what,
  limit: `<= ${most} ${unit}`.trim(),
  measured: `${Number.isInteger(measured) ? measured : show(measured)} ${unit}`.trim(),
  isMet: measured <= most,
});

/** The results of one measurement. */
export type Section = Readonly<{
  title: string;
  /** How it was measured. */
  how: string;
  head: readonly string[];
  rows: readonly (readonly string[])[];
  checks: readonly Check[];
}>;

/** The report, in Markdown. */
export function report(title: string, sections: readonly Section[], data: string, day: string): string {
  const checks = sections.flatMap((section) => section.checks);
  const limits = table(
    ["what", "limit", "measured", ""],
    checks.map(({ what, limit, measured, isMet }) => [what, limit, measured, isMet ? "met" : "**not met**"]),
  );
  const parts = sections.map(({ title, how, head, rows }) => `## ${title}\n\n${how}\n\n${table(head, rows)}`);
  return [`# ${title}\n\n${circumstances(data, day)}`, `## Limits\n\n${limits}`, ...parts].join("\n\n") + "\n";
}

/** A number with three significant digits. */
export const show = (value: number) =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);

function circumstances(data: string, day: string): string {
  const processors = cpus();
  const gigabytes = (totalmem() / 2 ** 30).toFixed(0);
  const facts = [
    `Written by \`npm run bench\` on ${day}; [how it measures](../../docs/benchmarks.md).`,
    `Machine: ${processors[0]?.model.trim()}, ${processors.length} cores, ${gigabytes} GB; the database, both servers and the load generator share it.`,
    `Node ${process.versions.node}, Neo4j ${RELEASE.version}, neo4j-driver ${versionOf("neo4j-driver")}, graphql ${versionOf("graphql")}, API ${own().version}.`,
    `Data: ${data}.`,
  ];
  return facts.join("\n\n");
}

const own = () => packageIn(PROJECT);
const versionOf = (name: string) => packageIn(join(PROJECT, "node_modules", name)).version;
const packageIn = (directory: string) =>
  JSON.parse(readFileSync(join(directory, "package.json"), "utf8")) as { version: string };

/** A table in Markdown, aligned as Prettier does. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, column) => Math.max(3, ...[head, ...rows].map((row) => row[column]!.length)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column]!)).join(" | ")} |`;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join("\n");
}
