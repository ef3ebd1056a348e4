import { mayRepeat } from "../schema/edges";
import { type Page } from "./page-arguments";
import { encodeRows as several, type CompiledPart } from "../compiler/row-codec";
import { addParameter, discardedCompilation, type Compilation } from "../compiler/compilation";
import {
  beyondCursor,
  type Range,
  isInOrder,
  cursorIn,
  presenceConditions,
  indexHint,
  choiceOrder,
  orderByOf,
} from "./page-order";
import { withoutSingleRelation, type At } from "./condition";
import { type OrderKey } from "./order-keys";
import { type OrderedListQuery, matchRows, matchForCount } from "./list-query";

/** Compiles the selection of one list element. `keys` is the expression of its order keys. */
type Brings = (at: At, keys: string) => CompiledPart;

/** The rows of a page, and one more that shows whether there is another page. The rows of a backward page come in reverse order. */
export function compilePage(
  compilation: Compilation,
  rows: OrderedListQuery,
  page: Page,
  brings: Brings,
): CompiledPart {
  const limit = addParameter(compilation, page.size + 1);
  const ranges = isInOrder(rows) ? rangesOf(compilation, rows, page) : [undefined];
  const [first, next] = ranges.map((range) => ordered(compilation, rows, page, range));
  const { at, text, keys } = first!;
  const each = brings(at, listOfKeys(keys));
  if (!next) return several(`COLLECT { ${text} LIMIT ${limit} RETURN ${each.text} }`, each.read);
  const part = (each: Ordered) => `${each.text} LIMIT ${limit} RETURN ${each.at.node}`;
  // The first part costs no more than a page: an index holds it in order. The second reads the whole label, so only if the page is not full.
  const unlessFull = page.isBackward ? "" : `UNWIND CASE WHEN size(some) < ${limit} THEN [0] ELSE [] END AS rest `;
  const parts = [
    `COLLECT { WITH COLLECT { ${part({ at, text, keys })} } AS some`,
    `WITH some + COLLECT { ${unlessFull}${part(next)} } AS found`,
    `UNWIND found AS ${at.node} WITH ${at.node} LIMIT ${limit} RETURN ${each.text} }`,
  ];
  return several(parts.join(" "), each.read);
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
  const isBegun = from && (from[0] === null) !== isBackward;
  return isBegun ? [ranges[1]] : ranges;
}

type Ordered = Readonly<{ at: At; text: string; keys: readonly OrderKey[] }>;

/** `MATCH … WHERE … WITH … ORDER BY …`. Computed keys are computed once, before they are compared with a cursor. */
function ordered(compilation: Compilation, rows: OrderedListQuery, { isBackward, from }: Page, range?: Range): Ordered {
  let keys: readonly OrderKey[] = [];
  const afterCursor = (those: readonly OrderKey[]) =>
    from ? cursorIn(compilation, those, from, !isBackward, range) : [];
  const conditions = (place: At) => {
    keys = rows.keys(compilation, place);
    if (keys.some(({ isComputed }) => isComputed)) return [];
    return [...(isInOrder(rows) ? presenceConditions(keys, range) : []), ...afterCursor(keys)];
  };
  const match = matchRows(compilation, rows, conditions, (place) => indexHint(rows, place, keys, range));
  const repeats = mayRepeat(rows.edge);
  const at = withoutSingleRelation(match.at);
  const text = repeats ? `${match.text} WITH DISTINCT ${at.node}` : match.text;
  const variables = [at.node, ...(at.relation ? [at.relation] : [])];
  const made = keys.flatMap(({ isComputed, expression }, index) =>
    isComputed ? [{ expression, name: `${at.node}_${index}` }] : [],
  );
  if (made.length === 0)
    return {
      at,
      keys,
      text: `${text} WITH ${variables.join(", ")} ORDER BY ${choiceOrder(rows, at, keys, isBackward)}${orderByOf(keys, isBackward, range)}`,
    };
  const named = keys.map((key, index) => (key.isComputed ? { ...key, expression: `${at.node}_${index}` } : key));
  const making = [...variables, ...made.map(({ expression, name }) => `${expression} AS ${name}`)].join(", ");
  const where = from ? ` WHERE ${afterCursor(named).join(" AND ")}` : "";
  const all = [...variables, ...made.map(({ name }) => name)].join(", ");
  return {
    at,
    keys: named,
    text: `${text} WITH ${making}${where} WITH ${all} ORDER BY ${orderByOf(named, isBackward)}`,
  };
}

/** The condition that the list has rows on the other side of the cursor, so that there is a page before this one. */
export function existsBeforePage(compilation: Compilation, rows: OrderedListQuery, { isBackward, from }: Page): string {
  if (!from) return "false";
  return `EXISTS { ${matchForCount(compilation, rows, (at) => [beyondCursor(compilation, rows.keys(compilation, at), from, isBackward, true)])} }`;
}
