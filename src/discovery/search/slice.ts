import { type Slice } from "../../domain/slice";
import { searchableOf, type Searchable, nodeKindOf, nodeKinds } from "./searchable-texts";
import { Args, Ctx, Query, Resolver } from "type-graphql";
import { type DiscoveryContext } from "../discovery-context";
import { SearchConnection, SearchArgs } from "./search.type";
import { cleanText } from "../../graph/schema/fold";
import { forEachRow, many } from "../../graph/driver/client";
import { type LoadedNode } from "../../graph/compiler/node-loader";
import { pageSize } from "../../graph/lists/page-arguments";
import { badInput } from "../../problem";
import { memoizePerDataVersion, memoizePerObject } from "../shared/runtime/memoize-per-data-version";
import { foldedWordsOf } from "../shared/text/words";
import { runCooperatively } from "../shared/runtime/run-cooperatively";
import { toPage, isBehind, readRank, type Rank } from "../shared/ranking/ranking-page";
import { highlightsOf } from "./highlights";
import { hitsOf, type Hit } from "./hits";
import { startSearchIndex, type SearchIndex } from "./search-index";
import { everyText, wholeThings } from "./search.cypher";
import { type Graph } from "../../graph/driver/graph";

/** Search over all things. */
@Resolver()
export class SearchQueries {
  @Query(() => SearchConnection, {
    nullable: true,
    description:
      "Full-text search over names and texts of all kinds of things. Also finds inflected, incomplete, misspelt and compound words, and a number, code or id. Returns the things that match the most words, the best first",
  })
  search(@Args(() => SearchArgs) args: SearchArgs, @Ctx() context: DiscoveryContext) {
    return search(context, args);
  }
}

const FIELD = "search";

const MAX_LENGTH = 200;

/** One page of search hits. */
async function search(context: DiscoveryContext, { text, kinds, language, first, after }: SearchArgs) {
  if (text.length > MAX_LENGTH)
    throw badInput("text", `may have ${MAX_LENGTH} characters at most, not ${text.length}; shorten it`);
  const question = { field: FIELD, args: { ...normalForm(text), kinds: kinds ?? null, language: language ?? null } };
  const [size, rank] = [pageSize(first, FIELD), readRank(after, question)];
  const { index, searchable } = await searchableGraph(context.slices)(context.graph());
  const { hits: all, matchedWords } = await runCooperatively(hitsOf(index, text, language ?? undefined));
  const kindOf = ({ thing }: Hit) => nodeKindOf(index.labels[thing]!);
  const hits = kinds ? all.filter((hit) => kinds.includes(kindOf(hit))) : all;
  const best = bestBehind(index, hits, rank, size + 1);
  const nodes = await loadThings(context, best.slice(0, size), index, searchable);
  const matches = best.slice(0, size).map(({ thing, score }) => ({ node: index.ids[thing]!, score }));
  const page = toPage(
    question,
    { after: rank },
    { matches, hasMore: best.length > size },
    {
      idOf: ({ node }) => node,
      toNode: (hit) => ({
        ...hit,
        highlights: highlightsOf(nodes.get(hit.node) ?? {}, searchable.texts, matchedWords),
      }),
    },
  );
  return { ...page, totalCount: hits.length, facets: facetsOf(all.map(kindOf)) };
}

/** The query in a normal form for cursors: its words, and the text itself if it may be an id. */
function normalForm(text: string) {
  const cleaned = cleanText(text);
  return { words: foldedWordsOf(text).join(" "), id: /^\w+:\S+$/.test(cleaned) ? cleaned : null };
}

/** The index for the current version of the data, and the searchable texts. */
const searchableGraph = memoizePerObject((slices: readonly Slice[]) =>
  memoizePerDataVersion(async (graph: Graph): Promise<Readonly<{ index: SearchIndex; searchable: Searchable }>> => {
    const searchable = searchableOf(slices);
    const index = startSearchIndex(searchable);
    await forEachRow(graph, everyText(searchable), {}, (row) => index.add(row));
    return { index: await runCooperatively(index.build()), searchable };
  }),
);

/** The best hits after a rank; ties in the order of the things, which is the order of their ids. */
function bestBehind({ ids }: SearchIndex, hits: readonly Hit[], after: Rank | undefined, most: number): Hit[] {
  const best: Hit[] = [];
  for (const hit of hits) {
    const worst = best[most - 1];
    if ((worst && hit.score <= worst.score) || !isBehind({ score: hit.score, id: ids[hit.thing]! }, after)) continue;
    const at = best.findIndex(({ score }) => score < hit.score);
    best.splice(at < 0 ? best.length : at, 0, hit);
    if (best.length > most) best.pop();
  }
  return best;
}

/** The things of a page with all properties, by id. */
async function loadThings(
  context: DiscoveryContext,
  hits: readonly Hit[],
  { ids }: SearchIndex,
  searchable: Searchable,
) {
  const hitIds = hits.map(({ thing }) => ids[thing]!);
  const nodes: LoadedNode[] =
    hitIds.length > 0 ? await many(context.graph(), wholeThings(searchable), { ids: hitIds }) : [];
  context.rememberNodes(nodes);
  return new Map(nodes.map((node) => [node.id, node]));
}

function facetsOf(kinds: readonly string[]) {
  const counts = new Map<string, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts]
    .map(([kind, count]) => ({ kind, count }))
    .sort((one, other) => other.count - one.count || (one.kind < other.kind ? -1 : 1));
}

export const searchSlice: Slice = {
  nouns: [],
  resolvers: [SearchQueries],
  edges: [],
  files: [],
  derivedEnum: nodeKinds,
};
