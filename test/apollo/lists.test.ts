import { clientForEach, clientOf } from "./client";
import { relayStylePagination } from "@apollo/client/utilities";
import {
  FoundersAndBoardDocument,
  MemberGroupsDocument,
  MembersDocument,
  MembersSinceDocument,
  type MemberPageFragment,
  type MembersQueryVariables,
} from "./operations.generated";

const client = clientForEach();
const CLUSTER = "cluster:blue-cluster";

/** Asks the server: in the cache, any page of a list is the list. */
const membersOf = async (part: Omit<MembersQueryVariables, "cluster">) => {
  const variables = { cluster: CLUSTER, ...part };
  const { data } = await client().query({ query: MembersDocument, variables, fetchPolicy: "network-only" });
  return data!.cluster!.members;
};
/** What the cache has of a list, without asking the server. */
const cachedMembers = (variables: Omit<MembersQueryVariables, "cluster">) =>
  client().readQuery({ query: MembersDocument, variables: { cluster: CLUSTER, ...variables } })?.cluster?.members;
const groupsOf = async (where?: MembersQueryVariables["where"]) =>
  (await client().query({ query: MemberGroupsDocument, variables: { cluster: CLUSTER, where } })).data!.cluster!
    .members;
/** The capacity that every member on a page has. */
const commonKinds = ({ edges: [first, ...others] }: MemberPageFragment) =>
  first!.memberships
    .map(({ kind }) => kind)
    .filter((kind) => others.every(({ memberships }) => memberships.some((each) => each.kind === kind)));
const namesOf = ({ edges }: MemberPageFragment) => edges.map(({ node }) => node.name);

const FOUNDERS = { kind: { eq: "FOUNDER" } } as const;
const BOARD = { kind: { eq: "BOARD" } } as const;

test("two filters of one list live side by side, each with pages of its own", async () => {
  const founders = await membersOf({ where: FOUNDERS, first: 4 });
  const board = await membersOf({ where: BOARD, first: 4 });
  await membersOf({ where: FOUNDERS, first: 4, after: founders.pageInfo.endCursor });
  expect(cachedMembers({ where: BOARD })).toEqual(board);
  expect(cachedMembers({ where: FOUNDERS })?.edges).toHaveLength(8);
  expect(commonKinds(cachedMembers({ where: FOUNDERS })!)).toContain("FOUNDER");
  expect(cachedMembers({})).toBeUndefined();
});

test("the same filter written in another order is the same list", async () => {
  await membersOf({ where: { kind: { in: ["FOUNDER"] }, node: { name: { contains: "a" } } }, first: 3 });
  expect(
    cachedMembers({ where: { node: { name: { contains: "a" } }, kind: { in: ["FOUNDER"] } } })?.edges,
  ).toHaveLength(3);
});

test("orders of one list live side by side", async () => {
  const up = await membersOf({ orderBy: [{ node: { name: "ASC" } }], first: 26 });
  const down = await membersOf({ orderBy: [{ node: { name: "DESC" } }], first: 26 });
  expect(namesOf(down)).toEqual(namesOf(up).reverse());
  expect(cachedMembers({ orderBy: [{ node: { name: "ASC" } }] })).toEqual(up);
});

test("a list at another time is another list", async () => {
  const then = await membersOf({ asOf: "2016-01-01", first: 100 });
  expect([cachedMembers({ includeEnded: true }), cachedMembers({})]).toEqual([undefined, undefined]);
  const always = await membersOf({ includeEnded: true, first: 100 });
  const now = await membersOf({ first: 100 });
  expect(cachedMembers({ asOf: "2016-01-01" })).toEqual(then);
  expect(cachedMembers({ includeEnded: true })).toEqual(always);
  expect(cachedMembers({})).toEqual(now);
});

test("two aliases of a list in one question are two lists, and each is the one that is asked alone", async () => {
  const { data } = await client().query({ query: FoundersAndBoardDocument, variables: { cluster: CLUSTER, first: 3 } });
  const { founders, board } = data!.cluster!;
  expect(commonKinds(founders)).toContain("FOUNDER");
  expect(commonKinds(board)).toContain("BOARD");
  expect(cachedMembers({ where: FOUNDERS })).toEqual(founders);
  expect(cachedMembers({ where: BOARD })).toEqual(board);
});

test("places have no id: who asks something else of them takes the place of what was asked before", async () => {
  await membersOf({ first: 10 });
  await client().query({ query: MembersSinceDocument, variables: { cluster: CLUSTER } });
  expect(cachedMembers({})).toBeUndefined();
});

describe("groups and counts beside the pages of a list", () => {
  test("stay when the next page comes, and count the whole list", async () => {
    const first = await membersOf({ first: 8 });
    const groups = await groupsOf();
    await membersOf({ first: 8, after: first.pageInfo.endCursor });
    expect(cachedMembers({})?.edges).toHaveLength(16);
    expect(await groupsOf()).toEqual(groups);
    const sum = groups.groups.reduce((sum, { count }) => sum + count, 0);
    expect(sum).toBe(cachedMembers({})?.totalCount);
  });

  test("are kept by what they are grouped by, whatever their alias", async () => {
    const { groups, capacities, towns } = await groupsOf();
    expect(groups.map(({ key }) => key)).toContain("COMPANY");
    expect(capacities.map(({ key }) => key)).toEqual(["FOUNDER", "BOARD"]);
    expect(towns.map(({ node }) => node?.__typename)).toContain("Municipality");
    const cached = client().cache.extract() as Record<string, any>;
    expect(Object.keys(cached[`Cluster:${CLUSTER}`]["members:{}"])).toEqual(
      expect.arrayContaining(['groups({"by":"KIND"})', 'groups({"by":"EDGE_KIND","first":2})', "totalCount"]),
    );
  });

  test("are those of their filter", async () => {
    const [all, founders] = [await groupsOf(), await groupsOf(FOUNDERS)];
    expect(founders.totalCount).toBeLessThan(all.totalCount);
    expect(await groupsOf()).toEqual(all);
  });

  test("make no empty list where they are asked first", async () => {
    await groupsOf(FOUNDERS);
    expect(cachedMembers({ where: FOUNDERS })).toBeUndefined();
    const variables = { cluster: CLUSTER, where: FOUNDERS, first: 4 };
    expect((await client().query({ query: MembersDocument, variables })).data!.cluster!.members.edges).toHaveLength(4);
    await groupsOf(FOUNDERS);
    expect(cachedMembers({ where: FOUNDERS })?.edges).toHaveLength(4);
  });

  test("make an empty list with relayStylePagination alone: why there is a policy of our own", async () => {
    const members = relayStylePagination(["where", "orderBy", "asOf", "includeEnded"]);
    const plain = clientOf(client.url(), { Cluster: { fields: { members } } });
    await plain.query({ query: MemberGroupsDocument, variables: { cluster: CLUSTER, where: FOUNDERS } });
    const { data } = await plain.query({
      query: MembersDocument,
      variables: { cluster: CLUSTER, where: FOUNDERS, first: 4 },
    });
    expect(data!.cluster!.members.edges).toEqual([]);
    plain.stop();
  });
});
