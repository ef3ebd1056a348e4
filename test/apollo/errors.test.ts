import { CombinedGraphQLErrors } from "@apollo/client/errors";
import { clientForEach } from "./client";
import { MembersDocument, NeedsBesideClusterDocument, OrganisationNameDocument } from "./operations.generated";

const client = clientForEach();
const BAD_CURSOR = { message: expect.stringContaining("after"), path: ["needs"], extensions: refusal("after") };

function refusal(argument: string) {
  return expect.objectContaining({ code: "BAD_USER_INPUT", argument }) as unknown;
}

test("a bad cursor is an error with a code and the argument", async () => {
  const answer = client().query({ query: NeedsBesideClusterDocument, variables: { after: "no cursor" } });
  const error = await answer.catch((error: unknown) => error);
  expect(CombinedGraphQLErrors.is(error)).toBe(true);
  expect((error as CombinedGraphQLErrors).errors).toEqual([expect.objectContaining(BAD_CURSOR)]);
});

test("with errorPolicy all, what could be answered is there beside the error", async () => {
  const variables = { after: "no cursor" };
  const { data, error } = await client().query({ query: NeedsBesideClusterDocument, variables, errorPolicy: "all" });
  expect((error as CombinedGraphQLErrors).errors).toEqual([expect.objectContaining(BAD_CURSOR)]);
  expect(data).toEqual({ needs: null, cluster: expect.objectContaining({ name: "De Blauwe Cluster" }) });
});

test("with errorPolicy ignore, what could be answered is all there is", async () => {
  const variables = { after: "no cursor" };
  const { data, error } = await client().query({ query: NeedsBesideClusterDocument, variables, errorPolicy: "ignore" });
  expect(error).toBeUndefined();
  expect(data?.needs).toBeNull();
});

test("a cursor of another filter is refused, and the pages that are there stay", async () => {
  const variables = { cluster: "cluster:blue-cluster", first: 3 };
  const { data } = await client().query({ query: MembersDocument, variables });
  const after = data!.cluster!.members.pageInfo.endCursor;
  const query = client().watchQuery({
    query: MembersDocument,
    variables: { ...variables, where: { kind: { eq: "BOARD" } } },
  });
  const watching = query.subscribe(() => undefined);
  await query.refetch();
  const refused = await query.fetchMore({ variables: { after } }).catch((error: unknown) => error);
  expect((refused as CombinedGraphQLErrors).errors?.[0]?.extensions).toEqual(refusal("after"));
  expect(
    client().readQuery({ query: MembersDocument, variables: query.variables })?.cluster?.members.edges,
  ).toHaveLength(3);
  watching.unsubscribe();
});

test("what does not exist is an error NOT_FOUND beside null", async () => {
  const variables = { id: "organisation:nobody" };
  const { data, error } = await client().query({ query: OrganisationNameDocument, variables, errorPolicy: "all" });
  expect(data).toEqual({ organisation: null });
  expect((error as CombinedGraphQLErrors).errors[0]?.extensions).toMatchObject({ code: "NOT_FOUND" });
});

test("a question that is not of this schema is an error of GraphQL, not of the network", async () => {
  const variables = { cluster: "cluster:blue-cluster", where: { colour: { eq: "blue" } } as object };
  const error = await client()
    .query({ query: MembersDocument, variables })
    .catch((error: unknown) => error);
  expect((error as CombinedGraphQLErrors).errors[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT" });
});
