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
import { COOPERATION_ROLES } from "./team.weights";
import { type Graph } from "../../graph/driver/graph";

/** The covers of a competence. The same index in each list is the same cover. */
type CoverList = Readonly<{
  organisations: Int32Array;
  covers: Float64Array;
  levels: Uint8Array;
  /** The first and last day of each cover, as in a {@link Span}. */
  first: Int32Array;
  last: Int32Array;
}>;

/** An organisation without its covers. */
export type Player = Omit<MarketOrganisationRow, "covers" | "memberships"> &
  Readonly<{ memberships: readonly (Span & Readonly<{ cluster: string }>)[] }>;

/** The data for forming teams. Organisations are identified by number. */
export type Market = Readonly<{
  players: readonly Player[];
  /** The number of an organisation, by its id. */
  numbers: ReadonlyMap<string, number>;
  covers: ReadonlyMap<string, CoverList>;
  informationContent: ReadonlyMap<string, number>;
  needs: ReadonlyMap<string, readonly (readonly [competence: string, importance: number])[]>;
  clusters: ReadonlySet<string>;
  municipalities: ReadonlySet<string>;
  /** For each organisation its partners in projects, and these projects. */
  cooperations: ReadonlyMap<number, ReadonlyMap<number, readonly string[]>>;
}>;

/** The market in memory, computed once per data version. */
export const marketOf = memoizePerDataVersion(async (graph: Graph): Promise<Market> => {
  const [players, covers] = await readPlayers(graph);
  const projects = await many(graph, readProjects, { roles: COOPERATION_ROLES });
  const needs = await many(graph, readNeeds, {});
  const { competences, clusters, municipalities } = await one(graph, readNamed, {});
  const numbers = new Map(players.map(({ id }, number) => [id, number]));
  await yieldToEventLoop();
  const cooperations = await runCooperatively(cooperationsIn(projects, numbers));
  return {
    players,
    numbers,
    covers,
    informationContent: new Map(competences),
    needs: new Map(needs.map(({ id, requirements }) => [id, requirements])),
    clusters: new Set(clusters),
    municipalities: new Set(municipalities),
    cooperations,
  };
});

/** The batch size for reading organisations. It is small so that no statement takes long and other requests get a turn in between. */
const BATCH_SIZE = 25;

/** All organisations in the order of their ids, and all covers by competence. */
async function readPlayers(graph: Graph): Promise<[Player[], Market["covers"]]> {
  const players: Player[] = [];
  const lists = new Map<string, GrowingCovers>();
  for (let rows: MarketOrganisationRow[] | undefined; rows?.length !== 0;) {
    rows = await many(graph, readOrganisations, { after: players.at(-1)?.id ?? "", most: BATCH_SIZE });
    for (const { covers, memberships, ...rest } of rows) {
      for (const cover of covers) addCover(lists, players.length, cover);
      const member = memberships.map(([cluster, since, until]) => ({ cluster, ...spanOf(since, until) }));
      players.push({ ...rest, memberships: member });
    }
  }
  await yieldToEventLoop();
  return [players, new Map([...lists].map(([competence, list]) => [competence, toCoverList(list)]))];
}

const growingCovers = () => ({
  organisations: new GrowableArray(Int32Array),
  covers: new GrowableArray(Float64Array),
  levels: new GrowableArray(Uint8Array),
  first: new GrowableArray(Int32Array),
  last: new GrowableArray(Int32Array),
});

type GrowingCovers = ReturnType<typeof growingCovers>;

const toCoverList = ({ organisations, covers, levels, first, last }: GrowingCovers): CoverList => ({
  ...{ organisations: organisations.toArray(), covers: covers.toArray(), levels: levels.toArray() },
  ...{ first: first.toArray(), last: last.toArray() },
});

function addCover(
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

/** How many projects are processed before a pause. */
const PROJECTS_PER_PAUSE = 100;

function* cooperationsIn(
  projects: readonly MarketProjectRow[],
  numbers: ReadonlyMap<string, number>,
): Work<Market["cooperations"]> {
  const cooperations = new Map<number, Map<number, string[]>>();
  const add = (one: number, other: number, project: string) => {
    if (one === other) return;
    const others = cooperations.get(one) ?? new Map<number, string[]>();
    const shared = others.get(other) ?? [];
    shared.push(project);
    cooperations.set(one, others.set(other, shared));
  };
  for (const [position, { id, parties }] of projects.entries()) {
    const players = parties.map((party) => numbers.get(party)!);
    for (const one of players) for (const other of players) add(one, other, id);
    if (position % PROJECTS_PER_PAUSE === 0) yield;
  }
  return cooperations;
}

/** The days from `first` to `last`, both included, each as the number YYYYMMDD. */
export type Span = Readonly<{ first: number; last: number }>;

/** A day as the number YYYYMMDD. */
export const dayNumber = (day: string): number => digitsOf(day, "0");

/** The days between two bounds. A bound covers its whole year, month or day; an absent bound is open. */
export const spanOf = (since: string | null, until: string | null): Span => ({
  first: since === null ? 0 : digitsOf(since, "0"),
  last: until === null ? FOREVER : digitsOf(until, "9"),
});

const FOREVER = 99_999_999;

const digitsOf = (bound: string, rest: string): number => Number(bound.replaceAll("-", "").padEnd(8, rest));
