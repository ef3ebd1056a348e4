import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { type ConceptRow } from "../../src/discovery/competences-in-text/vocabulary/vocabulary";

const SEED = join(__dirname, "..");

export type Row = Readonly<Record<string, string>>;

/** The rows of a CSV file of the seed. */
export const rowsOf = (...path: string[]): Row[] => parse(readFileSync(join(SEED, ...path)), { columns: true });

const list = (cell: string | undefined) => (cell ? cell.split(";") : []);

/** The concepts of both vocabularies as the graph returns them, but read from the seed, so that training needs no database. */
export function seedConcepts(): ConceptRow[] {
  const rows = [...rowsOf("flanders", "competences.csv"), ...rowsOf("cpv2008", "competences.csv")];
  return rows
    .map((row) => ({
      id: row.id!,
      scheme: row.scheme!,
      nl: row.pref_label_nl!,
      en: row.pref_label_en!,
      fr: row.pref_label_fr!,
      de: row.pref_label_de!,
      definition: row.definition_nl || null,
      broader: list(row.broader),
      matches: list(row.close_matches),
    }))
    .sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** The texts of the needs of the seed, in both languages. */
export const textsOfSeedNeeds = (): string[] =>
  rowsOf("flanders", "needs.csv").flatMap((row) => [
    `${row.title_nl} ${row.text_nl}`.trim(),
    `${row.title_en} ${row.text_en}`.trim(),
  ]);
