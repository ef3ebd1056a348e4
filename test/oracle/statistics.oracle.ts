/** Tables of counts and sums by one or two dimensions, worked out place by place from the rows of the seed. */
import { getNamedType, type GraphQLEnumType, type GraphQLInputObjectType, type GraphQLObjectType } from "graphql";
import { satisfies, type Said } from "./walker.filter";
import { compareValues, sharedBy, type Reading, type Value } from "./walker.groups";
import { fieldsOf, holderOf, nodeOf, placesOf, tiesOf, type Field, type Oracle, type Place } from "./walker.read";
import { atTime } from "./walker.time";
import { type Tie } from "./walker.world";

export interface Asked extends Reading {
  name: string;
  by: string[];
  where?: Said;
  sum?: string;
  first?: number;
  /** In which order its cells come. */
  orderBy?: CellOrder[];
}

export type CellOrder = Partial<Record<"keys" | "count" | "sum", "ASC" | "DESC">>;

type Cell = { values: (Value | null)[]; places: Set<Place> };

const TYPE = "StatisticsResult";
/** `AMOUNT_EUR`, as the column is called. */
const columnOfSum = (sum: string) => sum.toLowerCase();

/** The amounts that a table may add up: the numbers of that name which each thing of the list has. A relation has none. */
export function sumsOf({ schema }: Oracle, table: string): string[] {
  const list = schema.getQueryType()!.getFields()[table];
  const amounts = (schema.getType("SummedAmount") as GraphQLEnumType).getValues().map(({ name }) => name);
  const fields = list ? fieldsOf(nodeOf(list.type)!).map(({ name }) => name.toLowerCase()) : [];
  return amounts.filter((name) => fields.includes(name.replaceAll("_", "").toLowerCase()));
}

export const countedFields = ({ schema }: Oracle): Field[] => fieldsOf(schema.getType(TYPE)!);

/** The relations that are counted, by the field that leads along one of them. */
const RELATIONS: Record<string, [type: string, field: string]> = {
  memberships: ["Organisation", "clusters"],
  participations: ["Organisation", "projects"],
};

/** The lists that a table counts: of all things of a type, or of all things to which a relation leads from each thing. */
export function listOf(oracle: Oracle, name: string): { field: Field; lists: Tie[][] } {
  const { schema, world } = oracle;
  const all = [...world.things.values()];
  const relation = RELATIONS[name];
  if (relation) {
    const [type, field] = relation;
    const holders = all.filter(({ __typename }) => isA(oracle, __typename, type));
    const lists = holders.map((thing) => tiesOf(oracle, thing, field)!);
    return { field: fieldsOf(schema.getType(type)!).find((each) => each.name === field)!, lists };
  }
  const field = schema.getQueryType()!.getFields()[name]!;
  const things = all.filter(({ __typename }) => isA(oracle, __typename, nodeOf(field.type)!.name));
  return { field, lists: [things.map((to) => ({ to, row: {}, keys: [to.id] }))] };
}

function isA({ schema }: Oracle, type: string, name: string): boolean {
  const found = schema.getType(type) as GraphQLObjectType;
  return type === name || found.getInterfaces().some((each) => each.name === name);
}

export function table(oracle: Oracle, asked: Asked) {
  const { field, lists } = listOf(oracle, asked.name);
  const tabled = countedFields(oracle).find(({ name }) => name === asked.name)!;
  const where = getNamedType(tabled.args.find(({ name }) => name === "where")!.type) as GraphQLInputObjectType;
  const isMeant = (place: Place) => !asked.where || satisfies(oracle, where, holderOf(field.type, place), asked.where);
  const { asOf, includeEnded, level } = asked;
  const held = lists.map((ties) => atTime(oracle, field, ties, { asOf, includeEnded }));
  const places = held.flatMap((ties) => placesOf(field.type, ties)).filter(isMeant);
  const keysOf = (place: Place, by: string) => sharedBy(oracle, field.type, place, by, { asOf, includeEnded, level });
  const cells = new Map<string, Cell>();
  for (const place of places)
    for (const values of pairs(asked.by.map((by) => keysOf(place, by).map(({ value }) => value)))) {
      const cell = cells.get(JSON.stringify(values)) ?? { values, places: new Set() };
      cells.set(JSON.stringify(values), { ...cell, places: cell.places.add(place) });
    }
  const told = [...cells.values()].map(({ values, places: those }) => ({ values, ...measured([...those], asked.sum) }));
  told.sort(inOrder(asked));
  const { count, ...sums } = measured(places, asked.sum);
  return {
    total: count,
    ...sums,
    absent: asked.by.map(
      (by) => places.filter((place) => keysOf(place, by).some(({ value }) => value === null)).length,
    ),
    cellCount: told.length,
    cells: told.slice(0, asked.first ?? 100).map(({ values, ...rest }) => ({
      keys: values.map((value) => (value === null ? null : String(value))),
      ...rest,
    })),
  };
}

/** Every combination of one of each. */
const pairs = (lists: (Value | null)[][]): (Value | null)[][] =>
  lists.reduce<(Value | null)[][]>((made, list) => made.flatMap((one) => list.map((each) => [...one, each])), [[]]);

function measured(places: Place[], sum: string | undefined) {
  const cells = sum ? places.flatMap(({ to }) => to.row[columnOfSum(sum)] || []) : [];
  const numbers = cells.map(Number);
  const added = numbers.length > 0 ? numbers.reduce((a, b) => a + b, 0) : null;
  return { count: places.length, sum: added, stated: sum ? numbers.length : null };
}

type Measured = Readonly<{ values: (Value | null)[]; count: number; sum: number | null }>;

/** Cells stand by one measure after the other, and where all are equal by their keys. What is absent comes last either way. */
function inOrder({ sum, orderBy }: Asked): (a: Measured, b: Measured) => number {
  const largestFirst: CellOrder = sum ? { sum: "DESC" } : { count: "DESC" };
  const order: CellOrder[] = [...(orderBy?.length ? orderBy : [largestFirst]), { keys: "ASC" }];
  const steps = order.flatMap((each) => Object.entries(each) as [keyof CellOrder, string][]);
  return (a, b) => {
    for (const [by, way] of steps) {
      const [one, other] = by === "keys" ? [a.values, b.values] : [[a[by]], [b[by]]];
      const found = one.map((value, index) => compareOne(value, other[index]!, way)).find((each) => each !== 0);
      if (found) return found;
    }
    return 0;
  };
}

function compareOne(a: Value | null, b: Value | null, way: string): number {
  const compared = compareValues(a, b);
  return way === "DESC" && a !== null && b !== null ? -compared : compared;
}
