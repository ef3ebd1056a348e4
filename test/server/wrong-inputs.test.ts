import { expectRefusal, serverForAll } from "./server";

const server = serverForAll();

/** The arguments that a refusal names, one error each. */
async function wrongIn(query: string, variables: object): Promise<(string | undefined)[]> {
  const reply = await server().ask(query, variables);
  const errors = reply.body.errors as { path: string[]; extensions: Record<string, string> }[];
  expectRefusal(reply, "BAD_USER_INPUT", errors[0]!.extensions.argument);
  expect(new Set(errors.map(({ extensions: { code, requestId } }) => `${code} ${requestId}`)).size).toBe(1);
  expect(new Set(errors.map(({ path }) => String(path))).size).toBe(1);
  return errors.map(({ extensions }) => extensions.argument);
}

describe("whatever is wrong with an input is told at once", () => {
  test("a demand", async () => {
    const query = "query ($demand: DemandInput!) { membersServing(demand: $demand) { totalCount } }";
    const requirements = [
      { competence: "competence:iot", importance: 9 },
      { competence: "competence:iot" },
      { competence: "nonsense", importance: 0 },
      { competence: "competence:digital", importance: 3 },
      { competence: "need:cold2gold" },
    ];
    expect(await wrongIn(query, { demand: { requirements } })).toEqual([
      "demand.requirements[0].importance",
      "demand.requirements[1].competence",
      "demand.requirements[2].competence",
      "demand.requirements[2].importance",
      "demand.requirements[4].competence",
    ]);
  });

  test("whom a match may find", async () => {
    const query = `query ($where: MatchFilter) {
      membersServing(demand: { need: "need:cold2gold" }, where: $where) { totalCount } }`;
    const where = { clusters: ["cluster:flux50", "x", "need:cold2gold"], municipalities: ["y"] };
    expect(await wrongIn(query, { where })).toEqual([
      "where.clusters[1]",
      "where.clusters[2]",
      "where.municipalities[0]",
    ]);
  });

  test("what a team must be", async () => {
    const query = `query ($constraints: ConsortiumConstraints) {
      consortiaFor(demand: { need: "need:cold2gold" }, constraints: $constraints) { isOptimal } }`;
    const constraints = {
      ...{ lead: "need:cold2gold", include: ["x"], exclude: ["y"], atMostOneOf: [["z"], ["a", "b"]] },
      ...{ minPartners: 0, maxPartners: 99 },
    };
    expect(await wrongIn(query, { constraints })).toEqual([
      "constraints.lead",
      "constraints.include[0]",
      "constraints.exclude[0]",
      "constraints.atMostOneOf[0]",
      "constraints.atMostOneOf[1][0]",
      "constraints.atMostOneOf[1][1]",
      "constraints.minPartners",
      "constraints.maxPartners",
    ]);
  });

  test("a filter, however deep", async () => {
    const query = "query ($where: OrganisationFilter) { organisations(where: $where) { totalCount } }";
    const where = {
      name: { contains: "", eq: null },
      town: {},
      or: [{ foundedYear: { eq: null } }, { not: { clusters: { some: { node: {} } } } }],
    };
    expect(await wrongIn(query, { where })).toEqual([
      "where.name.eq",
      "where.or[0].foundedYear.eq",
      "where.or[1].not.clusters.some.node",
      "where.town",
    ]);
  });

  test("an order", async () => {
    const query =
      "query ($orderBy: [OrganisationOrder!]) { organisations(orderBy: $orderBy) { totalCount edges { cursor } } }";
    const orderBy = [{}, { name: "ASC" }, { name: null }, { name: "ASC", town: "ASC" }];
    expect(await wrongIn(query, { orderBy })).toEqual(["orderBy[0]", "orderBy[2].name", "orderBy[3]"]);
  });

  test("values of the wrong type, each with its place", async () => {
    const query = "query ($demand: DemandInput!) { membersServing(demand: $demand) { totalCount } }";
    const demand = { requirements: [{ competence: 1.5, importance: "much" }, { importance: 2 }], language: "XX" };
    const { body } = await server().ask(query, { demand });
    const messages = (body.errors as { message: string }[]).map(({ message }) => message).join("\n");
    for (const place of ["requirements[0].competence", "requirements[0].importance", "requirements[1]", "language"])
      expect(messages).toContain(`demand.${place}`);
  });
});

test("no more than ten are told", async () => {
  const query =
    'query ($where: MatchFilter) { membersServing(demand: { need: "need:cold2gold" }, where: $where) { totalCount } }';
  expect(await wrongIn(query, { where: { clusters: Array(50).fill("x") } })).toHaveLength(10);
});
