import { badInput } from "../problem";
import { type Slice } from "./slice";

/** What an id looks like, in words. */
export const ID_SHAPE = "the kind, a colon, a readable part, for instance need:cold2gold";

/** An id: what the node is, a colon, its own name. */
export const ID = /^([a-z]+):[A-Za-z0-9][A-Za-z0-9._-]{0,199}$/;

/** The same, also where its letters are not in the case that the kind has: what is asked may be written so. */
export const ID_IN_ANY_CASE = new RegExp(ID, "i");

const ULID = /^[0-9a-z]{26}$/i;

/**
 * What a person may have meant who wrote an id: the same in lower case, or with its own name in upper case where that looks like a ULID.
 * Ids in a graph are written so; the id itself is not among them.
 */
export function otherCasesOf(id: string): string[] {
  const lower = id.toLowerCase();
  const [kind = "", name = ""] = lower.split(":");
  const ids = ULID.test(name) ? [lower, `${kind}:${name.toUpperCase()}`] : [lower];
  return ids.filter((each) => each !== id);
}

/** What is added to a refusal of an unknown id. */
export const didYouMean = (id: string | undefined) => (id === undefined ? "" : `; did you mean "${id}"?`);

/** Tells the label of the node with an id from how the id begins, in any case. Throws a problem that names the argument if it is no id. */
export type LabelOf = (id: string, argument: string) => string;

/** Where several nouns share a prefix, the later one is the more precise: `cluster:flux50` is a Cluster, also an Organisation. */
export function labelsByPrefix(slices: readonly Slice[]): LabelOf {
  const nouns = slices.flatMap((slice) => slice.nouns);
  const labels = new Map(nouns.flatMap(({ label, prefixes }) => prefixes.map((prefix) => [prefix, label])));
  const kinds = [...labels.keys()].join(", ");
  return (id, argument) => {
    const [, prefix] = ID_IN_ANY_CASE.exec(id) ?? [];
    if (!prefix) throw badInput(argument, "is not an id; an id looks like need:cold2gold");
    const label = labels.get(prefix.toLowerCase());
    if (!label) throw badInput(argument, `is not an id; ids begin with ${kinds}`);
    return label;
  };
}
