import { countedGraph } from "../support/counted-graph";
import { answering, startServer, type TestServer } from "./server";

const { graph, reset, runs } = countedGraph();
let server: TestServer;
beforeAll(async () => (server = await startServer(answering(graph()))));
afterAll(() => server.stop());

const messagesOf = async (query: string): Promise<string[]> =>
  (await server.ask(query)).body.errors.map(({ message }: { message: string }) => message);

test.each([
  ['organisation(id: "organisation:Aquafin") { id }', "organisation:aquafin"],
  ['organisation(id: "Organisation:AQUAFIN") { id }', "organisation:aquafin"],
  ['competence(id: "CPV:45000000") { id }', "cpv:45000000"],
  ['node(id: "need:Cold2Gold") { id }', "need:cold2gold"],
  ['nodes(ids: ["need:cold2gold", "need:COLD2GOLD"]) { id }', "need:cold2gold"],
  [
    'competences(where: { under: "cpv:45000000", id: { eq: "x" }, and: { under: "CPV:45000000" } }) { totalCount }',
    "cpv:45000000",
  ],
  ['membersServing(demand: { need: "need:Cold2gold" }) { totalCount }', "need:cold2gold"],
  ['membersServing(demand: { requirements: [{ competence: "competence:IoT" }] }) { totalCount }', "competence:iot"],
  [
    'membersServing(demand: { need: "need:cold2gold" }, where: { clusters: ["cluster:Blue-Cluster"] }) { totalCount }',
    "cluster:blue-cluster",
  ],
  [
    'explainMatch(demand: { need: "need:cold2gold" }, organisation: "organisation:Bioracer") { score }',
    "organisation:bioracer",
  ],
  ['similarTo(id: "organisation:Bioracer") { __typename }', "organisation:bioracer"],
  [
    'need(id: "need:cold2gold") { membersServing(where: { clusters: ["cluster:Flux50"] }) { totalCount } }',
    "cluster:flux50",
  ],
])("%s is refused with the id that was meant", async (field, meant) => {
  expect(await messagesOf(`{ ${field} }`)).toEqual([expect.stringMatching(/there is no .+; did you mean ".+"\?$/)]);
  expect(await messagesOf(`{ ${field} }`)).toEqual([expect.stringContaining(`did you mean "${meant}"?`)]);
});

test("every unknown id of one input has its own advice", async () => {
  const said = await messagesOf(
    `{ membersServing(demand: { requirements: [
        { competence: "competence:IoT" }, { competence: "competence:Nobody" }, { competence: "CPV:45000000" }] }) { totalCount } }`,
  );
  expect(said).toEqual([
    expect.stringMatching(/"competence:IoT"; did you mean "competence:iot"\?$/),
    expect.stringMatching(/there is no competence "competence:Nobody"$/),
    expect.stringMatching(/"CPV:45000000"; did you mean "cpv:45000000"\?$/),
  ]);
});

test("an id that nobody has in any case is refused without advice", async () => {
  expect(await messagesOf('{ organisation(id: "organisation:Nobody") { id } }')).toEqual([
    'id: there is no organisation "organisation:Nobody"',
  ]);
});

test("the advice costs one statement, and only where an id in another case is unknown", async () => {
  const runsFor = async (id: string) => {
    reset();
    await server.ask(`{ organisation(id: "${id}") { id } }`);
    return runs();
  };
  await runsFor("organisation:aquafin");
  expect(await runsFor("organisation:aquafin")).toBe(1);
  expect(await runsFor("organisation:nobody")).toBe(1);
  expect(await runsFor("organisation:Aquafin")).toBe(2);
});
