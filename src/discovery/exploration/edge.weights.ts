/** The cost of a step by edge kind, in hundredths. The more an edge says about a connection, the less it costs. */
export const COST_OF_KIND: Readonly<Record<string, number>> = Object.freeze({
  // Things that belong together: a need and the project for it, a cluster and its successor.
  ADDRESSES: 50,
  PREPARES: 50,
  DELIVERED: 50,
  SUCCEEDED_BY: 50,
  // What an organisation does: it has few of these, and each was a decision.
  HAS_NEED: 100,
  OFFERS: 100,
  ORGANISES: 100,
  PARTY_IN: 100,
  MEMBER_OF: 100,
  REACHED: 100,
  CONCERNS: 100,
  // What more things share, or what is our own classification.
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
  // What says little about two things that share it: a municipality, a page that mentions both.
  LOCATED_IN: 400,
  STATED_BY: 400,
});

/** The cost of a step of any other kind, such as one of a new noun. */
export const COST_OF_OTHERS = 200;

export const costOfKind = (kind: string) => COST_OF_KIND[kind] ?? COST_OF_OTHERS;

/** Passing through a node costs half a step more each time its degree doubles, because two neighbours of a hub have little in common. */
const COST_OF_DOUBLING = 50;
const RELATIONS_OF_ONE = 8;

/** The cost of passing through a node with a degree, in hundredths. */
export const costOfPassing = (degree: number) =>
  Math.round(COST_OF_DOUBLING * Math.log2(1 + degree / RELATIONS_OF_ONE));

/** The minimum degree of a hub. The sentence of a path warns about its hubs. */
export const HUB = 100;

/** Converts a cost to steps. Internally costs are integers in hundredths, so that sums are exact. */
export const toSteps = (cost: number) => cost / 100;

/** How much two things have in common if edges of the same kind join both to the same third thing, 0 to 1. */
export const SHARING: Readonly<Record<string, number>> = Object.freeze({
  LOCATED_IN: 0.2,
  WORKS_WITH: 0.5,
  STATED_BY: 0,
});

/** The value for any other kind. */
const SHARING_OF_OTHERS = 1;

export const sharingOf = (kind: string) => SHARING[kind] ?? SHARING_OF_OTHERS;

/** Traits that a thing has through its own things: an organisation requires what its needs require, and uses what its solutions use. */
export const INDIRECT_TRAITS: readonly Readonly<{ own: string; nextKind: string; sharing: number }>[] = Object.freeze([
  { own: "HAS_NEED", nextKind: "REQUIRES", sharing: 0.7 },
  { own: "OFFERS", nextKind: "USES", sharing: 0.7 },
]);
