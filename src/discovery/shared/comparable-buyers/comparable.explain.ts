import { COMPARABLE } from "./comparable-buyers.weights";
import { type ComparedTraits } from "./comparable-buyers.cypher";

/** What makes another organisation, with one of its needs, comparable; the parts sum to how much it is. */
export type BuyerComparison = Readonly<Record<keyof typeof COMPARABLE, number>>;

/** How comparable somebody else is, 0 to 1; null: nobody knows who it is. What is not known of either of the two counts nothing. */
export function comparison(own: ComparedTraits, other: ComparedTraits | null, needsAlike: number): BuyerComparison {
  const isShared = (trait: keyof ComparedTraits) =>
    other !== null && own[trait] !== null && own[trait] === other[trait];
  return {
    need: COMPARABLE.need * needsAlike,
    nature: isShared("nature") ? COMPARABLE.nature : 0,
    kind: isShared("kind") ? COMPARABLE.kind : 0,
    province: isShared("province") ? COMPARABLE.province : 0,
    size: isShared("size") ? COMPARABLE.size : 0,
  };
}

/** The same, of something that fits so well, 0 to 1. */
export const weighed = ({ need, nature, kind, province, size }: BuyerComparison, fit: number): BuyerComparison => ({
  ...{ need: need * fit, nature: nature * fit, kind: kind * fit },
  ...{ province: province * fit, size: size * fit },
});

/** All parts together. */
export const together = ({ need, nature, kind, province, size }: BuyerComparison) =>
  need + nature + kind + province + size;
