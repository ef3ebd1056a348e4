import { median } from "../numbers";
import { walk } from "../questions/walk";
import { show, type Section } from "../report";
import { hitsOf, statementsOf } from "../statements";
import { type Bench } from "./measure";

type List = Readonly<{ title: string; field: string; selection: string; depth: number }>;

const PAGE = 50;

const CPV = "where: { scheme: { eq: CPV } }";
const LABEL = "prefLabel(languages: [NL]) { text }";

const LISTS: readonly List[] = [
  { title: "organisations by id", field: "organisations($page)", selection: "id name", depth: 4_000 },
  {
    title: "organisations by name",
    field: "organisations(orderBy: [{ name: ASC }], $page)",
    selection: "id name",
    depth: 4_000,
  },
  { title: "CPV codes by id", field: `competences(${CPV}, $page)`, selection: `id ${LABEL}`, depth: 9_000 },
  {
    title: "CPV codes by Dutch label",
    field: `competences(${CPV}, orderBy: [{ prefLabel: { language: NL, direction: ASC } }], $page)`,
    selection: `id ${LABEL}`,
    depth: 9_000,
  },
];

type Depth = Readonly<{ milliseconds: number; hits: number }>;
type MeasuredList = List & Readonly<{ first: Depth; deep: Depth }>;

const MOST = 1.3;

/** Measures whether a page far down a list costs as much as the first page, in time and in database hits. */
export async function measurePages(bench: Bench): Promise<Section> {
  const results: MeasuredList[] = [];
  for (const list of LISTS) results.push(await measureList(bench, list));
  return {
    title: "Deep pages",
    how: "A page of 50 after a cursor at that depth, compared with the first page, in turn; medians. Database hits: the sum over the plan in `PROFILE`.",
    head: ["list", "depth", "first ms", "deep ms", "ratio", "first hits", "deep hits", "ratio"],
    rows: results.map(({ title, depth, first, deep }) => [
      ...[title, String(depth), show(first.milliseconds), show(deep.milliseconds)],
      ...[
        ratio(deep.milliseconds, first.milliseconds),
        String(first.hits),
        String(deep.hits),
        ratio(deep.hits, first.hits),
      ],
    ]),
    checks: results.flatMap(({ title, depth, first, deep }) =>
      (["milliseconds", "hits"] as const).map((what) => ({
        what: `${title}, at ${depth}: ${what === "hits" ? "database hits" : "time"}`,
        limit: `<= ${MOST} x`,
        measured: `${ratio(deep[what], first[what])} x`,
        isMet: deep[what] / first[what] <= MOST,
      })),
    ),
  };
}

const ratio = (a: number, b: number) => (a / b).toFixed(2);

async function measureList({ world, database, quick, log }: Bench, list: List): Promise<MeasuredList> {
  const query = `query ($after: String) { list: ${list.field.replace("$page", `first: ${PAGE}, after: $after`)} {
    edges { node { ${list.selection} } } pageInfo { hasNextPage } } }`;
  const elements = await walk(world, list.field, list.depth + PAGE);
  if (elements.length < list.depth + PAGE) throw new Error(`${list.title}: only ${elements.length}`);
  const pages = { first: {}, deep: { after: elements[list.depth - 1]!.cursor } };
  const times = { first: [] as number[], deep: [] as number[] };
  for (let turn = 0; turn < (quick ? 60 : 400); turn++)
    for (const page of ["first", "deep"] as const) {
      const started = performance.now();
      await world.ask(query, pages[page]);
      if (turn >= 20) times[page].push(performance.now() - started);
    }
  const depthOf = async (page: "first" | "deep"): Promise<Depth> => {
    const [sent] = await statementsOf(database.driver, query, pages[page]);
    return { milliseconds: median(times[page]), hits: await hitsOf(database.driver, sent!) };
  };
  const measured = { ...list, first: await depthOf("first"), deep: await depthOf("deep") };
  log(`${list.title}: ${JSON.stringify({ first: measured.first, deep: measured.deep })}`);
  return measured;
}
