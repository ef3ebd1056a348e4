import { ID } from "../../domain/ids";
import { type Slice } from "../../domain/slice";
import { withArticle } from "./rows";

/** Says why a node with these labels cannot have this id; undefined if it can. */
export type WrongId = (id: string, labels: readonly string[]) => string | undefined;

/**
 * The rules of ids. The prefix of an id such as `need:cold2gold` names the noun, so it must agree with the labels of the node. If several
 * nouns share a prefix, the last is the most precise: `cluster:flux50` is a Cluster, and therefore an Organisation.
 */
export function idRules(slices: readonly Slice[]): WrongId {
  const nouns = slices.flatMap((slice) => slice.nouns);
  const preciseOf = new Map(nouns.flatMap(({ label, prefixes }) => prefixes.map((prefix) => [prefix, label])));
  const prefixesOf = new Map(nouns.map(({ label, prefixes }) => [label, prefixes]));
  return (id, labels) => {
    const [, prefix] = ID.exec(id) ?? [];
    if (!prefix) return SHAPE;
    for (const label of labels) {
      const prefixes = prefixesOf.get(label);
      if (prefixes && !prefixes.includes(prefix))
        return `the id of ${withArticle(label)} must start with ${prefixes.map(colon).join(" or ")}`;
    }
    const precise = preciseOf.get(prefix)!;
    return labels.includes(precise)
      ? undefined
      : `an id that starts with ${colon(prefix)} is the id of ${withArticle(precise)}`;
  };
}

const SHAPE =
  "is not an id. An id looks like need:cold2gold, with at most 200 letters, digits, dots, dashes and underscores after the colon";

const colon = (prefix: string) => `${prefix}:`;
