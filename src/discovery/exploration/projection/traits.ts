import { sharingOf, INDIRECT_TRAITS } from "../edge.weights";
import { type StepBudget, type View } from "./projection";

/**
 * A trait of a node: an edge of a kind to another node, such as being seated in Ghent. It may also be the edge of something that the node has
 * through an edge of kind `own`: an organisation has a need, and the need requires a competence. Kinds are numbers.
 */
export type Trait = Readonly<{ kind: number; isOut: boolean; node: number; own?: number }>;

/** The traits of the nodes with the same labels: the traits of a node, the holders of a trait, and its weight. */
export class Traits {
  private readonly size: number;
  private readonly through: readonly Readonly<{ own: number; nextKind: number; sharing: number }>[];
  private readonly weights = new Map<string, number>();

  constructor(
    private readonly view: View,
    private readonly labelSet: number,
    private readonly budget: StepBudget,
  ) {
    const numberOf = (kind: string) => view.kinds.indexOf(kind);
    this.size = view.labelSets.reduce((sum, each) => sum + Number(each === labelSet), 0);
    this.through = INDIRECT_TRAITS.map(({ own, nextKind, sharing }) => ({
      own: numberOf(own),
      nextKind: numberOf(nextKind),
      sharing,
    }));
  }

  /** The distinct traits of a node that have a weight. */
  traitsOf(node: number): Map<string, Trait> {
    const direct = this.edgesAt(node);
    const traits = [...direct, ...direct.flatMap((edge) => this.throughOwnThing(edge))];
    return new Map(traits.filter((each) => this.sharingBy(each) > 0).map((each) => [keyOf(each), each]));
  }

  /** The nodes with the same labels that have a trait. */
  holdersOf({ kind, isOut, node, own }: Trait): Set<number> {
    const near = this.edgesTo(node, kind, isOut);
    const holders = own === undefined ? near : near.flatMap((owned) => this.edgesTo(owned.node, own, true));
    return new Set(
      holders.map((holder) => holder.node).filter((holder) => this.view.labelSets[holder] === this.labelSet),
    );
  }

  /** The weight of its kind times its rarity; 0 if all nodes have the trait. */
  weightOf(trait: Trait): number {
    const key = keyOf(trait);
    const rarity = () => 1 - Math.log(this.holdersOf(trait).size) / Math.log(this.size);
    const weight = this.weights.get(key) ?? this.sharingBy(trait) * rarity();
    this.weights.set(key, weight);
    return weight;
  }

  /** The traits that a node has through one of its own things. */
  private throughOwnThing({ kind, isOut, node }: Trait): Trait[] {
    const way = isOut && this.through.find(({ own }) => own === kind);
    if (!way) return [];
    const further = this.edgesAt(node).filter((edge) => edge.kind === way.nextKind && edge.isOut);
    return further.map((edge) => ({ ...edge, own: kind }));
  }

  /** The edges of a kind at a node, seen from there. `isOut` is the direction as seen from the holder at the other end. */
  private edgesTo(node: number, kind: number, isOut: boolean): Trait[] {
    const isOutFromHere = this.view.mutual.has(kind) || !isOut;
    return this.edgesAt(node).filter((edge) => edge.kind === kind && edge.isOut === isOutFromHere);
  }

  /** The open edges at a node, each as a trait of this node. */
  private edgesAt(node: number): Trait[] {
    const { kind, from, others, edges, begins, isOpen, mutual } = this.view;
    const traits: Trait[] = [];
    this.budget.left -= begins[node + 1]! - begins[node]!;
    for (let at = begins[node]!; at < begins[node + 1]!; at++) {
      const edge = edges[at]!;
      const isOut = mutual.has(kind[edge]!) || from[edge] === node;
      if (isOpen[edge]) traits.push({ kind: kind[edge]!, isOut, node: others[at]! });
    }
    return traits;
  }

  private sharingBy({ kind, own }: Trait): number {
    return (
      this.through.find((way) => way.own === own && way.nextKind === kind)?.sharing ?? sharingOf(this.view.kinds[kind]!)
    );
  }
}

const keyOf = ({ kind, isOut, node, own = -1 }: Trait) => `${node} ${kind} ${isOut} ${own}`;
