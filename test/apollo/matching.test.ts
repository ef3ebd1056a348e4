import { clientForEach } from "./client";
import { NeedsServedDocument, WhoCanServeDocument, WhyTheyCanServeDocument } from "./operations.generated";

const client = clientForEach();

const needs = async (first: number) => {
  const { data } = await client().query({ query: NeedsServedDocument, variables: { first } });
  return data!.needs!.edges.map(({ node }) => node);
};

test("who can serve ten needs stays apart for each, and what is asked later joins it", async () => {
  const asked = await needs(10);
  for (const { id: need } of asked) {
    await client().query({ query: WhoCanServeDocument, variables: { need, first: 5 } });
    await client().query({ query: WhyTheyCanServeDocument, variables: { need, first: 5 } });
  }
  for (const { id: need, membersServing } of asked) {
    const why = client().readQuery({ query: WhyTheyCanServeDocument, variables: { need } })!.membersServing!;
    const best = membersServing!.edges.map(({ node }) => node.organisation.id);
    expect(why.edges.slice(0, 3).map(({ node }) => node.organisation.id)).toEqual(best);
  }
  expect(await needs(10)).toEqual(asked);
});

test("matches are paged to the end, the best first, nobody twice", async () => {
  const variables = { need: "need:cold2gold", first: 4, where: { evidence: "WEAK" } } as const;
  const query = client().watchQuery({ query: WhoCanServeDocument, variables });
  const watching = query.subscribe(() => undefined);
  await query.refetch();
  const shown = () => client().readQuery({ query: WhoCanServeDocument, variables })!.membersServing!;
  for (let pages = 1; shown().pageInfo.hasNextPage && pages < 50; pages++)
    await query.fetchMore({ variables: { after: shown().pageInfo.endCursor } });
  watching.unsubscribe();
  const scores = shown().edges.map(({ node }) => Number(node.score.toFixed(12)));
  const found = shown().edges.map(({ node }) => node.organisation.id);
  expect(found).toHaveLength(shown().totalCount);
  expect(found.length).toBeGreaterThan(4);
  expect(new Set(found).size).toBe(found.length);
  expect(scores).toEqual([...scores].sort((one, other) => other - one));
});
