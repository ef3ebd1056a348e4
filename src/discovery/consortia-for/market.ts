import { yieldToEventLoop } from "../../graph/driver/yield-to-event-loop";
import { many, one } from "../../graph/driver/client";
import { GrowableArray } from "../shared/runtime/growable-array";
import { memoizePerDataVersion } from "../shared/runtime/memoize-per-data-version";
import {
  readNamed,
  readNeeds,
  readOrganisations,
  readProjects,
  type MarketOrganisationRow,
  type MarketProjectRow,
} from "./market.cypher";
import { runCooperatively, type Work } from "../shared/runtime/run-cooperatively";
import { TOGETHER_ROLES } from "./team.weights";
import { type Graph } from "../../graph/driver/graph";

/** Who covers a competence, and how much: the same place in each list is the same cover. */
type CoverList = Readonly<{
  organisations: Int32Array;
  covers: Float64Array;
  levels: Uint8Array;
  /** The first and the last day of each, as in a {@link Span}. */
  first: Int32Array;
  last: Int32Array;
}>;

/** An organisation without what it covers. */
export type Player = Omit<MarketOrganisationRow, "covers" | "memberships"> &
  Readonly<{ memberships: readonly (Span & Readonly<{ cluster: string }>)[] }>;

/** All that forming teams needs of the graph, by number. */
export type Market = Readonly<{
  players: readonly Player[];
  /** The number of an organisation, by its id. */
  numbers: ReadonlyMap<string, number>;
  covers: ReadonlyMap<string, CoverList>;
  informationContent: ReadonlyMap<string, number>;
  needs: ReadonlyMap<string, readonly (readonly [competence: string, importance: number])[]>;
  clusters: ReadonlySet<string>;
  municipalities: ReadonlySet<string>;
  /** For each organisation with whom it carried out projects, and which. */
  together: ReadonlyMap<number, ReadonlyMap<number, readonly string[]>>;
}>;

/** The market as the graph knows it, in memory; made once for each version of the data. */
export const marketOf = memoizePerDataVersion(async (graph: Graph): Promise<Market> => {
  const [players, covers] = await readPlayers(graph);
  const projects = await many(graph, readProjects, { roles: TOGETHER_ROLES });
  const needs = await many(graph, readNeeds, {});
  const { competences, clusters, municipalities } = await one(graph, readNamed, {});
  const numbers = new Map(players.map(({ id }, number) => [id, number]));
  await yieldToEventLoop();
  const together = await runCooperatively(togetherIn(projects, numbers));
  return {
    players,
    numbers,
    covers,
    informationContent: new Map(competences),
    needs: new Map(needs.map(({ id, requirements }) => [id, requirements])),
    clusters: new Set(clusters),
    municipalities: new Set(municipalities),
    together,
  };
});

/** So many organisations are read at once: no statement lasts long, and between two of them others get a turn. */
const AT_ONCE = 25;

/** All organisations in the order of their ids, and what they cover, by competence. */
async function readPlayers(graph: Graph): Promise<[Player[], Market["covers"]]> {
  const players: Player[] = [];
  const lists = new Map<string, GrowingCovers>();
  for (let rows: MarketOrganisationRow[] | undefined; rows?.length !== 0;) {
    rows = await many(graph, readOrganisations, { after: players.at(-1)?.id ?? "", most: AT_ONCE });
    for (const { covers, memberships, ...rest } of rows) {
      for (const cover of covers) enter(lists, players.length, cover);
      const member = memberships.map(([cluster, since, until]) => ({ cluster, ...spanOf(since, until) }));
      players.push({ ...rest, memberships: member });
    }
  }
  await yieldToEventLoop();
  return [players, new Map([...lists].map(([competence, list]) => [competence, wholeOf(list)]))];
}

const growingCovers = () => ({
  organisations: new GrowableArray(Int32Array),
  covers: new GrowableArray(Float64Array),
  levels: new GrowableArray(Uint8Array),
  first: new GrowableArray(Int32Array),
  last: new GrowableArray(Int32Array),
});

type GrowingCovers = ReturnType<typeof growingCovers>;

const wholeOf = ({ organisations, covers, levels, first, last }: GrowingCovers): CoverList => ({
  ...{ organisations: organisations.toArray(), covers: covers.toArray(), levels: levels.toArray() },
  ...{ first: first.toArray(), last: last.toArray() },
});

function enter(
  lists: Map<string, GrowingCovers>,
  organisation: number,
  cover: MarketOrganisationRow["covers"][number],
): void {
  const [competence, share, level, since, until] = cover;
  const list = lists.get(competence) ?? growingCovers();
  const { first, last } = spanOf(since, until);
  lists.set(competence, list);
  list.organisations.push(organisation);
  list.covers.push(share);
  list.levels.push(level);
  list.first.push(first);
  list.last.push(last);
}

/** So many projects are gone through at a time. */
const PROJECTS_AT_ONCE = 100;

function* togetherIn(
  projects: readonly MarketProjectRow[],
  numbers: ReadonlyMap<string, number>,
): Work<Market["together"]> {
  const together = new Map<number, Map<number, string[]>>();
  const add = (one: number, other: number, project: string) => {
    if (one === other) return;
    const others = together.get(one) ?? new Map<number, string[]>();
    const shared = others.get(other) ?? [];
    shared.push(project);
    together.set(one, others.set(other, shared));
  };
  for (const [position, { id, parties }] of projects.entries()) {
    const players = parties.map((party) => numbers.get(party)!);
    for (const one of players) for (const other of players) add(one, other, id);
    if (position % PROJECTS_AT_ONCE === 0) yield;
  }
  return together;
}

/** The days from `first` to `last`, both within, each as a number with the digits of its year, month and day. */
export type Span = Readonly<{ first: number; last: number }>;

/** A day as a number that is larger the later it is. */
export const dayNumber = (day: string): number => digitsOf(day, "0");

/** The days between two bounds, each as precise as its source: it stands for its whole year, month or day, an absent one for all time. */
export const spanOf = (since: string | null, until: string | null): Span => ({
  first: since === null ? 0 : digitsOf(since, "0"),
  last: until === null ? FOREVER : digitsOf(until, "9"),
});

const FOREVER = 99_999_999;

const digitsOf = (bound: string, rest: string): number => Number(bound.replaceAll("-", "").padEnd(8, rest));
