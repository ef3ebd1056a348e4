/**
 * What may inspire an organisation, worked out naively from the seed files: everybody with a need is compared with it, and everything that was
 * delivered or is offered is held against each of their needs. It shares no line with the product.
 */
import {
  deliveringProjects,
  holdersOf,
  isAlikeAnswer,
  ownersOf,
  requirementsOf,
  resemblanceOracle,
  rounded,
  usedBy,
  type PairAnswer,
} from "./replicating.oracle";
import { cell, listCell, maybeCell, rowsOf, type Row, type Seed } from "./seed.files";

export interface InspirationAnswer {
  subject: string;
  isDelivered: boolean;
  fit: number;
  pairs: PairAnswer[];
  need: string;
  organisation: string | null;
  ownNeed: string | null;
  /** For an alike need, the nature, the kind, the province and the size. */
  parts: number[];
  score: number;
  otherOrganisations: string[];
}

type Fitting = Pick<InspirationAnswer, "subject" | "isDelivered" | "fit" | "pairs">;

/** What fits which need, and which needs are alike, is worked out once for all who ask. */
export function inspirationsOracle(seed: Seed): (asked: string) => InspirationAnswer[] {
  const needs = rowsOf(seed, "needs.csv")
    .map((row) => cell(row, "id"))
    .sort();
  const fitting = new Map(needs.map((need) => [need, fittingFor(seed, need)]));
  const alike = new Map(
    needs.map((need) => [
      need,
      new Map(
        needs.map((own) => [own, resemblanceOracle(seed, requirementsOf(seed, need), requirementsOf(seed, own))]),
      ),
    ]),
  );
  const traits = new Map(rowsOf(seed, "organisations.csv").map((row) => [cell(row, "id"), traitsOf(seed, row)]));
  const delivering = deliveringProjects(seed);
  const holders = new Map(
    delivering.map((row) => [
      cell(row, "id"),
      [...holdersOf(seed, row), ...listCell(row, "needs").flatMap((need) => ownersOf(seed, need))],
    ]),
  );
  const offerers = new Map(
    rowsOf(seed, "solutions.csv").map((row) => [cell(row, "id"), maybeCell(row, "organisation")]),
  );
  return (asked) => {
    const mine = traits.get(asked)!;
    const own = needs.filter((need) => ownersOf(seed, need).includes(asked));
    const all = needs
      .filter((need) => !own.includes(need))
      .flatMap((need) => {
        const [nearest] = own
          .map((id) => ({ id, ...alike.get(need)!.get(id)! }))
          .filter(isAlikeAnswer)
          .sort((one, other) => rounded(other.score) - rounded(one.score) || (one.id < other.id ? -1 : 1));
        const owners = ownersOf(seed, need);
        return (owners.length > 0 ? [...owners].sort() : [null])
          .map((organisation) => {
            const theirs = organisation === null ? null : traits.get(organisation)!;
            const shared = mine.map((trait, index) => trait !== null && theirs?.[index] === trait);
            const parts = [
              0.5 * (nearest?.score ?? 0),
              ...[0.25, 0.1, 0.1, 0.05].map((each, i) => (shared[i] ? each : 0)),
            ];
            return { need, organisation, ownNeed: nearest?.id ?? null, parts };
          })
          .filter(({ parts }) => rounded(sum(parts)) >= 0.2);
      })
      .flatMap((comparable) => fitting.get(comparable.need)!.map((fits) => ({ ...comparable, ...fits })))
      .filter(({ subject }) => !holders.get(subject)?.includes(asked) && offerers.get(subject) !== asked)
      .map(({ parts, ...each }) => ({
        ...each,
        parts: parts.map((part) => part * each.fit),
        score: sum(parts) * each.fit,
      }));
    return [...new Set(all.map(({ subject }) => subject))]
      .map((subject): InspirationAnswer => {
        const found = all.filter((each) => each.subject === subject);
        const best = found.reduce((most, each) => (rounded(each.score) > rounded(most.score) ? each : most));
        const others = new Set(found.map(({ organisation }) => organisation).filter((id) => id !== null));
        others.delete(best.organisation!);
        return { ...best, otherOrganisations: [...others].sort() };
      })
      .sort((one, other) => rounded(other.score) - rounded(one.score) || (one.subject < other.subject ? -1 : 1));
  };
}

function fittingFor(seed: Seed, need: string): Fitting[] {
  const delivered = deliveringProjects(seed)
    .filter((row) => listCell(row, "needs").includes(need))
    .flatMap((row) => (listCell(row, "solutions").length > 0 ? listCell(row, "solutions") : [cell(row, "id")]));
  const offered = rowsOf(seed, "solutions.csv")
    .filter((row) => !delivered.includes(cell(row, "id")))
    .map((row) => ({ row, ...resemblanceOracle(seed, usedBy(row), requirementsOf(seed, need)) }))
    .filter(isAlikeAnswer);
  return [
    ...delivered.map((subject) => ({ subject, isDelivered: true, fit: 1, pairs: [] })),
    ...offered.map(({ row, score, pairs }) => ({
      ...{ subject: cell(row, "id"), isDelivered: false, fit: 0.9 * score, pairs },
    })),
  ];
}

/** Nature, kind, province (of Brussels the region) and size, null where not known. */
function traitsOf(seed: Seed, row: Row): (string | null)[] {
  const place = rowsOf(seed, "municipalities.csv").find(({ id }) => id === row.municipality);
  const staff = maybeCell(row, "staff");
  const size = [10, 50, 250].filter((least) => Number(staff) >= least).length;
  return [
    maybeCell(row, "nature"),
    cell(row, "kind"),
    place ? (maybeCell(place, "province") ?? cell(place, "region")) : null,
    staff === null ? null : String(size),
  ];
}

const sum = (numbers: number[]) => numbers.reduce((whole, each) => whole + each, 0);
