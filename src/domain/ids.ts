import { badInput } from "../problem";
import { type Slice } from "./slice";

/** What an id looks like, in words. */
export const ID_SHAPE = "the kind, a colon and a readable part, for example need:cold2gold";

/** An id: the kind of node, a colon, a name. */
export const ID = /^([a-z]+):[A-Za-z0-9][A-Za-z0-9._-]{0,199}$/;

/** An id with letters in any case, as a client may write it. */
export const ID_IN_ANY_CASE = new RegExp(ID, "i");

const ULID = /^[0-9a-z]{26}$/i;

/**
 * Other spellings of an id: in lower case, and with the name in upper case if it looks like a ULID. The id itself is not among them.
 */
export function otherCasesOf(id: string): string[] {
  const lower = id.toLowerCase();
  const [kind = "", name = ""] = lower.split(":");
  const ids = ULID.test(name) ? [lower, `${kind}:${name.toUpperCase()}`] : [lower];
  return ids.filter((each) => each !== id);
}

/** The hint at the end of a refusal of an unknown id. */
export const didYouMean = (id: string | undefined) => (id === undefined ? "" : `; did you mean "${id}"?`);

/** The label of a node, from the prefix of its id in any case. Throws a problem that names the argument if the text is not an id. */
export type LabelOf = (id: string, argument: string) => string;

/** If several nouns share a prefix, the last is the most precise: `cluster:flux50` is a Cluster, and therefore an Organisation. */
export function labelsByPrefix(slices: readonly Slice[]): LabelOf {
  const nouns = slices.flatMap((slice) => slice.nouns);
  const labels = new Map(nouns.flatMap(({ label, prefixes }) => prefixes.map((prefix) => [prefix, label])));
  const kinds = [...labels.keys()].join(", ");
  return (id, argument) => {
    const [, prefix] = ID_IN_ANY_CASE.exec(id) ?? [];
    if (!prefix) throw badInput(argument, "is not an id. An id looks like need:cold2gold");
    const label = labels.get(prefix.toLowerCase());
    if (!label) throw badInput(argument, `is not an id. Ids start with one of: ${kinds}`);
    return label;
  };
}
