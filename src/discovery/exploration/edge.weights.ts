/** What a step costs, in hundredths: the less, the more telling it is. */
export const COST_OF_KIND: Readonly<Record<string, number>> = Object.freeze({
  // What belongs together: the need and the project for it, what went over into what.
  ADDRESSES: 50,
  PREPARES: 50,
  DELIVERED: 50,
  SUCCEEDED_BY: 50,
  // What somebody does: few can be said of one, and each was a decision.
  HAS_NEED: 100,
  OFFERS: 100,
  ORGANISES: 100,
  PARTY_IN: 100,
  MEMBER_OF: 100,
  REACHED: 100,
  CONCERNS: 100,
  // What is shared by more, or by our reading.
  WORKS_WITH: 150,
  TAKES_PART_IN: 150,
  HAS_COMPETENCE: 150,
  USES: 150,
  REQUIRES: 150,
  CLOSE_MATCH: 150,
  FOCUSES_ON: 200,
  HAS_RECOGNITION: 200,
  BROADER: 200,
  RELATED: 200,
  CLASSIFIED_AS: 250,
  // What says little of two things that share it: a place, a page that mentions both.
  LOCATED_IN: 400,
  STATED_BY: 400,
});

/** What a step costs of whose kind nothing is said above: that of a new noun. */
export const COST_OF_OTHERS = 200;

export const costOfKind = (kind: string) => COST_OF_KIND[kind] ?? COST_OF_OTHERS;

/** To go through a node costs half a step more each time that its relations double: something to which much is joined joins nothing closely. */
const COST_OF_DOUBLING = 50;
const RELATIONS_OF_ONE = 8;

/** What it costs to go through a node with so many relations, in hundredths. */
export const costOfPassing = (degree: number) =>
  Math.round(COST_OF_DOUBLING * Math.log2(1 + degree / RELATIONS_OF_ONE));

/** From so many relations on a node is a hub, and a path through it says so. */
export const HUB = 100;

/** Costs are told in steps, and kept in hundredths, whose sums are exact. */
export const shownCost = (cost: number) => cost / 100;

/** How much it says of two things that the same edge leads them to the same third one, 0 to 1. */
export const SHARING: Readonly<Record<string, number>> = Object.freeze({
  LOCATED_IN: 0.2,
  WORKS_WITH: 0.5,
  STATED_BY: 0,
});

/** The same of kinds that are not named above. */
const SHARING_OF_OTHERS = 1;

export const sharingOf = (kind: string) => SHARING[kind] ?? SHARING_OF_OTHERS;

/** What a thing shares through what is its own: an organisation requires what its needs do, and uses what its solutions do. */
export const THROUGH: readonly Readonly<{ own: string; then: string; sharing: number }>[] = Object.freeze([
  { own: "HAS_NEED", then: "REQUIRES", sharing: 0.7 },
  { own: "OFFERS", then: "USES", sharing: 0.7 },
]);
