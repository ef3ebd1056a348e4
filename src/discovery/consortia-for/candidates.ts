import { maturityOf } from "../../domain/organisations/organisation.codes";
import { type Work } from "../shared/runtime/run-cooperatively";
import { type Market, type Player, dayNumber, type Span } from "./market";
import { Side, type Candidates } from "./team-search/team";
import { type TeamQuestion } from "./consortia-for.cypher";

/** The candidates for a team, and the organisation number of each. */
export type Pool = Readonly<{ candidates: Candidates; organisations: readonly number[] }>;

/** The candidates: all organisations that pass the filter and cover something, and the required ones. In the order of their ids. */
export function* poolOf(market: Market, question: TeamQuestion, today: string): Work<Pool> {
  const positions = indexesOf(market, question, today);
  yield;
  const organisations: number[] = [];
  positions.forEach((position, organisation) => {
    if (position === OUT) return;
    positions[organisation] = organisations.length;
    organisations.push(organisation);
  });
  const covers = coversOf(market, question, today, positions, organisations.length);
  yield;
  const candidates: Candidates = {
    count: organisations.length,
    weights: question.requirements.map(({ weight }) => weight),
    covers,
    sides: Uint8Array.from(organisations, (organisation) => sideOf(market.players[organisation]!, today)),
    pairs: pairsAmong(market, organisations, positions),
    workedTogether: (one, other) => market.cooperations.get(organisations[one]!)?.has(organisations[other]!) ?? false,
  };
  return { candidates, organisations };
}

/** Marks an organisation that may not be in a team. */
const OUT = -1;

/** Marks an organisation that has not been checked yet. */
const UNCHECKED = -2;

/** For each organisation {@link OUT}, or 0 if it may be in a team. */
function indexesOf(market: Market, question: TeamQuestion, today: string): Int32Array {
  const positions = new Int32Array(market.players.length).fill(UNCHECKED);
  const day = dayNumber(today);
  for (const organisation of question.excluded) positions[organisation] = OUT;
  for (const organisation of question.fixed) positions[organisation] = 0;
  visitCovers(market, question, today, (organisation) => {
    if (positions[organisation] === UNCHECKED)
      positions[organisation] = passes(market.players[organisation]!, question, day) ? 0 : OUT;
  });
  return positions.map((position) => (position === UNCHECKED ? OUT : position));
}

/** How much each candidate covers of each requirement. */
function coversOf(
  market: Market,
  question: TeamQuestion,
  today: string,
  positions: Int32Array,
  count: number,
): Float64Array {
  const width = question.requirements.length;
  const covers = new Float64Array(count * width);
  visitCovers(market, question, today, (organisation, requirement, cover) => {
    if (positions[organisation] !== OUT) covers[positions[organisation]! * width + requirement] = cover;
  });
  return covers;
}

/** Whether any organisation covers a requirement, regardless of the filter. */
export function isAnyCovered(market: Market, question: TeamQuestion, today: string): boolean {
  let isAny = false;
  visitCovers(market, question, today, () => {
    isAny = true;
  });
  return isAny;
}

type Visit = (organisation: number, requirement: number, cover: number) => void;

/** Visits every cover of a requirement that holds today and reaches the requested level. */
function visitCovers(market: Market, { requirements, level }: TeamQuestion, today: string, visit: Visit): void {
  const day = dayNumber(today);
  for (const [requirement, { competence }] of requirements.entries()) {
    const list = market.covers.get(competence);
    if (!list) continue;
    const { organisations, covers, levels, first, last } = list;
    for (let at = 0; at < organisations.length; at++)
      if (levels[at]! <= level && first[at]! <= day && day <= last[at]!)
        visit(organisations[at]!, requirement, covers[at]!);
  }
}

/** Whether an organisation passes the filter, which means the same as in the ranking of members. */
function passes(player: Player, { where }: TeamQuestion, day: number): boolean {
  const { clusters, kinds, sizes, municipalities, includeNonMembers } = where;
  const isMember = (isWanted: (cluster: string) => boolean) =>
    player.memberships.some((each) => holds(each, day) && isWanted(each.cluster));
  return (
    (includeNonMembers || isMember(() => true)) &&
    (clusters === undefined || isMember((cluster) => clusters.includes(cluster))) &&
    (kinds === undefined || kinds.includes(player.kind)) &&
    (sizes === undefined || sizes.includes(player.sizeClass ?? "UNKNOWN")) &&
    (municipalities === undefined || (player.municipality !== null && municipalities.includes(player.municipality)))
  );
}

const holds = ({ first, last }: Span, day: number): boolean => first <= day && day <= last;

const SMALL = ["MICRO", "SMALL", "MEDIUM"];

/** Whether an organisation is an SME or start-up, an established firm or institute, or neither as far as is known. */
function sideOf({ kind, sizeClass, foundedYear }: Player, today: string): number {
  if (kind === "KNOWLEDGE_INSTITUTION") return Side.ESTABLISHED;
  if (kind !== "COMPANY") return Side.NEITHER;
  const maturity = maturityOf(foundedYear, today);
  if (SMALL.includes(sizeClass ?? "") || maturity === "START_UP") return Side.SMALL;
  return sizeClass === "LARGE" || maturity === "ESTABLISHED" ? Side.ESTABLISHED : Side.NEITHER;
}

/** The pairs of candidates that carried out a project together. */
function pairsAmong(
  { cooperations }: Market,
  organisations: readonly number[],
  positions: Int32Array,
): [number, number][] {
  const pairs: [number, number][] = [];
  for (const [position, organisation] of organisations.entries())
    for (const other of cooperations.get(organisation)?.keys() ?? [])
      if (positions[other]! > position) pairs.push([position, positions[other]!]);
  return pairs;
}
