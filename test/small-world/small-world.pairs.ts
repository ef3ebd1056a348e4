/** What may join the same two things several times: capacities in a cluster, ways to work with one, roles in a project. */
import { type Row, type Seed } from "../oracle/seed.files";
import { type Draw } from "./drawing";

const CAPACITIES = ["FOUNDER", "MEMBER", "BOARD"];
const COOPERATIONS = ["PARTNER", "EVENT_PARTNER", "PROJECT_PARTNER", "ADVISORY_COMMITTEE", "HOST"];
const ROLES = ["OWNER", "LEAD", "CONTRACTOR", "COORDINATOR", "PARTNER", "THIRD_PARTY"];

export interface Ends {
  organisations: readonly string[];
  clusters: readonly string[];
  projects: readonly string[];
  sources: readonly string[];
}

/** Each pair has one to five relations, so that a list that counts relations for things is found out. */
export function repeatedPairs(draw: Draw, { organisations, clusters, projects, sources }: Ends): Seed {
  const source = () => draw.one(sources);
  const members = [...organisations, ...clusters.slice(0, 2)];
  return {
    "memberships.csv": pairsOf(draw, 95, members, clusters).flatMap(([organisation, cluster]) =>
      several(draw, CAPACITIES, 3).map((kind) => ({ organisation, cluster, kind, ...draw.time(), source: source() })),
    ),
    "cooperations.csv": pairsOf(draw, 60, members, clusters).flatMap(([organisation, cluster]) =>
      several(draw, ways(sources.slice(0, 3)), 5).map(({ role, source }) => ({
        ...{ organisation, cluster, role, ...draw.time(), source },
      })),
    ),
    "project_parties.csv": [
      ...pairsOf(draw, 110, organisations, projects).flatMap(([organisation, project]) =>
        several(draw, ROLES, 5).map((role): Row => partyOf(draw, project, organisation, role, source())),
      ),
      ...pairsOf(draw, 12, clusters, projects).flatMap(([organisation, project]) =>
        several(draw, ["CLUSTER_INVOLVED", "LEAD"], 2).map((role): Row =>
          partyOf(draw, project, organisation, role, source()),
        ),
      ),
    ],
  };
}

const partyOf = (draw: Draw, project: string, organisation: string, role: string, source: string): Row => ({
  ...{ project, organisation, role, source },
  note: draw.maybe(0.3, () => `Synthetic note ${draw.number(1, 4)}`),
});

/** The same role may be stated by several sources. */
const ways = (sources: readonly string[]) =>
  COOPERATIONS.flatMap((role) => sources.map((source) => ({ role, source })));

/** Half of the pairs have one, the others more. */
const several = <T>(draw: Draw, all: readonly T[], most: number) =>
  draw.shuffled(all).slice(0, draw.chance(0.5) ? 1 : draw.number(2, most));

function pairsOf(draw: Draw, count: number, left: readonly string[], right: readonly string[]): [string, string][] {
  const pairs = new Map<string, [string, string]>();
  for (let tries = 0; tries < count; tries++) {
    const [one, other] = [draw.one(left), draw.one(right)];
    if (one !== other) pairs.set(`${one} ${other}`, [one, other]);
  }
  return [...pairs.values()];
}
