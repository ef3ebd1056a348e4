import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT } from "../../src/config";
import { readCsvTable } from "../../src/exchange/read/table";

/** A competence of the innovation vocabulary, with its neighbours. */
export type Competence = Readonly<{
  id: string;
  nl: string;
  en: string;
  broader: readonly string[];
  narrower: readonly string[];
  related: readonly string[];
  /** Codes of CPV. */
  closeMatches: readonly string[];
}>;

export type Municipality = Readonly<{ id: string; name: string; region: string }>;

/** The real parts of a synthetic world: competences and municipalities of the seed. */
export type Vocabulary = Readonly<{
  competences: readonly Competence[];
  municipalities: readonly Municipality[];
  /** The file of competences as it is in the seed, byte for byte. */
  competencesFile: Buffer;
}>;

const COMPETENCES = join(PROJECT, "seed", "flanders", "competences.csv");
const MUNICIPALITIES = join(PROJECT, "seed", "belgium", "municipalities.csv");

export function readVocabulary(): Vocabulary {
  return {
    competences: competencesIn(rowsOf(COMPETENCES)),
    municipalities: rowsOf(MUNICIPALITIES).map(({ id, name, region }) => ({ id: id!, name: name!, region: region! })),
    competencesFile: readFileSync(COMPETENCES),
  };
}

type Cells = Readonly<Record<string, string>>;

function rowsOf(path: string): Cells[] {
  const { header, rows, refusals } = readCsvTable(path, path);
  if (refusals[0]) throw new Error(`${path}: ${refusals[0].reason}`);
  return rows.map(({ cells }) => Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ""])));
}

function competencesIn(rows: readonly Cells[]): Competence[] {
  const namedBy = (column: string, id: string) =>
    rows.filter((row) => listOf(row[column]).includes(id)).map((row) => row.id!);
  return rows.map(({ id, pref_label_nl: nl, pref_label_en: en, broader, related, close_matches: matches }) => ({
    id: id!,
    nl: nl!,
    en: en!,
    broader: listOf(broader),
    narrower: namedBy("broader", id!),
    related: [...new Set([...listOf(related), ...namedBy("related", id!)])],
    closeMatches: listOf(matches),
  }));
}

const listOf = (cell = "") => cell.split(";").filter((part) => part !== "");
