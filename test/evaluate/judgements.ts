/**
 * How well the answers to a need fit what a judge thinks of them (`judgements/README.md`). It runs on the seed in memory, by the oracles of the
 * rankings, which are proved equal to the API.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { readTextWith, type ReadingResources } from "../../src/discovery/competences-in-text/read-text";
import { toRequirements } from "../../src/discovery/competences-in-text/requirements";
import { clustersServingOracle } from "../oracle/inviting.oracle";
import { demandOfNeed, membersServingOracle, mulberry32, type Requirement } from "../oracle/matching.oracle";
import { readSeed, type Row, type Seed } from "../oracle/seed.files";
import { gradedGainAt10, mean } from "./measures";
import { withoutNeed } from "./ranking";

const TODAY = "2026-11-25";

/** Half of the needs may be looked at while something is tuned; the other half only measures. */
export type Half = "dev" | "test";

/** The grades of organisations or clusters for a need, by id: 3 (certainly invite) to 0 (nobody would propose it). */
type Grades = ReadonlyMap<string, number>;

/** A need in fresh words, and who fits it. Needs of one family have nearly the same answers. */
export type RewordedNeed = Readonly<{
  need: string;
  half: Half;
  family: string;
  texts: Readonly<Record<"nl" | "en", string>>;
  organisations: Grades;
  clusters: Grades;
}>;

const read = (name: string) => readFileSync(join(__dirname, "judgements", name), "utf8");
const rows = (name: string): Row[] => parse(read(name), { columns: true });

function gradesIn(name: string, column: string): Map<string, Map<string, number>> {
  const grades = new Map<string, Map<string, number>>();
  for (const row of rows(name))
    grades.set(row.need!, (grades.get(row.need!) ?? new Map<string, number>()).set(row[column]!, Number(row.grade)));
  return grades;
}

export function rewordedNeeds(): RewordedNeed[] {
  const [organisations, clusters] = [
    gradesIn("organisations.csv", "organisation"),
    gradesIn("clusters.csv", "cluster"),
  ];
  const split = new Map(rows("split.csv").map((row) => [row.need!, row]));
  return read("needs.jsonl")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { need: string; nl: string; en: string })
    .map(({ need, nl, en }) => ({
      need,
      half: split.get(need)!.half as Half,
      family: split.get(need)!.family!,
      texts: { nl, en },
      organisations: organisations.get(need)!,
      clusters: clusters.get(need)!,
    }));
}

/** How a need is asked: by its id, or by one of its texts. */
const FORMS = ["id", "nl", "en"] as const;
export type Form = (typeof FORMS)[number];

/** `isLeftOut`: the text is not compared with the need, and nothing is known from the sources of its project. */
export type Question = Readonly<{ judged: RewordedNeed; form: Form; isLeftOut: boolean }>;

/** What a question is read as. */
async function requirementsFor({ judged, form, isLeftOut }: Question, seed: Seed, resources: ReadingResources) {
  if (form === "id") return demandOfNeed(seed, judged.need);
  const { suggestions } = await readTextWith(resources, {
    text: judged.texts[form],
    language: form,
    scheme: "INNOVATION",
    need: isLeftOut ? judged.need : undefined,
  });
  return toRequirements(suggestions) as Requirement[];
}

/** The figures of a list of ids against the grades. What nobody judged has grade 0, but is not wrong. */
export function figuresFor(ids: readonly string[], grades: Grades) {
  const five = ids.slice(0, 5);
  const ten = ids.slice(0, 10);
  const share = (some: readonly string[], isSo: (id: string) => boolean) =>
    some.length === 0 ? undefined : some.filter(isSo).length / some.length;
  const isRight = (id: string) => (grades.get(id) ?? 0) >= 2;
  const hasRight = [...grades.keys()].some(isRight);
  return {
    gain: gradedGainAt10(ids, grades),
    wrongAt5: share(five, (id) => grades.get(id) === 0),
    rightAmong3: hasRight ? Number(ids.slice(0, 3).some(isRight)) : undefined,
    unjudgedAt10: share(ten, (id) => !grades.has(id)),
    shown: ten.length,
  };
}

type Figures = ReturnType<typeof figuresFor>;

type Answer = Readonly<{ question: Question; organisations: Figures; clusters: Figures }>;

async function answer(question: Question, seed: Seed, resources: ReadingResources): Promise<Answer> {
  const requirements = await requirementsFor(question, seed, resources);
  const { matches } = membersServingOracle(seed, requirements, { includeNonMembers: true }, TODAY);
  const { ranked } = clustersServingOracle(seed, requirements, TODAY);
  return {
    question,
    organisations: figuresFor(
      matches.map(({ organisation }) => organisation),
      question.judged.organisations,
    ),
    clusters: figuresFor(
      ranked.map(({ cluster }) => cluster),
      question.judged.clusters,
    ),
  };
}

/** The figures of one half. By its id, a need keeps its requirements also where all else is left out. */
export async function judgementTable(resources: ReadingResources, half: Half) {
  const needs = rewordedNeeds().filter((judged) => judged.half === half);
  const whole = readSeed();
  const lines: Record<string, string | number>[] = [];
  for (const isLeftOut of [true, false]) {
    const answers: Answer[] = [];
    for (const judged of needs) {
      const seed = isLeftOut ? withoutNeed(whole, judged.need) : whole;
      for (const form of FORMS) answers.push(await answer({ judged, form, isLeftOut }, seed, resources));
    }
    for (const kind of ["organisations", "clusters"] as const)
      for (const forms of [["id"], ["nl"], ["en"], ["nl", "en"]])
        lines.push({
          half,
          ranking: kind,
          "asked by": forms.join("+"),
          "left out": isLeftOut ? "yes" : "no",
          ...lineOf(
            answers.filter(({ question }) => forms.includes(question.form)),
            kind,
          ),
        });
  }
  return lines.sort((one, other) => (String(one.ranking) > String(other.ranking) ? -1 : 1));
}

function lineOf(answers: readonly Answer[], kind: "organisations" | "clusters") {
  const meanOf = (name: keyof Figures) => {
    const values = answers.map((each) => each[kind][name]).filter((value) => value !== undefined);
    return mean(values);
  };
  const known = answers.filter((each) => each[kind].gain !== undefined);
  return {
    "nDCG@10": meanOf("gain").toFixed(3),
    "95 %": interval(known.map((each) => [each.question.judged.family, each[kind].gain!])),
    "grade 0 in 5": meanOf("wrongAt5").toFixed(3),
    "right in 3": meanOf("rightAmong3").toFixed(3),
    "unjudged in 10": meanOf("unjudgedAt10").toFixed(3),
    shown: meanOf("shown").toFixed(1),
  };
}

/** Between which values the mean lies 95 times of 100, if other families of needs had been judged (bootstrap). */
function interval(values: readonly (readonly [family: string, value: number])[]): string {
  const families = [...new Set(values.map(([family]) => family))];
  const valuesOf = new Map(
    families.map((each) => [each, values.filter(([family]) => family === each).map(([, value]) => value)]),
  );
  const random = mulberry32(20);
  const again = () => families.flatMap(() => valuesOf.get(families[Math.floor(random() * families.length)]!)!);
  const means = Array.from({ length: 1_000 }, () => mean(again())).sort((a, b) => a - b);
  return `${means[25]!.toFixed(2)} to ${means[975]!.toFixed(2)}`;
}
