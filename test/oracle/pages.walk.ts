/** A list page after page, each page compared with the whole list as it is at that moment. */
import { type ExecutionResult } from "graphql";
import { type Random } from "./matching.oracle";

/** One place of a list: its cursor, and what stands there in words. */
export interface Place {
  cursor: string;
  what: string;
  id: string;
}

interface Page {
  places: Place[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
}

export interface PageArgs {
  first?: number;
  after?: string | null;
  last?: number;
  before?: string | null;
}

/** Asks for one page of a list. */
export type AskPage = (page: PageArgs) => ExecutionResult | Promise<ExecutionResult>;

/** All places that were met on a walk, and the whole list at the moment of each page. */
export interface Walk {
  met: Place[];
  moments: Place[][];
  /** The page that was not what stood there; the walk ends with it. */
  fault?: string;
}

const LARGEST = 7;
const MOST = 100;

/** The whole list, a hundred places at a time; of one with more than `enough` places not all. */
export async function wholeList(ask: AskPage, enough = Infinity): Promise<Place[]> {
  const list: Place[] = [];
  for (let after: string | null = null; ;) {
    const { places, pageInfo } = await read(ask, { first: MOST, after });
    list.push(...places);
    if (!pageInfo.hasNextPage || list.length > enough) return list;
    after = pageInfo.endCursor;
  }
}

async function read(ask: AskPage, page: PageArgs): Promise<Page> {
  const { data, errors } = (await ask(page)) as ExecutionResult<any>;
  if (errors) throw new Error(`${errors.map(({ message }) => message).join("; ")} ${JSON.stringify(page)}`);
  const { edges, pageInfo } = (data.owner ?? data).list;
  const places = edges.map(({ cursor, ...edge }: any) => ({ cursor, what: JSON.stringify(edge), id: edge.node.id }));
  return { places, pageInfo: { ...pageInfo } };
}

/**
 * From one end of a list to the other, in pages of one to seven, more often small ones.
 * @param between what happens between two pages, if anything; it is told the list, and which of it was met last
 */
export async function walk(
  ask: AskPage,
  random: Random,
  isBackward: boolean,
  between?: (list: readonly Place[], last: Place) => Promise<void>,
): Promise<Walk> {
  const walked: Walk = { met: [], moments: [await wholeList(ask)] };
  for (let cursor: string | null = null; ;) {
    const size = 1 + Math.floor(random() * random() * LARGEST);
    const asked: PageArgs = isBackward ? { last: size, before: cursor } : { first: size, after: cursor };
    const page = await read(ask, asked);
    const list = walked.moments.at(-1)!;
    const [actual, expected] = [page, pageAt(list, page, size, cursor, isBackward)].map((each) => JSON.stringify(each));
    if (actual !== expected) return { ...walked, fault: `${JSON.stringify(asked)}: ${actual}, not ${expected}` };
    walked.met.push(...(isBackward ? page.places.toReversed() : page.places));
    const { hasNextPage, hasPreviousPage, startCursor, endCursor } = page.pageInfo;
    cursor = isBackward ? startCursor : endCursor;
    if (!(isBackward ? hasPreviousPage : hasNextPage) || cursor === null) return walked;
    if (!between) continue;
    await between(list, walked.met.at(-1)!);
    walked.moments.push(await wholeList(ask));
  }
}

/** The page that begins behind a cursor, or ends before it. Where its row is gone, the page that was shown tells where that was. */
function pageAt(list: readonly Place[], page: Page, size: number, cursor: string | null, isBackward: boolean): Page {
  const { from, to } = isBackward ? before(list, page, cursor, size) : behind(list, page, cursor, size);
  const places = list.slice(from, to);
  const pageInfo = {
    hasNextPage: to < list.length,
    hasPreviousPage: from > 0,
    startCursor: places[0]?.cursor ?? null,
    endCursor: places.at(-1)?.cursor ?? null,
  };
  return { places, pageInfo };
}

function behind(list: readonly Place[], { places }: Page, cursor: string | null, size: number) {
  const known = indexOf(list, cursor);
  const from = cursor === null || known >= 0 ? known + 1 : places[0] ? indexOf(list, places[0].cursor) : list.length;
  return { from, to: Math.min(from + size, list.length) };
}

function before(list: readonly Place[], { places }: Page, cursor: string | null, size: number) {
  const known = indexOf(list, cursor);
  const to = cursor === null ? list.length : known >= 0 ? known : indexOf(list, places.at(-1)?.cursor ?? null) + 1;
  return { from: Math.max(0, to - size), to };
}

const indexOf = (list: readonly Place[], cursor: string | null) => list.findIndex((place) => place.cursor === cursor);

/** The places that were there all the time, with the same values in what orders the list: these are what their cursors hold. */
export function stayed({ moments }: Walk): Place[] {
  const cursors = moments.map((list) => new Set(list.map(({ cursor }) => cursor)));
  return moments[0]!.filter(({ cursor }) => cursors.every((moment) => moment.has(cursor)));
}

/** Everything that is wrong with a walk: a page that is not what stood there, a place met twice, one missed that stayed. */
export function faultsOf(walk: Walk, isBackward: boolean): string[] {
  if (walk.fault) return [walk.fault];
  const places = stayed(walk);
  const met = walk.met.map(({ cursor }) => cursor);
  const twice = walk.met.filter(({ cursor }, index) => met.indexOf(cursor) !== index);
  const missed = places.filter(({ cursor }) => !met.includes(cursor));
  const inOrder = (isBackward ? places.reverse() : places).map(({ cursor }) => met.indexOf(cursor));
  const isInOrder = inOrder.every((at, index) => index === 0 || at > inOrder[index - 1]!);
  return [
    ...twice.map(({ what }) => `twice: ${what}`),
    ...missed.map(({ what }) => `missed: ${what}`),
    ...(isInOrder || missed.length > 0 ? [] : ["not in the order of the list"]),
  ];
}

/** What is wrong with the whole list and its pages, from either end, while it stays as it is. */
export async function faultsInStillness(ask: AskPage, expected: readonly Place[], random: Random): Promise<string[]> {
  const [actual, wanted] = [await wholeList(ask), expected].map((places) => places.map(({ what }) => what).join());
  const faults = actual === wanted ? [] : [`the whole list: ${actual}, not ${wanted}`];
  for (const { way, isBackward } of DIRECTIONS) {
    const walked = await walk(ask, random, isBackward);
    faults.push(...faultsOf(walked, isBackward).map((fault) => `${way}: ${fault}`));
  }
  return faults;
}

export const DIRECTIONS = [
  { way: "forward", isBackward: false },
  { way: "backward", isBackward: true },
];
