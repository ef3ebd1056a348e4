import { ID } from "../../domain/ids";
import { type Slice } from "../../domain/slice";
import { withArticle } from "./rows";

/** Says why a node with these labels cannot have an id. */
export type WrongId = (id: string, labels: readonly string[]) => string | undefined;

/**
 * An id looks like `need:cold2gold`; how it begins tells what the node is, so both must agree. Of several nouns with one prefix the
 * last is the most precise: `cluster:flux50` is a Cluster, and as such an Organisation.
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
        return `the id of ${withArticle(label)} begins with ${prefixes.map(colon).join(" or ")}`;
    }
    const precise = preciseOf.get(prefix)!;
    return labels.includes(precise)
      ? undefined
      : `an id that begins with ${colon(prefix)} is that of ${withArticle(precise)}`;
  };
}

const SHAPE =
  "is not an id: an id looks like need:cold2gold, with at most 200 letters, digits, dots, dashes and underscores behind the colon";

const colon = (prefix: string) => `${prefix}:`;
