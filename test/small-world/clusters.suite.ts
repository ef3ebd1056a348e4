import { formerMembersOracle } from "../oracle/former-members.oracle";
import { clustersServingOracle } from "../oracle/inviting.oracle";
import { demandOfNeed } from "../oracle/matching.oracle";
import { type Row, type Seed } from "../oracle/seed.files";
import { lastDay } from "../oracle/walker.time";
import { idOf, near, type Ask } from "./asking";
import { TODAY } from "./drawing";

const CLUSTERS = `query ($demand: DemandInput!) { clustersServing(demand: $demand, first: 100) {
  fewest { cluster { id } } edges { node { score cluster { id } formerMembers { id } members(first: 100) { organisation { id } } } } } }`;

const dayAfter = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

/** Who belongs and belonged to clusters, and which clusters to invite, held against the oracles over the files. */
export function clusterTests(ask: Ask, world: Seed, days: readonly string[]): void {
  const rowsOfPair = ({ organisation, cluster }: Row) =>
    world["memberships.csv"]!.filter((row) => row.organisation === organisation && row.cluster === cluster);

  async function membersOn(cluster: string, asOf: string): Promise<string[]> {
    const source = `query ($cluster: ID!, $asOf: Date) { cluster(id: $cluster) { members(asOf: $asOf, first: 100) {
    edges { node { id } } } } }`;
    return (await ask(source, { cluster, asOf })).cluster.members.edges.map(({ node }: any) => node.id);
  }

  test("a membership that is the only one of its pair counts until its end, and not after it", async () => {
    const hasEnded = ({ since, until }: Row) =>
      !!until && until < "2026" && (!since || since.slice(0, 4) < until.slice(0, 4));
    const ended = world["memberships.csv"]!.filter((row) => hasEnded(row) && rowsOfPair(row).length === 1);
    expect(ended.length).toBeGreaterThan(0);
    for (const { cluster, organisation, until } of ended) {
      const last = lastDay(until!);
      expect(await membersOn(cluster!, last)).toContain(organisation);
      expect(await membersOn(cluster!, dayAfter(last))).not.toContain(organisation);
    }
  });

  test("whoever left in one capacity and stays in another is a member, once", async () => {
    const isEnded = ({ until }: Row) => !!until && until < "2026";
    const isRunning = ({ since, until }: Row) => !until && (!since || since < "2026");
    const both = world["memberships.csv"]!.filter((row) => isEnded(row) && rowsOfPair(row).some(isRunning));
    expect(both.length).toBeGreaterThan(2);
    for (const { organisation, cluster } of both) {
      const members = await membersOn(cluster!, TODAY);
      expect(members.filter((id) => id === organisation)).toHaveLength(1);
    }
  });

  test.each(days)("the clusters to invite on %s, their members and former members are the oracle's", async (day) => {
    for (const { id: need } of world["needs.csv"]!) {
      const { clustersServing } = await ask(CLUSTERS, { demand: { need } }, day);
      const oracle = clustersServingOracle(world, demandOfNeed(world, need!), day);
      expect(
        clustersServing.edges.map(({ node }: any) => [
          ...[node.cluster.id, near(node.score), node.members.map(({ organisation }: any) => organisation.id)],
          node.formerMembers.map(idOf),
        ]),
      ).toEqual(
        oracle.ranked.map(({ cluster, score, members, formerMembers }) => [
          ...[cluster, near(score), members.map(({ organisation }) => organisation)],
          formerMembers.slice(0, 10).map(({ organisation }) => organisation),
        ]),
      );
      expect(clustersServing.fewest.map(({ cluster }: any) => cluster.id)).toEqual(oracle.fewest);
    }
  });

  test("the former members of every cluster are those of its predecessors on the day when they went over", async () => {
    const source = `query ($id: ID!) { cluster(id: $id) { formerMembers(first: 100) {
    edges { on predecessor { id } node { id } } } } }`;
    const all = formerMembersOracle(world);
    const ended = world["memberships.csv"]!.filter(({ cluster, until }) => cluster === "cluster:synthetic-00" && until);
    expect(ended.length).toBeGreaterThan(0);
    for (const { id } of world["clusters.csv"]!) {
      const { cluster } = await ask(source, { id });
      expect(
        cluster.formerMembers.edges.map(({ on, predecessor, node }: any) => [node.id, predecessor.id, on]),
      ).toEqual(
        all
          .filter((each) => each.cluster === id)
          .map(({ organisation, predecessor, on }): unknown[] => [organisation, predecessor, on || null])
          .sort(([a], [b]) => ((a as string) < (b as string) ? -1 : 1)),
      );
    }
    expect(all.length).toBeGreaterThan(10);
  });
}
