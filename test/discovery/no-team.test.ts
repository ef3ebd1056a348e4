import { whyNoTeam } from "../../src/discovery/consortia-for/no-team";
import { describeEmpty } from "../../src/discovery/shared/empty-result/empty-reason";
import { serverForAll } from "../server/server";

const server = serverForAll();
const COLD = { need: "need:cold2gold" };
const VITO = "organisation:vito";
/** A start-up brings it, and institutes do. */
const BIOTECH = { requirements: [{ competence: "competence:medical-biotech" }] };
const TRAFFIC = { requirements: [{ competence: "competence:traffic-counting" }] };
const SUGAR_BEET = { requirements: [{ competence: "cpv:03113100" }] };

const QUESTION = `query ($demand: DemandInput!, $where: MatchFilter, $constraints: ConsortiumConstraints) {
  consortiaFor(demand: $demand, where: $where, constraints: $constraints) {
    consortia { score } sentence told: sentence(language: EN)
    emptyBecause { reason nl: sentence en: sentence(language: EN) } } }`;

/** Asked again while what reads texts is still being made. */
async function ask(variables: object): Promise<any> {
  for (;;) {
    const { body } = await server().ask(QUESTION, variables);
    if (body.errors?.[0].extensions.code !== "SERVICE_UNAVAILABLE") return body.data.consortiaFor;
  }
}

describe("where there is no team, the answer says why and what to do next:", () => {
  test.each<[string, object, string, RegExp]>([
    [
      "nothing was read in the text",
      { demand: { text: "qwrtzp xkcdqq" } },
      "NOTHING_READ",
      /^No competence was recognised in this text\. Describe what is needed in other words/,
    ],
    [
      "nobody brings anything of what is required",
      { demand: SUGAR_BEET, where: { evidence: "EXACT", includeNonMembers: true } },
      "NOBODY",
      /^No organisation is known to cover any requirement\. Ask for a broader competence\. Or ask for weaker evidence: `evidence: NEAR`\.$/,
    ],
    [
      "the filter leaves everybody out",
      { demand: COLD, where: { kinds: [] } },
      "FILTERED_OUT",
      /filter excludes all of them\. Widen `where`\. With `includeNonMembers: true`/,
    ],
    [
      "nobody is known to be small",
      { demand: COLD, where: { kinds: ["KNOWLEDGE_INSTITUTION"] }, constraints: { needsSmall: true } },
      "NOBODY_SMALL",
      /known to be an SME or start-up\. Leave out `needsSmall`/,
    ],
    [
      "nobody is known to be established",
      {
        demand: TRAFFIC,
        where: { sizes: ["MICRO"], kinds: ["COMPANY"], includeNonMembers: true },
        constraints: { needsEstablished: true },
      },
      "NOBODY_ESTABLISHED",
      /known to be an established firm or an institute\. Leave out `needsEstablished`/,
    ],
    [
      "fewer could be in it than it must have",
      { demand: SUGAR_BEET, where: { evidence: "EXACT" }, constraints: { include: [VITO], minPartners: 2 } },
      "TOO_FEW",
      /^There are fewer possible partners than `minPartners` requires\. Lower `minPartners`, or widen `where`\./,
    ],
    [
      "one partner cannot be small and established",
      { demand: BIOTECH, constraints: { maxPartners: 1, needsSmall: true, needsEstablished: true } },
      "NO_TEAM",
      /all constraints together\. .* The given constraints are: `maxPartners`, `needsSmall`, `needsEstablished`\./,
    ],
    [
      "those who must be there leave no room",
      {
        demand: BIOTECH,
        constraints: { include: [VITO], exclude: ["organisation:imec"], maxPartners: 1, needsSmall: true },
      },
      "NO_TEAM",
      /The given constraints are: `include`, `maxPartners`, `needsSmall`\. Or name fewer organisations in `exclude`\./,
    ],
  ])("%s", async (_what, variables, reason, english) => {
    const { consortia, emptyBecause, sentence, told } = await ask(variables);
    expect(consortia).toEqual([]);
    expect(emptyBecause).toMatchObject({ reason, nl: sentence, en: told });
    expect(told).toMatch(english);
    expect(sentence).not.toBe(told);
  });

  test("the need requires nothing yet", () => {
    const constraints = {
      included: [],
      fixed: [],
      excluded: [],
      atMostOneOf: [],
      minPartners: 1,
      maxPartners: 8,
      requiredSideBits: 0,
    };
    const why = whyNoTeam({} as never, {
      demand: {
        required: { need: "need:new", requirements: [] },
        where: { includeNonMembers: true },
        constraints,
      } as never,
      question: { requirements: [] } as never,
      pool: { candidates: { count: 0 } } as never,
      rules: constraints,
      today: "2026-11-25",
    });
    expect(why.reason).toBe("NOTHING_REQUIRED");
    expect(describeEmpty("en", why)).toMatch(/^It is not known yet what this need requires\. Ask with `text`/);
  });
});

test("where there is a team, no reason is given", async () => {
  const { consortia, emptyBecause, told } = await ask({ demand: COLD });
  expect(consortia).not.toEqual([]);
  expect(emptyBecause).toBeNull();
  expect(told).toMatch(/teams found/);
});
