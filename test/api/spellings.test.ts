import { closeGraph } from "../../src/graph/database";
import { openTestGraph } from "../support/database";
import { answering, startServer, type TestServer } from "./server";

const graph = openTestGraph();
let server: TestServer;
beforeAll(async () => (server = await startServer(answering(graph))));
afterAll(async () => {
  await server.stop();
  await closeGraph(graph);
});

test.each(["BE0806873318", "0806.873.318", "806873318", " 0806 873 318 ", "BE 0806.873.318", "be806873318"])(
  "“%s” is a spelling of one enterprise number",
  async (enterpriseNumber) => {
    const query =
      "query ($enterpriseNumber: String) { organisation(enterpriseNumber: $enterpriseNumber) { enterpriseNumber } }";
    const { body } = await server.ask(query, { enterpriseNumber });
    expect(body).toEqual({ data: { organisation: { enterpriseNumber: "0806.873.318" } } });
  },
);

test.each(["45000000", "45000000-7", " 45000000 "])("“%s” is a spelling of one CPV code", async (notation) => {
  const { body } = await server.ask("query ($notation: String) { competence(notation: $notation) { id notation } }", {
    notation,
  });
  expect(body).toEqual({ data: { competence: { id: "cpv:45000000", notation: "45000000-7" } } });
});
