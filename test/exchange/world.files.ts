import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Files of an import directory by name. */
export type Files = Readonly<Record<string, string | Buffer>>;

/** The text of a file. */
export const lines = (...rows: string[]) => `${rows.join("\n")}\n`;

/** A small directory in which everything is right: a cluster, its member, a city with a need, who says so. */
export const world = {
  "sources.csv": lines("id,title,publisher", "source:page,A page,A publisher"),
  "competences.csv": lines(
    "id,scheme,notation,pref_label_en,broader,related",
    "competence:water,INNOVATION,W,Water,,competence:energy",
    "competence:energy,INNOVATION,,Energy,,competence:water",
    "competence:reuse,INNOVATION,,Water reuse,competence:water,",
  ),
  "organisations.csv": lines(
    "id,kind,name,enterprise_number,founded_year,staff,sources",
    "organisation:firm,COMPANY,A firm,0403.227.515,1928,49,source:page",
    "organisation:city,PUBLIC_ORGANISATION,A city,,,,source:page",
    "cluster:net,CLUSTER,A network,,,,source:page",
    "cluster:next,CLUSTER,Its successor,,,,",
  ),
  "clusters.csv": lines("id,recognised_as,focus,sources", "cluster:net,IBN,competence:water,source:page"),
  "memberships.csv": lines(
    "organisation,cluster,kind,since,source",
    "organisation:firm,cluster:net,MEMBER,2018-03,source:page",
    "organisation:firm,cluster:net,BOARD,,source:page",
  ),
  "successions.csv": lines("cluster,successor,source", "cluster:net,cluster:next,source:page"),
  "solutions.csv": lines("id,organisation,name", "solution:filter,organisation:firm,A filter"),
  "needs.csv": lines("id,owners,title_en,text_en", 'need:rain,organisation:city,Rain,"Keep\nthe rain"'),
  "need_competences.csv": lines("need,competence,importance", "need:rain,competence:reuse,5"),
} as const satisfies Files;

const written: string[] = [];

/** Writes a directory, outside the project. */
export function directoryWith(files: Files): string {
  const directory = mkdtempSync(join(tmpdir(), "trefpunt-import-"));
  written.push(directory);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(directory, name), content);
  return directory;
}

/** Removes all that {@link directoryWith} wrote. */
export const removeDirectories = () =>
  written.splice(0).forEach((directory) => rmSync(directory, { recursive: true, force: true }));

/** The world with more rows at the end of one of its files. */
export const worldWithRows = (name: keyof typeof world, ...rows: string[]): Files => ({
  ...world,
  [name]: world[name] + lines(...rows),
});

/** The world with one of its files written differently. */
export const worldWith = (name: string, content: string | Buffer): Files => ({ ...world, [name]: content });
