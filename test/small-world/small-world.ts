import { mulberry32, type Random } from "../oracle/matching.oracle";
import { type Seed } from "../oracle/seed.files";

/**
 * A small world in which everything occurs that the seed lacks: research that is filed under a competence, memberships and competences that
 * have ended, solutions with several sources, successions with a day. Everything in it is invented and says so. The same start gives the
 * same world.
 */
export function smallWorld(start: number): Seed {
  const random = mulberry32(start);
  const draw = drawing(random);
  const competences = vocabulary(draw);
  const ids = competences.map(({ id }) => id!);
  const sources = numbered("source", 14).map((id) => ({ id, title: `Synthetic page ${id}`, publisher: "Nobody" }));
  const source = () => (draw.chance(0.8) ? draw.one(sources).id : "");
  const towns = numbered("municipality", 4).map((id) => ({ id, name: `Synthetic town ${id}`, region: "Nowhere" }));
  const clusters = numbered("cluster", 7);
  const firms = numbered("organisation", 34);
  const needs = numbered("need", 9);
  const projects = numbered("project", 22);
  const pairs = <T>(count: number, left: readonly string[], right: readonly string[], more: () => T) =>
    [...new Set(Array.from({ length: count }, () => `${draw.one(left)} ${draw.one(right)}`))].map((pair) => {
      const [from, to] = pair.split(" ") as [string, string];
      return { from, to, more: more() };
    });
  const isResearch = (index: number) => index % 2 === 0;
  return {
    "sources.csv": sources,
    "municipalities.csv": towns,
    "competences.csv": competences,
    "organisations.csv": [
      ...firms.map((id, index) => ({
        ...{ id, kind: KINDS[index % KINDS.length]!, name: `Synthetic firm ${index}` },
        staff: index % KINDS.length === 0 && draw.chance(0.7) ? String(draw.number(1, 400)) : "",
        municipality: draw.chance(0.6) ? draw.one(towns).id : "",
        summary_en: draw.chance(0.5) ? `Says that it knows ${draw.one(competences).pref_label_en} and more.` : "",
        sources: draw.some(sources, 2).join(";"),
      })),
      ...clusters.map((id) => ({
        ...{ id, kind: "CLUSTER", name: `Synthetic network ${id}`, staff: "", municipality: "" },
        ...{ summary_en: `Its members know ${draw.one(competences).pref_label_en}.`, sources: "" },
      })),
    ],
    "clusters.csv": clusters.map((id) => ({ id, recognised_as: "OTHER", focus: draw.some(competences, 2).join(";") })),
    "successions.csv": [
      { cluster: clusters[0]!, successor: clusters[1]!, on: "2019-05", source: sources[0]!.id },
      { cluster: clusters[1]!, successor: clusters[2]!, on: "2021-06-15", source: sources[0]!.id },
      { cluster: clusters[3]!, successor: clusters[2]!, on: "", source: sources[0]!.id },
    ],
    "memberships.csv": pairs(90, firms, clusters, () => ({ kind: draw.one(MEMBERSHIPS), ...time(draw) })).map(
      ({ from, to, more }) => ({ organisation: from, cluster: to, ...more, source: draw.one(sources).id }),
    ),
    "organisation_competences.csv": pairs(70, firms, ids, () => time(draw)).map(({ from, to, more }) => ({
      ...{ organisation: from, competence: to, ...more, source: draw.one(sources).id },
      strength: draw.chance(0.75) ? String(draw.number(1, 10) / 10) : "",
    })),
    "solutions.csv": numbered("solution", 30).map((id) => ({
      ...{ id, organisation: draw.one(firms), name: `Synthetic product ${id}` },
      ...{ competences: draw.some(competences, 3).join(";"), sources: draw.some(sources, 3).join(";") },
    })),
    "needs.csv": needs.map((id) => ({
      ...{ id, owners: draw.one(firms), title_en: `Synthetic need ${id}`, text_en: "Something that nobody needs" },
    })),
    "need_competences.csv": pairs(40, needs, ids, () => draw.number(1, 5)).map(({ from, to, more }) => ({
      ...{ need: from, competence: to, importance: String(more) },
    })),
    "projects.csv": projects.map((id, index) => ({
      ...{ id, programme: isResearch(index) ? "H2020" : "PIO", title_en: `Synthetic project ${id}` },
      needs: isResearch(index) || index > 2 * needs.length ? "" : needs[(index - 1) / 2]!,
      classifications: draw.some(competences, 2).join(";"),
    })),
    "project_parties.csv": pairs(110, projects, firms, () => draw.one(ROLES)).map(({ from, to, more }) => ({
      ...{ project: from, organisation: to, role: more, source: source() || sources[0]!.id },
    })),
  };
}

const KINDS = ["COMPANY", "KNOWLEDGE_INSTITUTION", "COMPANY", "PUBLIC_ORGANISATION", "ASSOCIATION"] as const;
const MEMBERSHIPS = ["FOUNDER", "MEMBER", "BOARD"] as const;
const ROLES = ["OWNER", "LEAD", "CONTRACTOR", "COORDINATOR", "PARTNER", "THIRD_PARTY"] as const;
const DATES = ["2012", "2015-03", "2017-09-30", "2019", "2020-05", "2022-02-28"] as const;

const numbered = (kind: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${kind}:synthetic-${String(index).padStart(2, "0")}`);

/** Since and until, each often absent, and never the wrong way round. */
function time(draw: Draw): { since: string; until: string } {
  const begins = draw.number(0, DATES.length - 2);
  return {
    since: draw.chance(0.5) ? DATES[begins]! : "",
    until: draw.chance(0.35) ? DATES[draw.number(begins + 1, DATES.length - 1)]! : "",
  };
}

/** Two vocabularies, one with branches four deep, with related concepts inside and close matches across. */
function vocabulary(draw: Draw): Record<string, string>[] {
  const ours = numbered("competence", 30).map((id, index) => ({
    ...{ id, scheme: "INNOVATION", pref_label_en: `synthetic subject ${word(index)}` },
    broader: index < 3 ? "" : `competence:synthetic-${String(Math.floor((index - 1) / 2)).padStart(2, "0")}`,
    related: index % 4 === 3 ? `competence:synthetic-${String((index + 9) % 30).padStart(2, "0")}` : "",
    close_matches: index % 3 === 0 ? `cpv:9900000${draw.number(0, 7)}` : "",
  }));
  const theirs = Array.from({ length: 8 }, (_, index) => ({
    ...{ id: `cpv:9900000${index}`, scheme: "CPV", pref_label_en: `Synthetic code ${word(index)}` },
    ...{ broader: index === 0 ? "" : "cpv:99000000", related: "", close_matches: "" },
  }));
  return [...ours, ...theirs];
}

/** A word that stands in no other label. */
const word = (index: number) => [...String(index)].map((digit) => "abcdefghij"[Number(digit)]).join("") + "x";

function drawing(random: Random) {
  const number = (least: number, most: number) => least + Math.floor(random() * (most - least + 1));
  const one = <T>(items: readonly T[]): T => items[number(0, items.length - 1)]!;
  return {
    number,
    one,
    chance: (share: number) => random() < share,
    /** The ids of one to `most` of the things. */
    some: (things: readonly { readonly id?: string }[], most: number) => [
      ...new Set(Array.from({ length: number(1, most) }, () => one(things).id!)),
    ],
  };
}

type Draw = ReturnType<typeof drawing>;

/** The world as the files of an import. */
export const filesOf = (world: Seed) =>
  Object.fromEntries(
    Object.entries(world).map(([file, rows]) => {
      const columns = [...new Set(rows.flatMap(Object.keys))];
      const cells = rows.map((row) => columns.map((column) => row[column] ?? "").join(","));
      return [file, `${[columns.join(","), ...cells].join("\n")}\n`];
    }),
  );
