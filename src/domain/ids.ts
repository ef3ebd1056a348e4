import { badInput } from "../problem";
import { type Slice } from "./slice";

/** An id: what the node is, a colon, its own name. */
export const ID = /^([a-z]+):[A-Za-z0-9][A-Za-z0-9._-]{0,199}$/;

/** Tells the label of the node with an id from how the id begins. Throws a problem that names the argument if it is no id. */
export type LabelOf = (id: string, argument: string) => string;

/** Where several nouns share a prefix, the later one is the more precise: `cluster:flux50` is a Cluster, also an Organisation. */
export function labelsByPrefix(slices: readonly Slice[]): LabelOf {
  const nouns = slices.flatMap((slice) => slice.nouns);
  const labels = new Map(nouns.flatMap(({ label, prefixes }) => prefixes.map((prefix) => [prefix, label])));
  const kinds = [...labels.keys()].join(", ");
  return (id, argument) => {
    const [, prefix] = ID.exec(id) ?? [];
    if (!prefix) throw badInput(argument, "is not an id; an id looks like need:cold2gold");
    const label = labels.get(prefix);
    if (!label) throw badInput(argument, `is not an id; ids begin with ${kinds}`);
    return label;
  };
}
