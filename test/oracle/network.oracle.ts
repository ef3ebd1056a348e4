/** Who worked together, read from the files of the seed, and what follows, worked out as the definitions say it: pair by pair. */
import { rowsOf, type Seed } from "./seed.files";

export interface Weighted {
  ids: string[];
  /** How often two worked together, both ways round; 0: never. */
  weight: number[][];
}

export function networkOfSeed(seed: Seed): Weighted {
  const projects = new Map<string, Set<string>>();
  for (const { project, organisation } of rowsOf(seed, "project_parties.csv"))
    projects.set(project!, (projects.get(project!) ?? new Set()).add(organisation!));
  const cooperations = rowsOf(seed, "cooperations.csv").map(
    ({ organisation, cluster }) => `${organisation} ${cluster}`,
  );
  return weighted([
    ...[...projects.values()].map((each) => [...each]),
    ...[...new Set(cooperations)].map((each) => each.split(" ")),
  ]);
}

export interface Partner {
  id: string;
  count: number;
  projects: string[];
  partner: string[];
  own: string[];
  partnership: string[];
}

/** With whom an organisation worked, the most often first. A project counts once, and so does a partnership in each direction. */
export function partnersOf(seed: Seed): (id: string) => Partner[] {
  const parties = rowsOf(seed, "project_parties.csv");
  const cooperations = rowsOf(seed, "cooperations.csv");
  const once = (values: (string | undefined)[]) => [...new Set(values.map((each) => each!))].sort();
  return (id) => {
    const mine = parties.filter(({ organisation }) => organisation === id);
    const common = new Set(mine.map(({ project }) => project));
    const theirs = parties.filter(({ project, organisation }) => common.has(project) && organisation !== id);
    const partnerships = cooperations.filter(
      ({ organisation, cluster }) => organisation !== cluster && (organisation === id || cluster === id),
    );
    const otherEnd = (row: Record<string, string>) => (row.organisation === id ? row.cluster! : row.organisation!);
    const others = once([...theirs.map(({ organisation }) => organisation), ...partnerships.map(otherEnd)]);
    const partners = others.map((other) => {
      const shown = theirs.filter(({ organisation }) => organisation === other);
      const projects = once(shown.map(({ project }) => project));
      const bonds = partnerships.filter((row) => otherEnd(row) === other);
      return {
        id: other,
        count: projects.length + once(bonds.map(({ cluster }) => cluster)).length,
        projects,
        partner: once(shown.map(({ role }) => role)),
        own: once(mine.filter(({ project }) => projects.includes(project!)).map(({ role }) => role)),
        partnership: once(bonds.map(({ role }) => role)),
      };
    });
    return partners.sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
  };
}

export function weighted(groups: string[][]): Weighted {
  const met = groups.filter((group) => new Set(group).size > 1);
  const ids = [...new Set(met.flat())].sort();
  const together = (one: string, other: string) =>
    one === other ? 0 : groups.filter((group) => group.includes(one) && group.includes(other)).length;
  return { ids, weight: ids.map((one) => ids.map((other) => together(one, other))) };
}

export const degrees = ({ weight }: Weighted) => weight.map((row) => row.filter((each) => each > 0).length);

/** How far it is from one place to all, and by how many shortest ways. */
function waysFrom({ weight }: Weighted, start: number) {
  const distance = weight.map((_, place) => (place === start ? 0 : Infinity));
  const ways = weight.map((_, place) => (place === start ? 1 : 0));
  for (let far = 0; distance.includes(far); far++) {
    const front = distance.flatMap((each, place) => (each === far ? [place] : []));
    for (const here of front)
      weight[here]!.forEach((each, there) => {
        if (each === 0 || distance[there]! <= far) return;
        distance[there] = far + 1;
        ways[there]! += ways[here]!;
      });
  }
  return { distance, ways };
}

export function betweenness(network: Weighted): number[] {
  const from = network.weight.map((_, place) => waysFrom(network, place));
  const count = from.length;
  const pairs = ((count - 1) * (count - 2)) / 2;
  return from.map((middle, place) => {
    let sum = 0;
    for (let one = 0; one < count; one++)
      for (let other = one + 1; other < count; other++) {
        const { distance, ways } = from[one]!;
        if (one === place || other === place || distance[other] === Infinity) continue;
        if (distance[place]! + middle.distance[other]! === distance[other])
          sum += (ways[place]! * middle.ways[other]!) / ways[other]!;
      }
    return pairs > 0 ? sum / pairs : 0;
  });
}

export function pageRank({ weight }: Weighted): number[] {
  const count = weight.length;
  const total = weight.map((row) => row.reduce((a, b) => a + b, 0));
  /** For each organisation those who share their rank with it, and what part of it. */
  const givers = weight.map((_, here) =>
    weight.flatMap((row, there) => (row[here]! > 0 ? [{ there, part: row[here]! / total[there]! }] : [])),
  );
  let rank = weight.map(() => 1 / count);
  for (let turn = 0; turn < 400; turn++)
    rank = givers.map(
      (from) => 0.15 / count + 0.85 * from.reduce((sum, { there, part }) => sum + rank[there]! * part, 0),
    );
  return rank;
}

/** What is linked within communities, less what chance would link there. */
export function modularity({ weight }: Weighted, community: readonly number[]): number {
  const total = weight.map((row) => row.reduce((a, b) => a + b, 0));
  const all = total.reduce((a, b) => a + b, 0);
  let sum = 0;
  weight.forEach((row, one) =>
    row.forEach((each, other) => {
      if (community[one] === community[other]) sum += each - (total[one]! * total[other]!) / all;
    }),
  );
  return all > 0 ? sum / all : 0;
}
