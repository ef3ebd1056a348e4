import { describeEmpty, whyEmpty } from "../../src/discovery/shared/empty-result/empty-reason";
import { expectRefusal, serverForAll } from "../server/server";

const server = serverForAll();
const BECAUSE = "emptyBecause { reason nl: sentence en: sentence(language: EN) }";
const ask = async (query: string, variables: object = {}) => (await server().ask(query, variables)).body.data;

/** The same, asked again while what reads texts is still being made. */
async function askWhenRead(query: string, variables: object): Promise<any> {
  for (;;) {
    const { body } = await server().ask(query, variables);
    if (body.errors?.[0].extensions.code !== "SERVICE_UNAVAILABLE") return body.data;
  }
}

describe("who asks what finds nothing is told why, and what to do next:", () => {
  const FIELDS = ["membersServing", "clustersServing", "playersFor"];
  const question = `query ($demand: DemandInput!) {
    ${FIELDS.map((field) => `${field}(demand: $demand) { ${BECAUSE} }`).join(" ")} }`;

  test("a need that requires nothing yet", () => {
    const why = whyEmpty({ requested: { need: "need:new", requirements: [] }, isEmpty: true, requires: 0 })!;
    expect(why.reason).toBe("NOTHING_REQUIRED");
    expect(describeEmpty("en", why)).toMatch(/not known yet what this need requires\. Ask with `text`/);
    expect(describeEmpty("nl", why)).toMatch(/nog niet bekend wat ze vereist\. Vraag met `text`/);
  });

  test("a text in which nothing is read", async () => {
    const answer = await askWhenRead(question, { demand: { text: "qwrtzp xkcdqq" } });
    for (const field of FIELDS) {
      expect(answer[field].emptyBecause.reason).toBe("NOTHING_READ");
      expect(answer[field].emptyBecause.nl).toMatch(/geen competentie herkend\. Beschrijf/);
    }
  });

  test("a competence that nobody is known to have", async () => {
    const unknown = "cpv:03113100"; // sugar beet
    const query = `query ($demand: DemandInput!) { membersServing(demand: $demand, where: { evidence: EXACT }) { ${BECAUSE} } }`;
    const { membersServing } = await ask(query, { demand: { requirements: [{ competence: unknown }] } });
    expect(membersServing.emptyBecause.reason).toBe("NOBODY");
    expect(membersServing.emptyBecause.en).toContain("Or ask for weaker evidence: `evidence: NEAR`.");
  });

  test("a filter that leaves everybody out", async () => {
    const { membersServing } = await ask(
      `{ membersServing(demand: { need: "need:cold2gold" }, where: { kinds: [ASSOCIATION], sizes: [MICRO] }) { ${BECAUSE} } }`,
    );
    expect(membersServing.emptyBecause.reason).toBe("FILTERED_OUT");
    expect(membersServing.emptyBecause.en).toContain("`includeNonMembers: true`");
  });
});

test("who is found needs no reason, nor does a page behind the last", async () => {
  const query = `query ($after: String) { membersServing(demand: { need: "need:cold2gold" }, first: 100, after: $after) {
    pageInfo { endCursor } edges { cursor } emptyBecause { reason } } }`;
  const { membersServing } = await ask(query);
  expect(membersServing.emptyBecause).toBeNull();
  const behind = await ask(query, { after: membersServing.pageInfo.endCursor });
  expect(behind.membersServing).toMatchObject({ edges: [], emptyBecause: null });
});

test("a language that nobody speaks is refused, as for every sentence", async () => {
  const demand = '{ requirements: [{ competence: "cpv:03113100" }] }';
  const query = `{ membersServing(demand: ${demand}, where: { evidence: EXACT }) { emptyBecause { sentence(language: FR) } } }`;
  expectRefusal(await server().ask(query), "BAD_USER_INPUT");
});

test("weaker evidence is proposed only where there is one", () => {
  const empty = (evidence: "EXACT" | "NEAR" | "WEAK") =>
    describeEmpty("en", whyEmpty({ requested: { requirements: [] }, isEmpty: true, requires: 1, evidence })!);
  expect(empty("EXACT")).toContain("`evidence: NEAR`");
  expect(empty("NEAR")).toContain("`evidence: WEAK`");
  expect(empty("WEAK")).not.toContain("evidence:");
});
