/** Who worked with whom: organisations by their ids in order, and links between their places, the lower first, with how often. */
export type Network = Readonly<{ ids: readonly string[]; links: readonly NetworkLink[] }>;
export type NetworkLink = readonly [from: number, to: number, weight: number];

/** From those who worked together each time; who never worked with another is not in the network. */
export function networkOf(groups: readonly (readonly string[])[]): Network {
  const pairs = groups.flatMap((group) => {
    const ids = [...new Set(group)].sort();
    return ids.flatMap((one, index) => ids.slice(index + 1).map((other) => [one, other] as const));
  });
  const ids = [...new Set(pairs.flat())].sort();
  const indexOfId = new Map(ids.map((id, place) => [id, place]));
  const weights = new Map<number, number>();
  for (const [one, other] of pairs) {
    const key = indexOfId.get(one)! * ids.length + indexOfId.get(other)!;
    weights.set(key, (weights.get(key) ?? 0) + 1);
  }
  const keys = [...weights.keys()].sort((a, b) => a - b);
  const linkOf = (key: number): NetworkLink => [Math.floor(key / ids.length), key % ids.length, weights.get(key)!];
  return { ids, links: keys.map(linkOf) };
}
