import { type LabelOf } from "../../../domain/ids";
import { pageSize } from "../../../graph/lists/page-arguments";
import { badInput, checkAll, readAll } from "../../../problem";
import { type DemandInput, type MatchFilter } from "./demand.input";
import { readable } from "./text-to-read";
import { type DemandedCompetence, type RequirementRow } from "./demand.cypher";
import { type EvidenceLevelCode } from "../evidence/evidence.weights";
import { readRank, type RankingQuestion, type Rank } from "../ranking/ranking-page";

/** The arguments, validated and with defaults. */
export type Demand = DemandedCompetence &
  Readonly<{
    clusters?: readonly string[];
    kinds?: readonly string[];
    sizes?: readonly string[];
    municipalities?: readonly string[];
    includeNonMembers: boolean;
    evidence: EvidenceLevelCode;
    /** The day on which evidence must hold; the day of the request by default. */
    asOf?: string;
    first: number;
    after?: Rank;
  }>;

const FIELD = "membersServing";
const MAX_LIST = 100;

/** The raw GraphQL arguments for filter and page. */
type DemandArguments = Readonly<{
  where?: MatchFilter | null;
  asOf?: string | null;
  first?: number | null;
  after?: string | null;
}>;

/** Validates the arguments and fills in defaults. Throws a problem that names the argument at fault. */
export function readDemand(demand: DemandInput, args: DemandArguments, labelOf: LabelOf): Demand {
  const read = {
    ...readRequired(demand, labelOf),
    ...readFilter(args.where ?? {}, labelOf),
    asOf: args.asOf ?? undefined,
  };
  return { ...read, first: pageSize(args.first, FIELD), after: readRank(args.after, { field: FIELD, args: read }) };
}

/** Validates a `DemandInput`: a need, a text or a list of requirements. Every field with such an argument uses it. */
export function readRequired(
  { need, text, language, requirements }: DemandInput,
  labelOf: LabelOf,
): DemandedCompetence {
  if ([need, text, requirements].filter((each) => each != null).length !== 1)
    throw badInput("demand", "must have exactly one of need, text and requirements");
  if (language != null && text == null) throw badInput("demand.language", "is only allowed with a text; leave it out");
  if (need != null) checkIds([need], "Need", () => "demand.need", labelOf);
  return {
    need: need ?? undefined,
    text: text == null ? undefined : readable(text, language, "demand.text"),
    requirements: requirements == null ? [] : readRequirements(requirements, labelOf),
  };
}

/** The question of a demand without the page, for cursors. */
export const demandQuestion = ({ first: _first, after: _after, ...args }: Demand): RankingQuestion => ({
  field: FIELD,
  args,
});

function readRequirements(stated: NonNullable<DemandInput["requirements"]>, labelOf: LabelOf): RequirementRow[] {
  const size = stated.length;
  if (size < 1 || size > MAX_LIST)
    throw badInput("demand.requirements", `must be 1 to ${MAX_LIST} requirements, not ${size}`);
  return readAll(stated, ({ competence, importance: given }, index) => {
    const path = `demand.requirements[${index}]`;
    const importance = given ?? 3;
    checkAll(
      () => checkIds([competence], "Competence", () => `${path}.competence`, labelOf),
      () => checkImportance(importance, `${path}.importance`),
      () => checkIsFirst(stated, index, `${path}.competence`),
    );
    return { competence, importance };
  });
}

function checkImportance(importance: number, path: string): void {
  if (importance < 1 || importance > 5) throw badInput(path, `must be 1 to 5, not ${importance}`);
}

function checkIsFirst(stated: readonly Readonly<{ competence: string }>[], index: number, path: string): void {
  const { competence } = stated[index]!;
  if (stated.findIndex((other) => other.competence === competence) < index)
    throw badInput(path, `${competence} is listed twice; name it once`);
}

/** Validates a filter and fills in defaults. */
export function readFilter(where: MatchFilter, labelOf: LabelOf) {
  const check = (name: "clusters" | "municipalities", label: string) =>
    checkIds(where[name] ?? [], label, (index) => `where.${name}[${index}]`, labelOf);
  checkAll(
    () => check("clusters", "Cluster"),
    () => check("municipalities", "Municipality"),
  );
  return {
    clusters: where.clusters ?? undefined,
    kinds: where.kinds ?? undefined,
    sizes: where.sizes ?? undefined,
    municipalities: where.municipalities ?? undefined,
    includeNonMembers: where.includeNonMembers ?? false,
    evidence: where.evidence ?? "NEAR",
  };
}

/** Throws a problem for each id that is not of `label`, and for more than `most` ids. A cluster counts as an organisation. */
export function checkIds(
  ids: readonly string[],
  label: string,
  pathOf: (index: number) => string,
  labelOf: LabelOf,
  most = MAX_LIST,
): void {
  if (ids.length > most) throw badInput(pathOf(most), `is one too many: ${most} at most; leave some out`);
  readAll(ids, (id, index) => {
    const labelOfId = labelOf(id, pathOf(index));
    if (labelOfId !== label && !(label === "Organisation" && labelOfId === "Cluster"))
      throw badInput(
        pathOf(index),
        `must be the id of ${label === "Organisation" ? "an" : "a"} ${label}, not of a ${labelOfId}`,
      );
  });
}
