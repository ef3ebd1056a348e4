import { explainCluster, type ClusterEvidence } from "../../src/discovery/clusters-serving/cluster-score.explain";
import { describeCluster, describeClusterRank } from "../../src/discovery/clusters-serving/cluster.sentences";
import { type RankedCluster, type ClusterStandingCode } from "../../src/discovery/clusters-serving/rank-clusters";
import { requirement } from "./explain.pieces";
import { type RequestedCluster } from "../../src/discovery/clusters-serving/clusters-serving.cypher";

const demand = ["a", "b", "c", "d", "e"].map((id) => requirement(id));

/** A cluster whose members each cover what is listed beside their name. */
function cluster(members: Readonly<Record<string, readonly string[]>>, focus?: string): RankedCluster {
  const held = Object.entries(members).flatMap(([name, covers]) =>
    covers.map((competence): ClusterEvidence => ({
      competence,
      members: {
        best: [{ member: `organisation:${name}`, name, cover: 0.5, level: "EXACT" }],
        level: "EXACT",
        memberCount: 1,
      },
    })),
  );
  const focused: ClusterEvidence[] = focus
    ? [{ competence: "e", focus: { competence: focus, similarity: 0.4, level: "NEAR", nl: focus, en: focus } }]
    : [];
  return { cluster: "cluster:x", name: "X", formerMembers: [], ...explainCluster([...held, ...focused], demand) };
}

test("a cluster that covers all says so, with its members, the one that covers most first", () => {
  const all = cluster({ One: ["a"], Two: ["b", "c", "d", "e"] });
  expect(describeCluster("en", all)).toBe(
    "Members of X cover all 5 requirements: Two (‘b’, ‘c’, ‘d’ and 1 more) and One (‘a’).",
  );
  expect(describeCluster("nl", all)).toBe(
    "Leden van X dekken alle 5 vereisten: Two (‘b’, ‘c’, ‘d’ en nog 1) en One (‘a’).",
  );
});

test("a cluster that covers a part says what is missing, and on what it works itself", () => {
  const some = cluster({ One: ["a"] }, "fishing");
  expect(describeCluster("en", some)).toBe(
    "Members of X cover 1 of the 5 requirements: One (‘a’). The cluster itself works on ‘fishing’; this adds to the score. Not covered: ‘b’, ‘c’, ‘d’ and 1 more.",
  );
  expect(describeCluster("nl", some)).toBe(
    "Leden van X dekken 1 van de 5 vereisten: One (‘a’). De cluster zelf werkt aan ‘fishing’; dat telt mee in de score. Niet gedekt: ‘b’, ‘c’, ‘d’ en nog 1.",
  );
});

test("a cluster of whose members nothing is known says that", () => {
  expect(describeCluster("en", cluster({}))).toBe("No member of X is known to cover any requirement.");
  expect(describeCluster("nl", cluster({}, "fishing"))).toBe(
    "Voor zover bekend dekt geen enkel lid van X een vereiste. De cluster zelf werkt aan ‘fishing’; dat telt mee in de score.",
  );
});

const x = (more: Partial<RequestedCluster> = {}): RequestedCluster => ({
  ...{ id: "cluster:x", name: "X", memberCount: 4, successor: null, formerMemberCount: 0, predecessors: [] },
  ...more,
});
const other = { by: { ...cluster({ One: ["a"] }), name: "Y" }, covers: demand.slice(0, 1) };

test.each<[ClusterStandingCode, RequestedCluster, string, string]>([
  ["INVITED", x(), "X is number 2 of 9 and is one of the 3 clusters that together cover", "een van de 3 clusters"],
  [
    "COVERED_BY_OTHERS",
    x(),
    "already cover what its members cover: Y (‘a’).",
    "door de clusters die eerst worden uitgenodigd: Y (‘a’).",
  ],
  ["FOCUS_ONLY", x(), "but no member is known to cover", "voor zover bekend dekt geen enkel lid"],
  ["FOCUS_ONLY", x({ memberCount: 0 }), "but no member is known today.", "er is vandaag geen lid van bekend."],
  ["WEAK_ONLY", x(), "X is not proposed: ", "X wordt niet voorgesteld: "],
  ["NO_EVIDENCE", x(), "none of its 4 known members", "dekt geen van de 4 bekende leden"],
  ["NO_EVIDENCE", x({ memberCount: 1 }), "its only known member", "dekt het enige bekende lid"],
  ["NO_MEMBERS", x({ memberCount: 0 }), "no member is known today", "er is vandaag geen lid van bekend"],
  ["GONE", x({ successor: "Z" }), "X is not proposed: it was succeeded by Z.", "de cluster werd opgevolgd door Z."],
])("that a cluster is %s is told in both languages", (standing, asked, english, dutch) => {
  const isRanked = ["INVITED", "COVERED_BY_OTHERS", "FOCUS_ONLY"].includes(standing);
  const placed = { standing, rank: isRanked ? 2 : null, instead: [other] };
  const told = (["en", "nl"] as const).map((tongue) =>
    describeClusterRank(tongue, asked, placed, { ranked: 9, fewest: 3 }),
  );
  expect(told[0]).toContain(english);
  expect(told[1]).toContain(dutch);
  for (const sentence of told) expect(sentence).toMatch(/^X [^{}]*[^. ]\.$/);
  expect(told.join(" ")).not.toMatch(/undefined|null/);
});

test("a cluster that covers everything alone says so", () => {
  const placed = { standing: "INVITED" as const, rank: 1, instead: [] };
  expect(describeClusterRank("en", x(), placed, { ranked: 1, fewest: 1 })).toBe(
    "X is number 1 of 1 and alone covers every requirement that any cluster can cover.",
  );
});
