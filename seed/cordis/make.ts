import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import { fold } from "../../src/graph/schema/fold";

/**
 * Writes the files of this directory from a sample of CORDIS: `npx tsx seed/cordis/make.ts DIRECTORY`. It takes only organisations in Belgium.
 * An organisation of `seed/flanders`, with the same enterprise number or name, is referred to and not repeated. Unknown facts stay empty.
 */
type Row = Readonly<Record<string, string>>;

const FLANDERS = join(__dirname, "..", "flanders");
const read = (text: string | Buffer) => parse<Row>(text, { columns: true, bom: true, skip_empty_lines: true });
const flandersRows = (file: string) => read(readFileSync(join(FLANDERS, file)));

const LEGAL_FORM = /\b(nv|sa|bv|bvba|sprl|srl|cv|cvba|vzw|asbl|aisbl|ivzw|scrl|se)\b|\./g;
const ASSOCIATION = /\b(vzw|asbl|aisbl|ivzw|association|federation|network|alliance|council)\b/;

/** A name for comparison: without case, accents, legal form and punctuation. */
const comparableName = (name: string) =>
  fold(name)
    .replaceAll(/[’'`]/g, "")
    .replace(LEGAL_FORM, "")
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .join(" ");

/** The kind of an organisation, by its activity in CORDIS; undefined if that says too little. */
function kindOf({ activityType, name }: Row): string | undefined {
  if (activityType === "OTH") return ASSOCIATION.test(fold(name!).replaceAll(".", "")) ? "ASSOCIATION" : undefined;
  const kinds: Row = {
    PRC: "COMPANY",
    HES: "KNOWLEDGE_INSTITUTION",
    REC: "KNOWLEDGE_INSTITUTION",
    PUB: "PUBLIC_ORGANISATION",
  };
  return kinds[activityType!];
}

const ROLES: Row = {
  coordinator: "COORDINATOR",
  participant: "PARTNER",
  partner: "PARTNER",
  internationalPartner: "PARTNER",
  thirdParty: "THIRD_PARTY",
};

const numberOf = ({ vatNumber }: Row) => vatNumber!.replaceAll(/\D/g, "").padStart(vatNumber ? 10 : 0, "0");

function websiteOf({ organizationURL }: Row): string {
  const url = /^https?:/.test(organizationURL!) ? organizationURL! : `http://${organizationURL}`;
  return organizationURL && URL.canParse(url) ? url : "";
}

/** Returns a function that gives the id of an organisation: that in `seed/flanders` if it is known there, else a new one. */
function idsOf() {
  const known = flandersRows("organisations.csv");
  const byNumber = new Map(known.map((row) => [row.enterprise_number!, row.id!]));
  const byName = new Map(
    known.flatMap((row) => [row.name!, ...row.aliases!.split(";")].map((name) => [comparableName(name), row.id!])),
  );
  byNumber.delete("");
  byName.delete("");
  return (row: Row) => {
    const knownId = byNumber.get(numberOf(row)) ?? byName.get(comparableName(row.name!));
    return { isKnown: knownId !== undefined, id: knownId ?? `organisation:cordis-${row.organisationID}` };
  };
}

function write(file: string, rows: readonly Row[]) {
  const cell = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = [Object.keys(rows[0]!), ...rows.map((row) => Object.values(row))].map((cells) =>
    cells.map(cell).join(),
  );
  writeFileSync(join(__dirname, file), `${[...new Set(lines)].join("\n")}\n`);
}

function groupBy<Thing>(things: readonly Thing[], keyOf: (thing: Thing) => string): Map<string, Thing[]> {
  const groups = new Map<string, Thing[]>();
  for (const thing of things) groups.set(keyOf(thing), [...(groups.get(keyOf(thing)) ?? []), thing]);
  return groups;
}

type Party = Readonly<{ row: Row; project: string; id: string; isKnown: boolean; kind?: string }>;

/** The Belgian parties of projects. An unknown organisation without a kind in CORDIS is left out. */
function partiesIn(participations: readonly Row[]): Party[] {
  const idOf = idsOf();
  return participations
    .filter(({ country }) => country === "BE")
    .map((row) => ({ row, project: row.projectID!, ...idOf(row), kind: kindOf(row) }))
    .filter(({ isKnown, kind }) => isKnown || kind !== undefined)
    .sort((a, b) => (`${a.project} ${a.id}` < `${b.project} ${b.id}` ? -1 : 1));
}

/** A project is filed under a competence only where the title of its topic is the name of the competence. */
function projectOf(id: string, acronym: string, topics: readonly Row[], started: string | undefined) {
  const competences = new Map(flandersRows("competences.csv").map((row) => [fold(row.pref_label_en!), row.id!]));
  return {
    id: `project:h2020-${id}`,
    programme: "H2020",
    title_en: acronym,
    text_en: topics
      .map(({ topic, title }) => `A project in the topic ‘${title}’ (${topic}) of Horizon 2020.`)
      .join(" "),
    year: started?.slice(0, 4) ?? "",
    note: "Of its parties only those in Belgium are listed.",
    classifications: topics.flatMap(({ title }) => competences.get(fold(title!)) ?? []).join(";"),
    sources: sourceOf(id),
  };
}

const sourceOf = (project: string) => `source:cordis-${project}`;

const pageOf = (id: string, acronym: string) => ({
  id: sourceOf(id),
  title: `${acronym}, project ${id} of Horizon 2020`,
  publisher: "CORDIS (European Union)",
  url: `https://cordis.europa.eu/project/id/${id}`,
});

const roleOf = ({ project, id, row }: Party) => ({
  ...{ project: `project:h2020-${project}`, organisation: id, role: ROLES[row.role!]!, source: sourceOf(project) },
});

const organisationOf = ([{ row, id, kind }, ...others]: [Party, ...Party[]], project: string) => ({
  ...{ id, kind: kind!, name: row.name!, enterprise_number: numberOf(row), town: row.city!, website: websiteOf(row) },
  aliases:
    row.shortName && comparableName(row.shortName) !== comparableName(row.name!)
      ? row.shortName.replaceAll(";", ",")
      : "",
  sources: [...new Set([project, ...others.map((other) => other.project)])].map(sourceOf).join(";"),
});

function make(directory: string) {
  const file = (name: string) => readFileSync(join(directory, name));
  const parties = partiesIn(read(file("participations.csv")));
  const started = new Map(read(file("projects.csv")).map(({ id, startDate }) => [id!, startDate]));
  const topics = groupBy(read(gunzipSync(file("project-topics.csv.gz"))), ({ projectID }) => projectID!);
  const projects = [...groupBy(parties, ({ project }) => project)].map(
    ([id, [first]]) => [id, first!.row.projectAcronym!] as const,
  );
  const newOrganisations = [
    ...groupBy(
      parties.filter(({ isKnown }) => !isKnown),
      ({ id }) => id,
    ).values(),
  ] as [Party, ...Party[]][];
  write(
    "projects.csv",
    projects.map(([id, acronym]) => projectOf(id, acronym, topics.get(id) ?? [], started.get(id))),
  );
  write(
    "sources.csv",
    projects.map(([id, acronym]) => pageOf(id, acronym)),
  );
  write("project_parties.csv", parties.map(roleOf));
  write(
    "organisations.csv",
    newOrganisations.map((each) => organisationOf(each, each[0].project)),
  );
}

make(process.argv[2] ?? "");
