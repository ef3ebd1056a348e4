/** How much is generated. */
export type Scale = Readonly<{
  /** The number of members of each cluster, those that left included. */
  clusterSizes: readonly number[];
  /** Members that have a second capacity: a founder on the board. */
  secondCapacities: number;
  companies: number;
  publicOrganisations: number;
  institutions: number;
  associations: number;
  solutions: number;
  needs: number;
  projects: number;
  consultations: number;
  cooperations: number;
  sources: number;
}>;

export const SCALES = {
  flanders: {
    clusterSizes: [
      900, 610, 500, 420, 360, 320, 290, 270, 250, 235, 220, 205, 190, 180, 170, 160, 150, 140, 130, 120, 105, 90, 75,
      60, 50, 40,
    ],
    secondCapacities: 160,
    companies: 5_000,
    publicOrganisations: 600,
    institutions: 60,
    associations: 60,
    solutions: 10_000,
    needs: 1_000,
    projects: 600,
    consultations: 200,
    cooperations: 800,
    sources: 400,
  },
  small: {
    clusterSizes: [60, 40, 20],
    secondCapacities: 8,
    companies: 100,
    publicOrganisations: 12,
    institutions: 4,
    associations: 4,
    solutions: 200,
    needs: 20,
    projects: 12,
    consultations: 6,
    cooperations: 16,
    sources: 12,
  },
} as const satisfies Record<string, Scale>;

export type ScaleName = keyof typeof SCALES;

export const SCALE_NAMES = Object.keys(SCALES) as ScaleName[];
