/** Tables to ask for, drawn from the schema: a list, one or two dimensions, a filter, a time, a level, a sum. */
import { getNamedType, type GraphQLEnumType } from "graphql";
import { Draft } from "./documents.draft";
import { drawFilter, drawTime } from "./documents.filters";
import { type Keys } from "./documents.keys";
import { type Random } from "./matching.oracle";
import { countedFields, listOf, sumsOf, type Asked, type CellOrder } from "./statistics.oracle";
import { holdersOf, type Field } from "./walker.read";

/** Whatever has competences can be brought to a level of them. */
const HIERARCHY = /^(COMPETENCES|REQUIREMENTS|FOCUS|CLASSIFICATIONS)$/;

/** @param weightOf how often each list is drawn; most lists are worth three times what the longest are */
export function drawTable(keys: Keys, random: Random, weightOf: (field: Field) => number = usual): Asked {
  const { oracle } = keys;
  const draft = new Draft(keys, random);
  const field = draft.weighed(countedFields(oracle), weightOf);
  const argument = (name: string) => getNamedType(field.args.find((each) => each.name === name)!.type);
  const dimensions = (argument("by") as GraphQLEnumType).getValues().map(({ name }) => name);
  const by = draft.shuffled(dimensions).slice(0, draft.pick([1, 2, 2]));
  const { field: list, lists } = listOf(oracle, field.name);
  const ties = lists.flat();
  const some = holdersOf(
    list.type,
    Array.from({ length: 15 }, () => draft.pick(ties)),
  );
  const sums = sumsOf(oracle, field.name);
  const sum = sums.length > 1 ? draft.pick(sums) : sums[0];
  const isSummed = sum !== undefined && draft.chance(0.7);
  return {
    name: field.name,
    by,
    ...(draft.chance(0.6) && { where: drawFilter(draft, argument("where") as never, some, draft.number(0, 2)) }),
    ...(draft.chance(0.35) && drawTime(draft, some)),
    ...(isSummed && { sum }),
    ...(by.some((each) => HIERARCHY.test(each)) && draft.chance(0.9) && { level: draft.number(1, 5) }),
    ...(draft.chance(0.5) && { first: draft.pick([1, 3, 20, 1000]) }),
    ...(draft.chance(0.6) && { orderBy: drawOrder(draft, isSummed) }),
  };
}

function drawOrder(draft: Draft, isSummed: boolean): CellOrder[] {
  const keys = draft.shuffled(["keys", "count", ...(isSummed ? ["sum"] : [])]).slice(0, draft.pick([1, 1, 2]));
  return keys.map((key) => ({ [key]: draft.pick(["ASC", "DESC"]) }));
}

const usual = ({ name }: Field) => (/^(sources|municipalities|competences)$/.test(name) ? 1 : 3);
