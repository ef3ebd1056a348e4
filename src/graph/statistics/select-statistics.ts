import { getArgumentValues, getNamedType, type GraphQLObjectType } from "graphql";
import { badInput } from "../../problem";
import { cellKeysOf } from "./cell-order";
import { type Operators } from "../lists/compare";
import { tableIn, type CellsAsked, type Told } from "./statistics-query";
import { tableOf } from "./statistics-arguments";
import { checked } from "../lists/descendants";
import { brought, grouped } from "../schema/field-metadata";
import { row, type Part } from "../compiler/row-codec";
import { deeper, fieldsOf, marksOf, type Field, type Nodes, type Scope } from "../compiler/compilation";

const DEFAULT_CELLS = 100;
const MAX_CELLS = 1_000;

/** All tables that are selected below the root field, in one statement. */
export const tables = (scope: Scope, type: GraphQLObjectType, nodes: Nodes): Part =>
  row(
    [...fieldsOf(scope, type, nodes)].map(([key, [field, at]]) => ({
      name: brought(key),
      ...table(deeper(scope), field, at),
    })),
  );

/** One table, with its cells under each response key that asks for them. */
function table(around: Scope, field: Field, nodes: Nodes): Part {
  const scope = { ...around, subtrees: [] };
  const asked = tableOf(scope, field, nodes);
  const fields = [...fieldsOf(scope, getNamedType(field.type) as GraphQLObjectType, nodes)];
  const cells = fields
    .filter(([, [each]]) => marksOf(each).groups)
    .map(([key, [each, at]]) => ({ key: grouped(key), asked: cellsOf(scope, each, at, Boolean(asked.amount)) }));
  const lists = cells.length > 0 ? cells.map((each) => each.asked) : [NO_CELLS];
  return checked(scope, tableIn(scope, asked, lists), (found) => {
    const told = found as Told;
    return { ...told, ...Object.fromEntries(cells.map(({ key }, index) => [key, told.lists[index]])) };
  });
}

const NO_CELLS: CellsAsked = { size: 0, order: [] };

type CellArgs = Readonly<{ first?: number | null; orderBy?: readonly Operators[] | null }>;

function cellsOf(scope: Scope, field: Field, nodes: Nodes, hasSum: boolean): CellsAsked {
  const { first, orderBy } = getArgumentValues(field, nodes[0]!, scope.variables) as CellArgs;
  const size = first ?? DEFAULT_CELLS;
  if (size < 1 || size > MAX_CELLS) throw badInput("first", `must be 1 to ${MAX_CELLS}, not ${size} (cells)`);
  return { size, order: cellKeysOf(orderBy ?? [], hasSum) };
}
