import { gql } from "@apollo/client";
import { clientForEach, clientOf, takeWarnings } from "./client";
import {
  MembersDocument,
  MoreCompetencesDocument,
  NeedLanguageDocument,
  NeedTextDocument,
  OrganisationByNodeDocument,
  OrganisationLineFragmentDoc,
  OrganisationNameDocument,
  OrganisationsDocument,
  type OrganisationsQueryVariables,
} from "./operations.generated";

const client = clientForEach();
const cached = () => client().cache.extract() as Record<string, any>;
const BIORACER = { id: "organisation:bioracer" };

test("a thing that two questions ask is one thing in the cache", async () => {
  await client().query({ query: OrganisationNameDocument, variables: BIORACER });
  await client().query({ query: OrganisationByNodeDocument, variables: BIORACER });
  expect(cached()["Company:organisation:bioracer"]).toMatchObject({ name: "Bioracer", kind: "COMPANY" });
  expect(Object.keys(cached()).filter((key) => key.includes("bioracer"))).toHaveLength(1);
});

test("what changes in a thing is seen by every question that shows it", async () => {
  const shown: (string | undefined)[] = [];
  const query = client().watchQuery({ query: OrganisationNameDocument, variables: BIORACER });
  const watching = query.subscribe(({ data, dataState }) => {
    if (dataState === "complete") shown.push(data.organisation?.name);
  });
  await client().query({ query: OrganisationByNodeDocument, variables: BIORACER });
  const id = client().cache.identify({ __typename: "Company", ...BIORACER });
  client().cache.modify({ id, fields: { name: () => "Bioracer Speedwear" } });
  await new Promise((resolve) => setTimeout(resolve, 5));
  watching.unsubscribe();
  expect([...new Set(shown)]).toEqual(["Bioracer", "Bioracer Speedwear"]);
  const { data } = await client().query({ query: OrganisationByNodeDocument, variables: BIORACER });
  expect(data!.node).toMatchObject({ name: "Bioracer Speedwear" });
});

test.each([
  ["organisation:bioracer", { __typename: "Company", sizeClass: expect.any(String) }],
  ["cluster:flux50", { __typename: "Cluster", recognisedAs: "SPEARHEAD" }],
  ["organisation:ugent", { __typename: "KnowledgeInstitution", kind: "KNOWLEDGE_INSTITUTION" }],
])("%s is read by its interface, with what only its type has", async (id, expected) => {
  const { data } = await client().query({ query: OrganisationByNodeDocument, variables: { id } });
  expect(data!.node).toEqual({ id, name: expect.any(String), kind: expect.any(String), ...expected });
  expect(client().readQuery({ query: OrganisationByNodeDocument, variables: { id } })).toEqual(data);
});

test("another kind of thing matches no fragment of an organisation", async () => {
  const { data } = await client().query({ query: OrganisationByNodeDocument, variables: { id: "need:cold2gold" } });
  expect(data!.node).toEqual({ __typename: "Need", id: "need:cold2gold" });
});

test("a fragment on the interface reads what a list of members has brought", async () => {
  const variables = { cluster: "cluster:blue-cluster", first: 20 };
  const { data } = await client().query({ query: MembersDocument, variables });
  const nodes = data!.cluster!.members.edges.map(({ node }) => node);
  expect(new Set(nodes.map(({ __typename }) => __typename)).size).toBeGreaterThan(1);
  for (const node of nodes)
    expect(client().readFragment({ fragment: OrganisationLineFragmentDoc, from: node })).toEqual(node);
});

test("texts that are asked piece by piece are kept whole", async () => {
  const variables = { id: "need:cold2gold" };
  await client().query({ query: NeedTextDocument, variables });
  await client().query({ query: NeedLanguageDocument, variables });
  const fragment = gql`
    fragment Title on Need {
      title(languages: [EN]) {
        language
        text
      }
    }
  `;
  const need: any = client().readFragment({ fragment, from: { __typename: "Need", ...variables } });
  expect(need.title).toMatchObject({ language: "EN", text: expect.stringContaining("Cold2Gold") });
});

test("without the policy of values Apollo Client warns: the warnings are on", async () => {
  const bare = clientOf(client.url(), {});
  await bare.query({ query: NeedTextDocument, variables: { id: "need:cold2gold" } });
  await bare.query({ query: NeedLanguageDocument, variables: { id: "need:cold2gold" } });
  bare.stop();
  expect(takeWarnings()).toEqual([expect.stringContaining("Cache data may be lost")]);
});

test("a list within a list is paged where it stands, and its neighbours stay", async () => {
  const variables = { first: 3, where: { competences: { count: { gt: 4 } } } };
  const [one, ...others] = await organisations(variables);
  expect(one!.competences.edges).toHaveLength(2);
  const more = { organisation: one!.id, after: one!.competences.pageInfo.endCursor };
  await client().query({ query: MoreCompetencesDocument, variables: more, fetchPolicy: "network-only" });
  const [same, ...neighbours] = await organisations(variables);
  expect(same!.competences.edges).toHaveLength(4);
  expect(same!.competences.edges.slice(0, 2)).toEqual(one!.competences.edges);
  expect(new Set(same!.competences.edges.map(({ node }) => node.id)).size).toBe(4);
  expect(neighbours).toEqual(others);
});

async function organisations(variables: OrganisationsQueryVariables) {
  const { data } = await client().query({ query: OrganisationsDocument, variables });
  return data!.organisations!.edges.map(({ node }) => node);
}
