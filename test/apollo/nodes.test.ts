import { relayStylePagination } from "@apollo/client/utilities";
import { clientForEach, clientOf } from "./client";
import {
  MemberNodesBesideEdgesDocument,
  MemberNodesDocument,
  MembersDocument,
  type MemberNodesQuery,
} from "./operations.generated";

const client = clientForEach();
const CLUSTER = "cluster:blue-cluster";
type Asking = ReturnType<typeof client>;

/** Asks for the nodes of a first page, and then for all pages behind it. */
async function nodesPageByPage(asking: Asking, first: number): Promise<string[][]> {
  const query = asking.watchQuery({ query: MemberNodesDocument, variables: { cluster: CLUSTER, first } });
  const watching = query.subscribe(() => undefined);
  await query.refetch();
  const shown = () =>
    asking.readQuery<MemberNodesQuery>({ query: MemberNodesDocument, variables: { cluster: CLUSTER } })!.cluster!
      .members;
  const pages = [idsOf(shown().nodes)];
  for (let count = 1; shown().pageInfo.hasNextPage && count < 10; count++) {
    await query.fetchMore({ variables: { after: shown().pageInfo.endCursor } });
    pages.push(idsOf(shown().nodes));
  }
  watching.unsubscribe();
  return pages;
}

const idsOf = (nodes: readonly { id: string }[]) => nodes.map(({ id }) => id);

async function wholeList(): Promise<string[]> {
  const variables = { cluster: CLUSTER, first: 100 };
  const { data } = await client().query({ query: MembersDocument, variables, fetchPolicy: "no-cache" });
  return idsOf(data!.cluster!.members.edges.map(({ node }) => node));
}

test("pages of nodes make one list", async () => {
  const whole = await wholeList();
  const pages = await nodesPageByPage(client(), 7);
  expect(pages.map(({ length }) => length)).toEqual([7, 14, whole.length]);
  expect(pages.at(-1)).toEqual(whole);
});

test("what was asked with edges is there as nodes, without asking again", async () => {
  const variables = { cluster: CLUSTER, first: 6 };
  const { data } = await client().query({ query: MembersDocument, variables });
  const cached = client().readQuery({ query: MemberNodesDocument, variables });
  expect(idsOf(cached!.cluster!.members.nodes)).toEqual(idsOf(data!.cluster!.members.edges.map(({ node }) => node)));
});

test("edges that are asked after nodes are asked of the server", async () => {
  const variables = { cluster: CLUSTER, first: 6 };
  await client().query({ query: MemberNodesDocument, variables });
  const { data } = await client().query({ query: MembersDocument, variables });
  expect(data!.cluster!.members.edges).toHaveLength(6);
  expect(data!.cluster!.members.edges[0]!.memberships.length).toBeGreaterThan(0);
});

test("nodes and edges in one question each have what they ask", async () => {
  const variables = { cluster: CLUSTER, first: 5 };
  const { data } = await client().query({ query: MemberNodesBesideEdgesDocument, variables });
  const { nodes, edges } = data!.cluster!.members;
  expect(idsOf(nodes)).toEqual(idsOf(edges.map(({ node }) => node)));
  expect(Object.keys(nodes[0]!)).toEqual(["__typename", "id", "town"]);
  expect(edges[0]!.node.name).toEqual(expect.any(String));
  expect(await client().query({ query: MemberNodesBesideEdgesDocument, variables })).toEqual({ data });
});

describe("with relayStylePagination alone", () => {
  const plain = () =>
    clientOf(client.url(), {
      Cluster: { fields: { members: relayStylePagination(["where", "orderBy", "asOf", "includeEnded"]) } },
    });

  test("each page of nodes takes the place of the one before", async () => {
    const [whole, asking] = [await wholeList(), plain()];
    const pages = await nodesPageByPage(asking, 7);
    asking.stop();
    expect(pages).toEqual([whole.slice(0, 7), whole.slice(7, 14), whole.slice(14)]);
  });

  test("edges that are asked after nodes are an empty list", async () => {
    const [variables, asking] = [{ cluster: CLUSTER, first: 6 }, plain()];
    await asking.query({ query: MemberNodesDocument, variables });
    const { data } = await asking.query({ query: MembersDocument, variables });
    asking.stop();
    expect(data!.cluster!.members.edges).toEqual([]);
  });
});
