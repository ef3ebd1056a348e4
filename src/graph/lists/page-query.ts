import { mayRepeat } from "../schema/edges";
import { type Keys, type Page } from "./page-arguments";
import { encodeRows as several, type CompiledPart } from "../compiler/row-codec";
import {
  oneEdgeDeeper,
  nextVariables,
  addParameter,
  preparation,
  preparedIn,
  type Compilation,
} from "../compiler/compilation";
import { beyondCursor, isPresent } from "./cursor-condition";
import { validityConditions, listElement, type ListOrigin } from "./list-element";
import { withoutSingleRelation, type At } from "./condition";
import { type EntryPoint } from "./entry-point";
import { type OrderKey } from "./order-keys";

/** Where rows are found, and which of them. Each use of them has variables of its own. */
export type ListQuery = ListOrigin &
  Readonly<{
    conditions?: (compilation: Compilation, at: At) => string[];
    /** Of a beginning: the nodes at which all that is found stands beside. */
    named?: EntryPoint;
    /** Where several relations may lead to a row: the row has all of them, not only those that the conditions are about. */
    isWhole?: boolean;
  }>;

/** The rows of a list: also in which order. */
export type OrderedListQuery = ListQuery &
  Readonly<{
    keys: (compilation: Compilation, at: At) => OrderKey[];
    /** Of a beginning: whether the filter leaves much of the label, so that its index in the order is the way. */
    isWide?: boolean;
    /** Of a beginning: a property that is the same in all rows, and by which an index has them together. */
    choice?: string;
  }>;

type Conditions = (at: At) => string[];
type Hint = (at: At) => string;

/** `MATCH … WHERE …` of the rows of a list, behind what its filter prepares. */
export function matchRows(
  compilation: Compilation,
  rows: ListQuery,
  more?: Conditions,
  hint?: Hint,
): { at: At; text: string } {
  const own: Compilation = { ...compilation, prepared: new Map() };
  const { at, text } = matchClause(own, rows, more, hint);
  return { at, text: `${preparation(own)}${text}` };
}

/** `MATCH … WHERE …` of all rows, with further conditions. */
export function matchClause(
  compilation: Compilation,
  rows: ListQuery,
  more: Conditions = () => [],
  hint: Hint = () => "",
): { at: At; text: string } {
  const [node, relation] = nextVariables(compilation);
  const at = listElement(rows, node, relation);
  const said =
    rows.conditions?.({ ...compilation, joined: rows.named?.by }, rows.isWhole ? withoutSingleRelation(at) : at) ?? [];
  const conditions = [...validityConditions(compilation, rows, at), ...said, ...more(at)];
  const where = conditions.length > 0 ? ` WHERE ${conditions.join(" AND ")}` : "";
  return {
    at,
    text: `MATCH ${rows.edge.match(rows.from, relation, node)}${beside(compilation, rows, node)}${hint(at)}${where}`,
  };
}

/** From the nodes that a filter names to what stands beside them, each once. */
function beside(compilation: Compilation, { named }: ListQuery, node: string): string {
  if (!named) return "";
  const inside = oneEdgeDeeper(compilation);
  const [other, relation] = nextVariables(inside);
  const conditions = named.conditions(inside, node, { node: other, relation });
  return `, ${named.edge.match(node, relation, other)} WHERE ${conditions.join(" AND ")} WITH DISTINCT ${[node, ...preparedIn(compilation)].join(", ")}`;
}

/** What is brought of each place; `keys` are its values in the order. */
type Brings = (at: At, keys: string) => CompiledPart;

/** The rows of one page and one more, which tells whether another page follows; from the end backwards where the page is. */
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
  const each = brings(at, listed(keys));
  if (!next) return several(`COLLECT { ${text} LIMIT ${limit} RETURN ${each.text} }`, each.read);
  const part = (each: Ordered) => `${each.text} LIMIT ${limit} RETURN ${each.at.node}`;
  // What an index has in order costs no more than a page; the rest is a look at the whole label, so only where the page is not full yet.
  const unlessFull = page.isBackward ? "" : `UNWIND CASE WHEN size(some) < ${limit} THEN [0] ELSE [] END AS rest `;
  const parts = [
    `COLLECT { WITH COLLECT { ${part({ at, text, keys })} } AS some`,
    `WITH some + COLLECT { ${unlessFull}${part(next)} } AS found`,
    `UNWIND found AS ${at.node} WITH ${at.node} LIMIT ${limit} RETURN ${each.text} }`,
  ];
  return several(parts.join(" "), each.read);
}

/** Whether an index may bring the rows in order. */
const isInOrder = ({ edge, named }: OrderedListQuery) => edge.from === "" && !named;

const listed = (keys: readonly OrderKey[]) => `[${keys.map(({ expression }) => expression).join(", ")}]`;

/** A part of a label that an index has in order: the nodes that have the property, or those that do not. */
type Range = Readonly<{ isPresent: boolean }>;

/**
 * The parts of a label that a page may need, in their order. An index knows only nodes that have the property: what lacks it is a second
 * part, which is read where the first one does not fill the page.
 */
function rangesOf(
  compilation: Compilation,
  rows: OrderedListQuery,
  { isBackward, from }: Page,
): [Range | undefined, Range?] {
  const aside = { ...compilation, parameters: {}, names: { ...compilation.names } };
  const [key, ...ties] = rows.keys(aside, { node: "node" });
  if (!key?.property || key.isRequired || ties.length > 1) return [undefined];
  const ranges: [Range, Range] = [{ isPresent: !isBackward }, { isPresent: isBackward }];
  const isBegun = from && (from[0] === null) !== isBackward;
  return isBegun ? [ranges[1]] : ranges;
}

type Ordered = Readonly<{ at: At; text: string; keys: readonly OrderKey[] }>;

/** `MATCH … WHERE … WITH … ORDER BY …`: what is computed is computed once, before it is compared with a cursor. */
function ordered(compilation: Compilation, rows: OrderedListQuery, { isBackward, from }: Page, range?: Range): Ordered {
  let keys: readonly OrderKey[] = [];
  const behind = (those: readonly OrderKey[]) => (from ? cursorIn(compilation, those, from, !isBackward, range) : []);
  const conditions = (place: At) => {
    keys = rows.keys(compilation, place);
    if (keys.some(({ isComputed }) => isComputed)) return [];
    return [...(isInOrder(rows) ? indexed(keys, range) : []), ...behind(keys)];
  };
  const match = matchRows(compilation, rows, conditions, (place) => hintOf(rows, place, keys, range));
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
      text: `${text} WITH ${variables.join(", ")} ORDER BY ${ofChoice(rows, at, keys, isBackward)}${orderOf(keys, isBackward, range)}`,
    };
  const named = keys.map((key, index) => (key.isComputed ? { ...key, expression: `${at.node}_${index}` } : key));
  const making = [...variables, ...made.map(({ expression, name }) => `${expression} AS ${name}`)].join(", ");
  const where = from ? ` WHERE ${behind(named).join(" AND ")}` : "";
  const all = [...variables, ...made.map(({ name }) => name)].join(", ");
  return { at, keys: named, text: `${text} WITH ${making}${where} WITH ${all} ORDER BY ${orderOf(named, isBackward)}` };
}

/** Where a cursor is in one part of a label: before all of it, or in it. */
function cursorIn(
  compilation: Compilation,
  keys: readonly OrderKey[],
  from: Keys,
  isAfter: boolean,
  range?: Range,
): string[] {
  if (!range) return [beyondCursor(compilation, keys, from, isAfter)];
  if (range.isPresent !== (from[0] !== null)) return [];
  return range.isPresent
    ? [beyondCursor(compilation, isPresent(keys), from, isAfter)]
    : [beyondCursor(compilation, keys.slice(1), from.slice(1), isAfter)];
}

/** Says that stored keys are there, so that an index may bring the rows of a label in order. */
function indexed(keys: readonly OrderKey[], range?: Range): string[] {
  if (range && !range.isPresent) return [`${keys[0]!.expression} IS NULL`];
  return range || keys.every(({ isRequired, property }) => isRequired && property)
    ? keys.map(({ expression }) => `${expression} IS NOT NULL`)
    : [];
}

/** Names the index that has the rows in their order: right after much was written, the database does not see that it is worth it. */
const hintOf = (rows: OrderedListQuery, { node }: At, [key, ...ties]: readonly OrderKey[], range?: Range) =>
  isInOrder(rows) && rows.isWide && key?.property && ties.length === 1 && (key.isRequired || range?.isPresent)
    ? ` USING INDEX ${node}:${rows.edge.to}(${key.property}, id)`
    : "";

/** What is the same in all rows orders none of them; it tells which index has these rows together, by id. */
const ofChoice = (rows: OrderedListQuery, { node }: At, keys: readonly OrderKey[], isBackward: boolean) =>
  isInOrder(rows) && rows.choice && keys.length === 1
    ? `${node}.${rows.choice}${keys[0]!.isDescending !== isBackward ? " DESC" : ""}, `
    : "";

function orderOf(keys: readonly OrderKey[], isBackward: boolean, range?: Range): string {
  const compared = !range ? keys : range.isPresent ? isPresent(keys) : keys.slice(1);
  return compared
    .flatMap(({ expression, isDescending, isRequired }) => [
      ...(isRequired ? [] : [`${expression} IS NULL${isBackward ? " DESC" : ""}`]),
      `${expression}${isDescending !== isBackward ? " DESC" : ""}`,
    ])
    .join(", ");
}

/** True where a list has a row on the other side of the cursor of a page. */
export function existsBeforePage(compilation: Compilation, rows: OrderedListQuery, { isBackward, from }: Page): string {
  if (!from) return "false";
  return `EXISTS { ${matchForCount(compilation, rows, (at) => [beyondCursor(compilation, rows.keys(compilation, at), from, isBackward, true)])} }`;
}

/** How many rows a list has. */
export const countOf = (compilation: Compilation, rows: ListQuery) => `COUNT { ${matchForCount(compilation, rows)} }`;

/** The rows, for a subquery that only counts them. */
export const matchForCount = (compilation: Compilation, rows: ListQuery, more?: Conditions) =>
  returned(rows, matchRows(compilation, rows, more));

/** The same within a filter or an order: what it prepares, the list around it prepares. */
export const matchWithinFilter = (compilation: Compilation, rows: ListQuery) =>
  returned(rows, matchClause(compilation, rows));

function returned(rows: ListQuery, { at, text }: { at: At; text: string }): string {
  if (mayRepeat(rows.edge)) return `${text} RETURN DISTINCT ${at.node}`;
  return rows.named ? `${text} RETURN ${at.node}` : text;
}
