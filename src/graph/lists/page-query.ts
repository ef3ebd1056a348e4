import { mayRepeat } from "../schema/edges";
import { type Page } from "./page-arguments";
import { encodeRows, type CompiledPart } from "../compiler/row-codec";
import { addParameter, discardedCompilation, type Compilation } from "../compiler/compilation";
import {
  beyondCursor,
  type Range,
  canUseIndexOrder,
  cursorConditions,
  presenceConditions,
  indexHint,
  constantPropertyOrder,
  orderByOf,
} from "./page-order";
import { withoutSingleRelation, type ListElement } from "./condition";
import { type OrderKey } from "./order-keys";
import { type OrderedListQuery, matchRows, matchForCount } from "./list-query";

/** Compiles the selection of one list element. `keys` is the expression of its order keys. */
type CompileRow = (element: ListElement, keys: string) => CompiledPart;

/** The rows of a page, and one more that shows whether there is another page. The rows of a backward page come in reverse order. */
export function compilePage(
  compilation: Compilation,
  rows: OrderedListQuery,
  page: Page,
  compileRow: CompileRow,
): CompiledPart {
  const limit = addParameter(compilation, page.size + 1);
  const ranges = canUseIndexOrder(rows) ? rangesOf(compilation, rows, page) : [undefined];
  const [first, next] = ranges.map((range) => orderRows(compilation, rows, page, range));
  const { element, text, keys } = first!;
  const row = compileRow(element, listOfKeys(keys));
  if (!next) return encodeRows(`COLLECT { ${text} LIMIT ${limit} RETURN ${row.text} }`, row.read);
  const part = (range: OrderedRows) => `${range.text} LIMIT ${limit} RETURN ${range.element.node}`;
  // The first part costs no more than a page: an index holds it in order. The second reads the whole label, so only if the page is not full.
  const unlessFull = page.isBackward ? "" : `UNWIND CASE WHEN size(firstPart) < ${limit} THEN [0] ELSE [] END AS rest `;
  const parts = [
    `COLLECT { WITH COLLECT { ${part({ element, text, keys })} } AS firstPart`,
    `WITH firstPart + COLLECT { ${unlessFull}${part(next)} } AS bothParts`,
    `UNWIND bothParts AS ${element.node} WITH ${element.node} LIMIT ${limit} RETURN ${row.text} }`,
  ];
  return encodeRows(parts.join(" "), row.read);
}

const listOfKeys = (keys: readonly OrderKey[]) => `[${keys.map(({ expression }) => expression).join(", ")}]`;

/**
 * The parts of a label that a page may need, in the order of the page. An index holds only nodes that have the property. The nodes without it are
 * a second part, which is read only if the first one does not fill the page.
 */
function rangesOf(
  compilation: Compilation,
  rows: OrderedListQuery,
  { isBackward, from }: Page,
): [Range | undefined, Range?] {
  const [key, ...ties] = rows.keys(discardedCompilation(compilation), { node: "node" });
  if (!key?.property || key.isRequired || ties.length > 1) return [undefined];
  const ranges: [Range, Range] = [{ isPresent: !isBackward }, { isPresent: isBackward }];
  const startsInSecondRange = from && (from[0] === null) !== isBackward;
  return startsInSecondRange ? [ranges[1]] : ranges;
}

type OrderedRows = Readonly<{ element: ListElement; text: string; keys: readonly OrderKey[] }>;

/** `MATCH … WHERE … WITH … ORDER BY …`. Computed keys are computed once, before they are compared with a cursor. */
function orderRows(
  compilation: Compilation,
  rows: OrderedListQuery,
  { isBackward, from }: Page,
  range?: Range,
): OrderedRows {
  let keys: readonly OrderKey[] = [];
  const afterCursor = (cursorKeys: readonly OrderKey[]) =>
    from ? cursorConditions(compilation, cursorKeys, from, !isBackward, range) : [];
  const conditions = (element: ListElement) => {
    keys = rows.keys(compilation, element);
    if (keys.some(({ isComputed }) => isComputed)) return [];
    return [...(canUseIndexOrder(rows) ? presenceConditions(keys, range) : []), ...afterCursor(keys)];
  };
  const match = matchRows(compilation, rows, conditions, (element) => indexHint(rows, element, keys, range));
  const isRepeated = mayRepeat(rows.edge);
  const element = withoutSingleRelation(match.element);
  const text = isRepeated ? `${match.text} WITH DISTINCT ${element.node}` : match.text;
  const variables = [element.node, ...(element.relation ? [element.relation] : [])];
  const computed = keys.flatMap(({ isComputed, expression }, index) =>
    isComputed ? [{ expression, name: `${element.node}_${index}` }] : [],
  );
  if (computed.length === 0)
    return {
      element,
      keys,
      text: `${text} WITH ${variables.join(", ")} ORDER BY ${constantPropertyOrder(rows, element, keys, isBackward)}${orderByOf(keys, isBackward, range)}`,
    };
  const namedKeys = keys.map((key, index) =>
    key.isComputed ? { ...key, expression: `${element.node}_${index}` } : key,
  );
  const computedColumns = [...variables, ...computed.map(({ expression, name }) => `${expression} AS ${name}`)].join(
    ", ",
  );
  const where = from ? ` WHERE ${afterCursor(namedKeys).join(" AND ")}` : "";
  const columns = [...variables, ...computed.map(({ name }) => name)].join(", ");
  return {
    element,
    keys: namedKeys,
    text: `${text} WITH ${computedColumns}${where} WITH ${columns} ORDER BY ${orderByOf(namedKeys, isBackward)}`,
  };
}

/** The condition that the list has rows on the other side of the cursor, so that there is a page before this one. */
export function existsBeforePage(compilation: Compilation, rows: OrderedListQuery, { isBackward, from }: Page): string {
  if (!from) return "false";
  return `EXISTS { ${matchForCount(compilation, rows, (element) => [beyondCursor(compilation, rows.keys(compilation, element), from, isBackward, true)])} }`;
}
