import { type LabelOf } from "../../domain/ids";
import { badInput, checkAll, readAll } from "../../problem";
import { checkIds } from "../shared/demand/demand";
import { Side } from "./team-search/team";
import { type ConsortiumConstraints } from "./consortia-for.input";
import { MAX_PARTNERS } from "./team.weights";

/** The constraints of a team, validated and with defaults. Organisations are identified by id. */
export type Constraints = Readonly<{
  lead?: string;
  included: readonly string[];
  /** The members of every team: the lead and the included organisations. */
  fixed: readonly string[];
  excluded: readonly string[];
  atMostOneOf: readonly (readonly string[])[];
  minPartners: number;
  maxPartners: number;
  /** The required sides, as bits. */
  sides: number;
}>;

const MAX_EXCLUDED = 100;
const MAX_LISTS = 20;
const MAX_LISTED = 100;

/** Validates the constraints. Throws a problem that names the argument at fault, also if two contradict each other. */
export function readConstraints(args: ConsortiumConstraints, labelOf: LabelOf): Constraints {
  const { lead, include, exclude, atMostOneOf, needsSmall, needsEstablished } = args;
  const [included, excluded, lists] = [include ?? [], exclude ?? [], atMostOneOf ?? []];
  const [minPartners, maxPartners] = [args.minPartners ?? 1, args.maxPartners ?? MAX_PARTNERS];
  checkAll(
    () => checkOrganisations(lead == null ? [] : [lead], () => "constraints.lead", labelOf),
    () => checkOrganisations(included, (index) => `constraints.include[${index}]`, labelOf),
    () => checkOrganisations(excluded, (index) => `constraints.exclude[${index}]`, labelOf, MAX_EXCLUDED),
    () => checkLists(lists, labelOf),
    () => checkSize({ minPartners, maxPartners }),
  );
  const fixed = [...new Set([...(lead != null ? [lead] : []), ...included])];
  checkFixed(fixed, maxPartners, excluded, lists);
  return {
    lead: lead ?? undefined,
    included,
    fixed,
    excluded,
    atMostOneOf: lists.map((list) => [...new Set(list)]),
    minPartners,
    maxPartners,
    sides: (needsSmall ? Side.SMALL : 0) | (needsEstablished ? Side.ESTABLISHED : 0),
  };
}

const checkOrganisations = (
  ids: readonly string[],
  pathOf: (index: number) => string,
  labelOf: LabelOf,
  most = MAX_PARTNERS,
): void => checkIds(ids, "Organisation", pathOf, labelOf, most);

function checkLists(lists: readonly (readonly string[])[], labelOf: LabelOf): void {
  if (lists.length > MAX_LISTS)
    throw badInput(`constraints.atMostOneOf[${MAX_LISTS}]`, `is one too many: ${MAX_LISTS} at most; leave some out`);
  readAll(lists, (list, position) => {
    const argument = `constraints.atMostOneOf[${position}]`;
    if (new Set(list).size < 2) throw badInput(argument, "must name two organisations or more");
    checkOrganisations(list, (index) => `${argument}[${index}]`, labelOf, MAX_LISTED);
  });
}

/** Refuses impossible numbers of partners. */
function checkSize(size: Readonly<{ minPartners: number; maxPartners: number }>): void {
  readAll(Object.entries(size), ([name, value]) => {
    if (value < 1 || value > MAX_PARTNERS)
      throw badInput(`constraints.${name}`, `must be 1 to ${MAX_PARTNERS}, not ${value}`);
  });
  if (size.minPartners > size.maxPartners)
    throw badInput(
      "constraints.minPartners",
      `must be at most maxPartners (${size.maxPartners}), not ${size.minPartners}`,
    );
}

/** Refuses constraints that contradict the members of every team. */
function checkFixed(
  fixed: readonly string[],
  maxPartners: number,
  excluded: readonly string[],
  lists: readonly (readonly string[])[],
): void {
  if (fixed.length > maxPartners)
    throw badInput(
      "constraints.maxPartners",
      `is ${maxPartners}, but ${fixed.length} organisations are to be in every team`,
    );
  const both = excluded.findIndex((id) => fixed.includes(id));
  if (both >= 0)
    throw badInput(
      `constraints.exclude[${both}]`,
      `${excluded[both]} is required and excluded; name it in one of the two`,
    );
  for (const [position, list] of lists.entries()) {
    const together = fixed.filter((id) => list.includes(id));
    if (together.length > 1)
      throw badInput(
        `constraints.atMostOneOf[${position}]`,
        `${together.join(" and ")} are to be in every team, and at most one of them in any`,
      );
  }
}
