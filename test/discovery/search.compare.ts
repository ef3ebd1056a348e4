/** What a drawn text finds, as the server and the oracle answer it for the same things. */
import { graphql } from "graphql";
import { contextOf } from "../../src/server/graphql/context";
import { trefpuntSchema } from "../support/schema";
import { type Random } from "../oracle/matching.oracle";
import { searchOracle, wordsOf, type Lang, type Thing } from "../oracle/searching.oracle";
import { randomOf } from "../support/cases";
import { type Graph } from "../../src/graph/driver/graph";

const schema = trefpuntSchema();

const SEARCH = `query ($text: String!, $kinds: [NodeKind!], $language: Language, $first: Int, $after: String) {
  search(text: $text, kinds: $kinds, language: $language, first: $first, after: $after) {
    totalCount facets { kind count } pageInfo { hasNextPage endCursor }
    edges { node { score node { id } highlights { field language fragment matches } } } } }`;

type Asked = { text: string; kinds?: string[] | null; language?: Lang | null; first?: number; after?: string | null };

async function ask(graph: () => Graph, variableValues: Asked): Promise<any> {
  const contextValue = contextOf({ graph, today: "2026-11-25" });
  const { data, errors } = await graphql({
    schema,
    source: SEARCH,
    variableValues: { ...variableValues },
    contextValue,
  });
  expect(errors).toBeUndefined();
  return data!.search;
}

const pick = <Each>(random: Random, from: readonly Each[]): Each => from[Math.floor(random() * from.length)]!;

/** A question that a person could type: from the words of a thing that exists, or of none. */
function drawText(things: readonly Thing[], random: Random): string {
  const thing: Thing = pick(random, things);
  const words = wordsOf(pick(random, thing.texts.length > 0 ? thing.texts : ["water"]));
  const word = pick(random, words.length > 0 ? words : ["water"]);
  const at = Math.floor(random() * word.length);
  return pick<() => string>(random, [
    () => pick(random, thing.texts.length > 0 ? thing.texts : ["water"]).slice(0, 190),
    () => word,
    () => word.slice(0, Math.max(1, at)),
    () => word.slice(0, at) + word.slice(at + 1),
    () => word.slice(0, at) + "q" + word.slice(at),
    () => word.slice(0, at) + (word[at + 1] ?? "") + word[at] + word.slice(at + 2),
    () => word.toUpperCase(),
    () => [word, pick(random, words.length > 0 ? words : ["lucht"])].join(" "),
    () => word + pick(random, wordsOf(pick(random, things).texts[0] ?? "water")),
    () => [word, "zzzyx"].join("  "),
    () => thing.id,
    () => (thing.number ? `BE ${thing.number}` : thing.id.replace("cpv:", "")),
    () =>
      pick(random, ["koelkledij", "afvalwater", "waterzuivering", "schulmöbel", "a", "de", "pio 2018", "zzzyx qqq"]),
  ])();
}

const KINDS = ["ORGANISATION", "CLUSTER", "COMPETENCE", "NEED", "SOLUTION", "PROJECT", "SOURCE"];

function draw(things: readonly Thing[], number: number): Asked {
  const random = randomOf(number);
  return {
    text: drawText(things, random) || "water",
    kinds: random() < 0.3 ? [pick(random, KINDS), pick(random, KINDS)] : null,
    language: random() < 0.2 ? pick(random, ["NL", "EN", "FR", "DE"] as const) : null,
  };
}

const counted = (kinds: readonly string[]) => {
  const counts: Record<string, number> = {};
  for (const kind of kinds) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
};

/** What the answer is, but for the order of what scores the same to the sixth decimal. */
async function compare(graph: () => Graph, things: readonly Thing[], asked: Asked) {
  const expected = searchOracle(things, asked.text, asked.language ?? null);
  const narrowed = expected.filter(({ kind }) => !asked.kinds || asked.kinds.includes(kind));
  const first = await ask(graph, { ...asked, first: 100 });
  expect(Object.fromEntries(first.facets.map((each: any) => [each.kind, each.count]))).toEqual(
    counted(expected.map(({ kind }) => kind)),
  );
  expect(first.totalCount).toBe(narrowed.length);
  const scores = new Map(narrowed.map(({ id, score }) => [id, score]));
  const edges = [...first.edges];
  for (let page = first; page.pageInfo.hasNextPage && edges.length < 300;) {
    page = await ask(graph, { ...asked, first: 100, after: page.pageInfo.endCursor });
    edges.push(...page.edges);
  }
  const found = edges.map(({ node }: any) => ({ id: node.node.id as string, score: node.score as number }));
  expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
  for (const { id, score } of found) expect(score).toBeCloseTo(scores.get(id) ?? NaN, 5);
  found.forEach(({ id, score }, place) => {
    const before = found[place - 1];
    if (before) expect(before.score > score || (before.score === score && before.id < id)).toBe(true);
  });
  const best = [...narrowed].sort((a, b) => b.score - a.score).slice(0, found.length);
  const worst = best.at(-1)?.score ?? 0;
  expect(found.length).toBe(Math.min(narrowed.length, Math.max(found.length, 100)));
  if (found.length > 0) expect(found.at(-1)!.score).toBeCloseTo(worst, 5);
}

/** Draws the search of this number and compares the answers. */
export async function expectSameSearch(graph: () => Graph, things: readonly Thing[], number: number): Promise<void> {
  const asked = draw(things, number);
  await compare(graph, things, asked).catch((fault: Error) => {
    throw new Error(`number ${number}, ${JSON.stringify(asked)}: ${fault.message}`);
  });
}
