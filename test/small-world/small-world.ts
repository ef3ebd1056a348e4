import { mulberry32 } from "../oracle/matching.oracle";
import { type Seed } from "../oracle/seed.files";
import { drawing, numbered, wordFor, type Draw } from "./drawing";
import { repeatedPairs } from "./small-world.pairs";
import { projectsOf } from "./small-world.projects";

/**
 * A small world in which everything occurs that the seed lacks: research that is filed under a competence, memberships and competences that
 * have ended or have not begun, solutions with several sources, successions with a day, and pairs that are joined several times. Everything
 * in it is invented and says so. The same start gives the same world.
 */
export function smallWorld(start: number): Seed {
  const draw = drawing(mulberry32(start));
  const competences = vocabulary(draw);
  const ids = competences.map(({ id }) => id!);
  const [sources, towns] = [numbered("source", 14), numbered("municipality", 4)];
  const [clusters, firms] = [numbered("cluster", 8), numbered("organisation", 32)];
  const [needs, solutions] = [numbered("need", 14), numbered("solution", 30)];
  const projects = numbered("project", 22);
  const ends = { organisations: firms, clusters, projects, sources };
  return {
    "sources.csv": sources.map((id) => ({
      ...{ id, title: `Synthetic page ${id}`, publisher: draw.one(["Nobody", "Nobody else"]) },
      ...{ url: `https://${id.slice(7)}.example`, date: draw.maybe(0.7, draw.date) },
    })),
    "municipalities.csv": towns.map((id, index) => ({
      ...{ id, name: `Synthetic town ${id}`, region: "Nowhere", province: draw.maybe(0.7, () => "Synthetic province") },
      ...{ official_name_fr: `Ville synthétique ${wordFor(index)}`, arrondissement: "", nuts3: "", postal_codes: "" },
    })),
    "competences.csv": competences,
    "organisations.csv": organisationsOf(draw, { firms, clusters, competences, towns, sources }),
    "clusters.csv": clusters.map((id) => ({
      ...{ id, recognised_as: draw.one(["OTHER", "IBN", "SPEARHEAD"]), focus: draw.some(ids, 2) },
      ...{ domain_en: draw.maybe(0.5, () => "synthetic things"), note: draw.maybe(0.3, () => "Synthetic note") },
    })),
    "recognitions.csv": clusters.slice(0, 5).map((cluster, index) => ({
      ...{ id: `recognition:synthetic-0${index}`, cluster, kind: draw.one(["IBN", "SPEARHEAD"]), ...draw.time() },
    })),
    "successions.csv": [
      { cluster: clusters[0]!, successor: clusters[1]!, on: "2019-05", source: sources[0]! },
      { cluster: clusters[1]!, successor: clusters[2]!, on: "2021-06-15", source: sources[0]! },
      { cluster: clusters[3]!, successor: clusters[2]!, on: "", source: sources[0]! },
    ],
    "organisation_competences.csv": pairs(draw, 70, firms, ids).map(([organisation, competence]) => ({
      ...{ organisation, competence, ...draw.time(), source: draw.one(sources), basis: "Synthetic basis" },
      strength: draw.maybe(0.75, () => String(draw.number(1, 10) / 10)),
    })),
    "solutions.csv": solutions.map((id) => ({
      ...{ id, organisation: draw.one(firms), name: `Synthetic product ${id}`, competences: draw.some(ids, 3) },
      ...{ trl: draw.maybe(0.5, () => String(draw.number(1, 9))), sources: draw.some(sources, 3) },
      description_nl: draw.maybe(0.5, () => "Een verzonnen product"),
    })),
    "needs.csv": needs.map((id) => ({
      ...{ id, owners: draw.maybe(0.9, () => draw.some(firms, 2)), title_en: `Synthetic need ${id}` },
      ...{ text_en: "Something that nobody needs", classifications: draw.maybe(0.5, () => draw.some(ids, 2)) },
    })),
    "need_competences.csv": pairs(draw, 64, needs, ids).map(([need, competence]) => ({
      ...{ need, competence, importance: String(draw.number(1, 5)), basis: draw.maybe(0.5, () => "Synthetic basis") },
    })),
    ...projectsOf(draw, { ...ends, needs, solutions, competences: ids, towns }),
    ...repeatedPairs(draw, ends),
  };
}

const KINDS = ["COMPANY", "KNOWLEDGE_INSTITUTION", "COMPANY", "PUBLIC_ORGANISATION", "ASSOCIATION"] as const;

interface Around {
  firms: readonly string[];
  clusters: readonly string[];
  competences: readonly Record<string, string>[];
  towns: readonly string[];
  sources: readonly string[];
}

function organisationsOf(draw: Draw, { firms, clusters, competences, towns, sources }: Around) {
  const known = () => draw.one(competences).pref_label_en;
  const kindOf = (index: number) => KINDS[index % KINDS.length]!;
  return [
    ...firms.map((id, index) => ({
      ...{ id, kind: kindOf(index), name: `Synthetic firm ${index}`, enterprise_number: numberFor(index) },
      ...{ aliases: draw.maybe(0.3, () => `Syn ${index};Synthétique`), website: "", enterprise_number_source: "" },
      ...{ town: draw.maybe(0.5, () => "Nowhere"), municipality: draw.maybe(0.6, () => draw.one(towns)) },
      founded_year: draw.maybe(0.6, () => String(draw.number(1990, 2025))),
      staff: kindOf(index) === "COMPANY" ? draw.maybe(0.7, () => String(draw.number(1, 400))) : "",
      nature: kindOf(index) === "PUBLIC_ORGANISATION" ? draw.maybe(0.8, () => draw.one(["AGENCY", "PORT"])) : "",
      summary_en: draw.maybe(0.5, () => `Says that it knows ${known()} and more.`),
      sources: draw.some(sources, 2),
    })),
    ...clusters.map((id) => ({
      ...{ id, kind: "CLUSTER", name: `Synthetic network ${id}`, summary_en: `Its members know ${known()}.` },
    })),
  ];
}

/** A number with the right check digits, far below those that the register gives. */
const numberFor = (index: number) => (index % 3 === 0 ? `${String(index).padStart(8, "0")}${97 - index}` : "");

/** Two vocabularies, one with branches four deep, with related concepts inside and close matches across. */
function vocabulary(draw: Draw): Record<string, string>[] {
  const ours = numbered("competence", 30).map((id, index) => ({
    ...{ id, scheme: "INNOVATION", pref_label_en: `synthetic subject ${wordFor(index)}` },
    broader: index < 3 ? "" : `competence:synthetic-${String(Math.floor((index - 1) / 2)).padStart(2, "0")}`,
    related: index % 4 === 3 ? `competence:synthetic-${String((index + 9) % 30).padStart(2, "0")}` : "",
    close_matches: index % 3 === 0 ? `cpv:9900000${draw.number(0, 7)}` : "",
    ...{ notation: "", definition_en: draw.maybe(0.2, () => "Something that nobody can do"), sources: "" },
  }));
  const theirs = Array.from({ length: 8 }, (_, index) => ({
    ...{ id: `cpv:9900000${index}`, scheme: "CPV", pref_label_en: `Synthetic code ${wordFor(index)}` },
    ...{ broader: index === 0 ? "" : "cpv:99000000", related: "", close_matches: "", notation: `9900000${index}-5` },
  }));
  return [...ours, ...theirs];
}

/** Different pairs, about so many. */
const pairs = (draw: Draw, count: number, left: readonly string[], right: readonly string[]) =>
  [...new Set(Array.from({ length: count }, () => `${draw.one(left)} ${draw.one(right)}`))].map(
    (pair) => pair.split(" ") as [string, string],
  );

/** The world as the files of an import. */
export const filesOf = (world: Seed) =>
  Object.fromEntries(
    Object.entries(world).map(([file, rows]) => {
      const columns = [...new Set(rows.flatMap(Object.keys))];
      const cells = rows.map((row) => columns.map((column) => row[column] ?? "").join(","));
      return [file, `${[columns.join(","), ...cells].join("\n")}\n`];
    }),
  );
