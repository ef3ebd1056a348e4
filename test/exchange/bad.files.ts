import { lines, worldWith, worldWithRows, type Files } from "./world.files";

/** A directory in which one thing is wrong, and what must be said of it. */
export type BadDirectory = Readonly<{
  name: string;
  files: Files;
  at: Readonly<{ file: string; line?: number; column?: string }>;
  reason: RegExp;
}>;

type Place = readonly [file: string, line?: number, column?: string];

const bad = (name: string, files: Files, [file, line, column]: Place, reason: RegExp): BadDirectory => ({
  name,
  files,
  at: { file, ...(line && { line }), ...(column && { column }) },
  reason,
});

/** Needs under a header of one's own. */
const needs = (...rows: string[]) => worldWith("needs.csv", lines(...rows));

/** The same, without the line break at the end. */
const cutOff = (...rows: string[]) => worldWith("needs.csv", rows.join("\n"));

const HEADER = "id,owners,title_en";
const NEED = "need:rain,organisation:city,Rain";

/** What is wrong with a file as a whole: no row can be left out instead. */
export const badFiles: readonly BadDirectory[] = [
  bad(
    "an unknown column",
    needs(`${HEADER},colour`, `${NEED},blue`),
    ["needs.csv", 1, "colour"],
    /is not a column of this file/,
  ),
  bad("no column for the id", needs("title_en", "Rain"), ["needs.csv", 1, "id"], /is missing/),
  bad(
    "no column for an end",
    worldWith("successions.csv", "cluster,source\n"),
    ["successions.csv", 1, "successor"],
    /is missing/,
  ),
  bad("no column for what is required", worldWith("solutions.csv", "id\n"), ["solutions.csv", 1, "name"], /is missing/),
  bad("a column twice", needs(`${HEADER},title_en`, `${NEED},Rain`), ["needs.csv", 1, "title_en"], /twice/),
  bad("an unknown file", worldWith("wishes.csv", "id\n"), ["wishes.csv"], /is not a file to import/),
  bad("a file name in capitals", worldWith("NEEDS.CSV", HEADER), ["NEEDS.CSV"], /is not a file to import/),
  bad("an empty file", worldWith("needs.csv", ""), ["needs.csv"], /is empty/),
  bad(
    "UTF-16",
    worldWith("needs.csv", Buffer.from(`\ufeff${HEADER}\n`, "utf16le")),
    ["needs.csv", 1],
    /UTF-16, not UTF-8 text. Save/,
  ),
  bad(
    "UTF-16 without a mark",
    worldWith("needs.csv", Buffer.from(`${HEADER}\n`, "utf16le")),
    ["needs.csv", 1],
    /UTF-16/,
  ),
  bad(
    "a column without a name, with something in it",
    needs(`${HEADER},`, `${NEED},`, "need:b,,B,?"),
    ["needs.csv", 1, "4"],
    /has no name, but contains "\?" in line 3/,
  ),
  bad("a file cut off inside a quoted cell", cutOff(HEADER, NEED, 'need:b,,"B'), ["needs.csv", 3], /export .* again/),
  bad("a quote that never closes", needs(HEADER, NEED, 'need:b,,"B', "need:c,,C"), ["needs.csv", 3], /never closes/),
  bad("a quote inside a cell", needs(HEADER, NEED, 'need:b,,5" pipe'), ["needs.csv", 3], /a quote/),
];

const broken = (cell: number[]) => Buffer.concat([Buffer.from(`${HEADER}\n${NEED}\nneed:b,,`), Buffer.from(cell)]);

/** A row of projects with one amount. */
const amount = (text: string) =>
  worldWith("projects.csv", lines("id;programme;title_nl;amount_eur", `project:b;PIO;B;${text}`));

const AMOUNT = ["projects.csv", 2, "amount_eur"] as const;

/** A row of organisations with one name. */
const named = (name: string) => worldWithRows("organisations.csv", `organisation:b,COMPANY,${name},,,,`);

const NAME = ["organisations.csv", 6, "name"] as const;

/** What is wrong with one row. */
export const badRows: readonly BadDirectory[] = [
  bad("too few cells", needs(HEADER, "need:rain,organisation:city", NEED), ["needs.csv", 2], /has 2 cells, but .* 3$/),
  bad("too many cells", needs(HEADER, `${NEED},`), ["needs.csv", 2], /has 4 cells/),
  bad("a file that is cut off", cutOff(HEADER, NEED, "need:b"), ["needs.csv", 3], /1 cell, but .* may be truncated/),
  bad("a file cut off behind a separator", cutOff(HEADER, NEED, "need:b,"), ["needs.csv", 3], /2 cells.* truncated/),
  bad("a file cut off inside a letter", worldWith("needs.csv", broken([0xc3])), ["needs.csv", 3], /not UTF-8/),
  bad("Latin-1", worldWith("needs.csv", broken([0xe9, 0x0a])), ["needs.csv", 3], /not UTF-8/),
  bad("half a pair of surrogates", worldWith("needs.csv", broken([0xed, 0xa0, 0x80])), ["needs.csv", 3], /not UTF-8/),
  bad("a NUL character", needs(HEADER, NEED, "need:b,,a\0b"), ["needs.csv", 3], /NUL/),
  bad("an amount with one separator", amount("1.234"), AMOUNT, /1\.234 is ambiguous/),
  bad("an amount that lost its digits", amount("3.25E+09"), AMOUNT, /lost digits/),
  bad("an amount beyond all budgets", amount("1.000.000.000.001"), AMOUNT, /not be greater than 1000000000000/),
  bad("an amount below nothing", amount("-1"), AMOUNT, /not be less than 0/),
  bad("a name of zero-width signs only", named("\u200b\u200d\u2060\ufeff"), NAME, /^is empty$/),
  bad("a name of control characters only", named("\u0001\u001f\u0085"), NAME, /^is empty$/),
  bad("a name of signs that have no form only", named("\u00ad\u3164\u2800"), NAME, /^is empty$/),
  bad("a name that lost a letter", named("Caf\ufffd"), NAME, /U\+FFFD.*Enter the character again/),
  ...["#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#N/B", "#WAARDE!", "#NOM?", "Err:502"].map((error) =>
    bad(`the error ${error} of a formula`, named(error), NAME, / is the error value of a spreadsheet formula/),
  ),
  bad(
    "the error of a formula where an id stands",
    needs(HEADER, "need:rain,organisation:city;#N/A,Rain"),
    ["needs.csv", 2, "owners"],
    /^#N\/A is the error value of a spreadsheet formula/,
  ),
  bad("a column that was too narrow", named("#####"), NAME, /contains only #/),
  ...["firm.example", "ftp://firm.example", "//firm.example", "http://", "mailto:a@firm.example"].map((website) =>
    bad(
      `the website ${website}`,
      worldWith("organisations.csv", lines("id,kind,name,website", `organisation:b,COMPANY,B,${website}`)),
      ["organisations.csv", 2, "website"],
      /starts with http:\/\/ or https:\/\//,
    ),
  ),
  bad("no id", needs(HEADER, NEED, ",,B"), ["needs.csv", 3, "id"], /is empty/),
  bad(
    "no value where one is required",
    worldWithRows("solutions.csv", "solution:b,,"),
    ["solutions.csv", 3, "name"],
    /is empty/,
  ),
  bad(
    "no text in any language",
    needs(HEADER, NEED, "need:b,,"),
    ["needs.csv", 3, "title_en"],
    /at least one language/,
  ),
  bad(
    "a code that is none",
    worldWithRows("clusters.csv", "cluster:next,CLUB,,"),
    ["clusters.csv", 3, "recognised_as"],
    /must be one of/,
  ),
  bad(
    "a word for a number",
    worldWithRows("need_competences.csv", "need:rain,competence:water,much"),
    ["need_competences.csv", 3, "importance"],
    /must be a whole number/,
  ),
  bad(
    "a date that is none",
    worldWithRows("memberships.csv", "organisation:city,cluster:net,MEMBER,2018-13,source:page"),
    ["memberships.csv", 4, "since"],
    /must be a date/,
  ),
  bad(
    "a day that the calendar does not have",
    worldWithRows("memberships.csv", "organisation:city,cluster:net,MEMBER,2018-02-31,source:page"),
    ["memberships.csv", 4, "since"],
    /must be a date/,
  ),
  bad(
    "a mistyped enterprise number",
    worldWithRows("organisations.csv", "organisation:b,COMPANY,B,0403.227.516,,,"),
    ["organisations.csv", 6, "enterprise_number"],
    /enterprise number/,
  ),
  bad("an id without a prefix", needs(HEADER, NEED, "rain,,B"), ["needs.csv", 3, "id"], /is not an id/),
  bad("an id with a space", needs(HEADER, NEED, "need:the rain,,B"), ["needs.csv", 3, "id"], /is not an id/),
  bad("an id that is too long", needs(HEADER, NEED, `need:${"b".repeat(201)},,B`), ["needs.csv", 3, "id"], /200/),
  bad("an id of another noun", needs(HEADER, NEED, "project:b,,B"), ["needs.csv", 3, "id"], /must start with need:/),
  bad(
    "a cluster with another id",
    worldWithRows("organisations.csv", "organisation:b,CLUSTER,B,,,,"),
    ["organisations.csv", 6, "id"],
    /a Cluster must start with cluster:/,
  ),
  bad(
    "an id of a cluster that is none",
    worldWithRows("organisations.csv", "cluster:b,COMPANY,B,,,,"),
    ["organisations.csv", 6, "id"],
    /is the id of a Cluster/,
  ),
  bad(
    "an id twice",
    needs(HEADER, NEED, "need:b,,B", NEED),
    ["needs.csv", 4, "id"],
    /is already in .*needs\.csv, line 2/,
  ),
  bad(
    "a membership twice",
    worldWithRows("memberships.csv", "organisation:firm,cluster:net,BOARD,2020,source:page"),
    ["memberships.csv", 4, "organisation"],
    /BOARD is already in .*memberships\.csv, line 3/,
  ),
  bad(
    "two successors",
    worldWithRows("successions.csv", "cluster:net,cluster:net,source:page"),
    ["successions.csv", 3, "cluster"],
    /only one successor/,
  ),
  bad(
    "a notation twice",
    worldWithRows("competences.csv", "competence:b,INNOVATION,W,B,,"),
    ["competences.csv", 5, "notation"],
    /W is already in .*line 2/,
  ),
  bad(
    "a reference to nothing",
    needs(HEADER, "need:rain,organisation:none,Rain"),
    ["needs.csv", 2, "owners"],
    /no Organisation organisation:none/,
  ),
  bad(
    "a relation to nothing",
    worldWithRows("need_competences.csv", "need:rain,competence:none,1"),
    ["need_competences.csv", 3, "competence"],
    /no Competence competence:none/,
  ),
  bad(
    "a relation to an id in another case than that of this directory",
    worldWithRows("need_competences.csv", "need:rain,competence:Water,1"),
    ["need_competences.csv", 3, "competence"],
    /no Competence competence:Water in these files or in the graph; did you mean "competence:water"\?$/,
  ),
  bad(
    "a source that is none",
    worldWithRows("successions.csv", "cluster:next,cluster:net,source:none"),
    ["successions.csv", 3, "source"],
    /no Source source:none/,
  ),
  bad(
    "a member of what is no cluster",
    worldWithRows("memberships.csv", "cluster:net,organisation:firm,MEMBER,,source:page"),
    ["memberships.csv", 4, "cluster"],
    /organisation:firm is not a Cluster/,
  ),
  bad(
    "more of a cluster that nobody states",
    worldWithRows("clusters.csv", "cluster:none,IBN,,"),
    ["clusters.csv", 3, "id"],
    /no Cluster cluster:none/,
  ),
  bad(
    "more of what is no cluster",
    worldWithRows("clusters.csv", "organisation:firm,IBN,,"),
    ["clusters.csv", 3, "id"],
    /a Cluster must start with cluster:/,
  ),
  bad(
    "ends that are one, and of which one is wrong",
    worldWithRows("need_competences.csv", "need:rain,need:rain,1"),
    ["need_competences.csv", 3, "competence"],
    /^need:rain is not a Competence$/,
  ),
  bad(
    "an owner that is the need itself",
    needs(HEADER, "need:rain,need:rain,Rain"),
    ["needs.csv", 2, "owners"],
    /^need:rain is not an Organisation$/,
  ),
  bad(
    "a cluster that succeeds itself",
    worldWithRows("successions.csv", "cluster:next,cluster:next,source:page"),
    ["successions.csv", 3, "successor"],
    /itself/,
  ),
  bad(
    "two where only one can be",
    worldWithRows("solutions.csv", "solution:b,organisation:firm;organisation:city,B"),
    ["solutions.csv", 3, "organisation"],
    /only one/,
  ),
  bad(
    "a concept broader than itself",
    worldWithRows("competences.csv", "competence:b,INNOVATION,,B,competence:b,"),
    ["competences.csv", 5, "broader"],
    /itself/,
  ),
  bad(
    "a fault behind cells of several lines",
    worldWithRows("needs.csv", 'need:b,,"B\r\nb\r\nb",', ",,C,"),
    ["needs.csv", 7, "id"],
    /is empty/,
  ),
];

export const badDirectories: readonly BadDirectory[] = [...badFiles, ...badRows];
