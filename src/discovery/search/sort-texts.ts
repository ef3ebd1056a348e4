import { GrowableArray } from "../shared/runtime/growable-array";
import { type Work } from "../shared/runtime/run-cooperatively";

/** How many texts are processed before a pause. */
const TEXTS_PER_PAUSE = 5_000;

/** The sorted order of texts, as indexes; a stable sort. Sorts the texts of each first letter separately, to pause in between. */
export function* orderOf(texts: readonly string[]): Work<Int32Array> {
  const byFirst = new Map<string, GrowableArray<Int32Array>>();
  for (const [at, text] of texts.entries()) {
    if (at % TEXTS_PER_PAUSE === 0) yield;
    const first = text.charAt(0);
    const alike = byFirst.get(first) ?? new GrowableArray(Int32Array);
    byFirst.set(first, alike);
    alike.push(at);
  }
  const order = new Int32Array(texts.length);
  let length = 0;
  for (const first of [...byFirst.keys()].sort()) {
    yield;
    const alike = byFirst.get(first)!.toArray();
    order.set(
      alike.sort((one, other) => compare(texts[one]!, texts[other]!) || one - other),
      length,
    );
    length += alike.length;
  }
  return order;
}

/** The texts in a given order. */
export function textsIn(order: Int32Array, texts: readonly string[]): string[] {
  const inOrder: string[] = [];
  for (let position = 0; position < order.length; position++) inOrder.push(texts[order[position]!]!);
  return inOrder;
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
