import { serverForAll } from "../server/server";
import { requirement } from "./explain.pieces";
import {
  type FormerMember,
  describeFormerMembers,
  describePredecessors,
} from "../../src/discovery/clusters-serving/former-members.explain";
import { type RequestedCluster } from "../../src/discovery/clusters-serving/clusters-serving.cypher";

const server = serverForAll();

async function ask(query: string): Promise<any> {
  const { body } = await server().ask(query, {});
  expect(body.errors).toBeUndefined();
  return body.data;
}

const HYDROGEN = "cluster:waterstof-industrie-cluster";

describe("the members of predecessors", () => {
  test("of the hydrogen cluster are those of Power to Gas, and are no members of it", async () => {
    const { cluster, predecessor } = await ask(`{
      cluster(id: "${HYDROGEN}") {
        members { totalCount }
        formerMembers(first: 100) { totalCount edges { predecessor { id name } on node { id } } }
      }
      predecessor: cluster(id: "cluster:power-to-gas") { members(first: 100) { edges { node { id } } } } }`);
    const former: any[] = cluster.formerMembers.edges;
    const members = new Set(predecessor.members.edges.map(({ node }: any) => node.id));
    expect(cluster.members.totalCount).toBe(0);
    expect(cluster.formerMembers.totalCount).toBe(members.size);
    expect(new Set(former.map(({ node }) => node.id))).toEqual(members);
    expect(former[0]).toMatchObject({ predecessor: { id: "cluster:power-to-gas", name: "Power to Gas" }, on: null });
  });

  test("of a cluster behind another come along too, each once, with the nearest that they belonged to", async () => {
    const { cluster } = await ask(`{ cluster(id: "cluster:biovia") {
      formerMembers(first: 100) { totalCount edges { predecessor { id } node { id } } } } }`);
    const former: any[] = cluster.formerMembers.edges;
    const predecessors = new Set(former.map(({ predecessor }) => predecessor.id));
    expect(predecessors).toEqual(new Set(["cluster:medvia", "cluster:dsp-valley", "cluster:medtech-fl"]));
    expect(new Set(former.map(({ node }) => node.id)).size).toBe(former.length);
  });

  test("can be filtered by the predecessor, and grouped", async () => {
    const { cluster } = await ask(`{ cluster(id: "cluster:biovia") {
      all: formerMembers { totalCount groups(by: KIND) { key count } }
      some: formerMembers(where: { predecessor: { id: { eq: "cluster:medvia" } } }) { totalCount } } }`);
    const counted = cluster.all.groups.reduce((sum: number, { count }: any) => sum + count, 0);
    expect(counted).toBe(cluster.all.totalCount);
    expect(cluster.some.totalCount).toBeGreaterThan(0);
    expect(cluster.some.totalCount).toBeLessThan(cluster.all.totalCount);
  });

  test("of a cluster without predecessors are none", async () => {
    const { cluster } = await ask(`{ cluster(id: "cluster:vil") { formerMembers { totalCount } } }`);
    expect(cluster.formerMembers.totalCount).toBe(0);
  });
});

test("a successor of which no member is known says what members its predecessor had, and who could serve", async () => {
  const { explainCluster } = await ask(`{ explainCluster(
    demand: { requirements: [{ competence: "competence:hydrogen-production" }] }, cluster: "${HYDROGEN}"
  ) { nl: sentence en: sentence(language: EN) match { formerMembers { name } nl: sentence en: sentence(language: EN) } } }`);
  const { match, en, nl } = explainCluster;
  expect(match.formerMembers.length).toBeGreaterThan(0);
  expect(en).toContain("Its predecessor Power to Gas had ");
  expect(nl).toContain("De voorganger Power to Gas had ");
  expect(en).toContain(match.formerMembers[0].name);
  expect(match.en).toContain("Its predecessor Power to Gas had members that cover a requirement: ");
  expect(match.nl).toContain("De voorganger Power to Gas had leden die een vereiste dekken: ");
});

test("what former members cover adds nothing to the score of the successor", async () => {
  const { clustersServing } = await ask(`{ clustersServing(
    demand: { requirements: [{ competence: "competence:hydrogen-production" }] }, first: 50
  ) { edges { node { cluster { id } coverage members { organisation { id } } formerMembers { id } } } } }`);
  const found = clustersServing.edges.find(({ node }: any) => node.cluster.id === HYDROGEN);
  expect(found.node).toMatchObject({ coverage: 0, members: [] });
  expect(found.node.formerMembers.length).toBeGreaterThan(0);
});

const member = (name: string, predecessor: string): FormerMember => ({
  ...{ organisation: `organisation:${name}`, name, predecessor },
  meets: [requirement("a")],
});

test.each<[string, FormerMember[], string, string]>([
  ["nobody", [], "", ""],
  [
    "one of one predecessor",
    [member("One", "P")],
    "De voorganger P had leden die een vereiste dekken: One (‘a’). Het is niet bekend of ze nu lid zijn.",
    "Its predecessor P had members that cover a requirement: One (‘a’). It is not known whether they are members now.",
  ],
  [
    "two of two predecessors",
    [member("One", "P"), member("Two", "Q")],
    "De voorgangers P en Q hadden leden die een vereiste dekken: One (‘a’) en Two (‘a’). Het is niet bekend of ze nu lid zijn.",
    "Its predecessors P and Q had members that cover a requirement: One (‘a’) and Two (‘a’). It is not known whether they are members now.",
  ],
])("a match tells %s", (_what, members, nl, en) => {
  expect(describeFormerMembers("nl", members)).toBe(nl);
  expect(describeFormerMembers("en", members)).toBe(en);
});

test.each<[string, number, string[], FormerMember[], string, string]>([
  ["nothing without predecessors", 0, [], [], "", ""],
  [
    "how many members one predecessor had",
    1,
    ["P"],
    [],
    "De voorganger P had 1 bekend lid bij de opvolging.",
    "Its predecessor P had 1 known member when it was succeeded.",
  ],
  [
    "who of many members could serve",
    9,
    ["P", "Q"],
    [member("One", "P")],
    "De voorgangers P en Q hadden samen 9 bekende leden bij de opvolging; 1 daarvan dekt een vereiste en is nu niet als lid bekend: One.",
    "Its predecessors P and Q had 9 known members when they were succeeded; 1 of them covers a requirement and is not known as a member now: One.",
  ],
])("an explanation tells %s", (_what, formerMemberCount, predecessors, able, nl, en) => {
  const asked: RequestedCluster = {
    ...{ id: "cluster:x", name: "X", memberCount: 0, successor: null },
    ...{ formerMemberCount, predecessors },
  };
  expect(describePredecessors("nl", asked, able)).toBe(nl);
  expect(describePredecessors("en", asked, able)).toBe(en);
});
