import { clientForEach } from "./client";
import { MembersDocument, type MembersQuery, type MembersQueryVariables } from "./operations.generated";

const client = clientForEach();
const CLUSTER = "cluster:blue-cluster";
type Page = NonNullable<MembersQuery["cluster"]>["members"];

/** A list as a component watches it: what it shows now, and the next page on either side. */
function watchMembers(variables: Omit<MembersQueryVariables, "cluster">) {
  const query = client().watchQuery({ query: MembersDocument, variables: { cluster: CLUSTER, ...variables } });
  const lengths: number[] = [];
  const watching = query.subscribe(({ data, dataState, loading }) => {
    if (dataState === "complete" && !loading) lengths.push(data.cluster!.members.edges.length);
  });
  const shown = (): Page => (query.getCurrentResult().data as MembersQuery).cluster!.members;
  const more = async (part: Partial<MembersQueryVariables>) => {
    await query.fetchMore({ variables: { first: undefined, last: undefined, ...part } });
    await told();
  };
  return {
    lengths,
    shown,
    more,
    begin: () => query.refetch().then(told),
    forward: (first: number) => more({ first, after: shown().pageInfo.endCursor }),
    backward: (last: number) => more({ last, after: undefined, before: shown().pageInfo.startCursor }),
    end: () => watching.unsubscribe(),
  };
}

/** Apollo Client tells those who watch a turn later. */
const told = () => new Promise((resolve) => setTimeout(resolve, 5));

const placesOf = ({ edges }: Page) => edges.map(({ node }) => node.id);

async function wholeList(): Promise<string[]> {
  const variables = { cluster: CLUSTER, first: 100 };
  const { data } = await client().query({ query: MembersDocument, variables, fetchPolicy: "no-cache" });
  return placesOf(data!.cluster!.members);
}

test("pages forward make one list: every member, none twice, in order", async () => {
  const members = watchMembers({ first: 7 });
  await members.begin();
  for (let pages = 1; members.shown().pageInfo.hasNextPage && pages < 10; pages++) await members.forward(7);
  const { totalCount, pageInfo } = members.shown();
  expect(placesOf(members.shown())).toEqual(await wholeList());
  expect(new Set(placesOf(members.shown())).size).toBe(totalCount);
  expect(members.lengths).toEqual([7, 14, totalCount]);
  expect(pageInfo).toMatchObject({ hasPreviousPage: false, hasNextPage: false });
  members.end();
});

test("pages backward from the end make the same list", async () => {
  const members = watchMembers({ last: 7 });
  await members.begin();
  expect(members.shown().pageInfo).toMatchObject({ hasPreviousPage: true, hasNextPage: false });
  for (let pages = 1; members.shown().pageInfo.hasPreviousPage && pages < 10; pages++) await members.backward(7);
  expect(placesOf(members.shown())).toEqual(await wholeList());
  expect(members.lengths).toEqual([7, 14, members.shown().totalCount]);
  expect(members.shown().pageInfo).toMatchObject({ hasPreviousPage: false, hasNextPage: false });
  members.end();
});

test("after the end was reached forward, the same list is paged backward from its end", async () => {
  const whole = await wholeList();
  const forward = watchMembers({ first: 10 });
  await forward.begin();
  while (forward.shown().pageInfo.hasNextPage) await forward.forward(10);
  const backward = watchMembers({ last: 7 });
  await backward.begin();
  expect(placesOf(forward.shown())).toEqual(whole.slice(-7));
  while (backward.shown().pageInfo.hasPreviousPage) await backward.backward(7);
  expect(placesOf(backward.shown())).toEqual(whole);
  expect(placesOf(forward.shown())).toEqual(whole);
  forward.end();
  backward.end();
});

test("a list that begins in the middle grows both ways", async () => {
  const whole = await wholeList();
  const { data } = await client().query({
    query: MembersDocument,
    variables: { cluster: CLUSTER, first: 9 },
    fetchPolicy: "no-cache",
  });
  const members = watchMembers({ first: 5, after: data!.cluster!.members.pageInfo.endCursor });
  await members.begin();
  expect(members.shown().pageInfo).toMatchObject({ hasPreviousPage: true, hasNextPage: true });
  await members.backward(4);
  await members.forward(3);
  expect(placesOf(members.shown())).toEqual(whole.slice(5, 17));
  await members.backward(100);
  await members.forward(100);
  expect(placesOf(members.shown())).toEqual(whole);
  members.end();
});

test("asking a list again shows its first page, and paging on finds the rest again", async () => {
  const members = watchMembers({ first: 10 });
  await members.begin();
  await members.forward(10);
  await members.begin();
  expect(members.shown().edges).toHaveLength(10);
  expect(members.shown().pageInfo.hasNextPage).toBe(true);
  await members.forward(100);
  expect(placesOf(members.shown())).toEqual(await wholeList());
  members.end();
});

test("a page that is asked twice is there once", async () => {
  const members = watchMembers({ first: 10 });
  await members.begin();
  const after = members.shown().pageInfo.endCursor;
  await members.more({ after });
  await members.more({ after });
  expect(placesOf(members.shown())).toEqual(await wholeList());
  members.end();
});

test("a page that is asked by query, not by fetchMore, is the list as far as the cache has it", async () => {
  const variables = { cluster: CLUSTER, first: 10 };
  const { data } = await client().query({ query: MembersDocument, variables });
  const after = data!.cluster!.members.pageInfo.endCursor;
  expect(await client().query({ query: MembersDocument, variables: { ...variables, after } })).toEqual({ data });
});
