import { trefpuntSchema } from "../support/schema";
import { many } from "../../src/graph/driver/client";
import { cypher } from "../../src/graph/driver/cypher";
import { caseCount, SEED } from "../support/cases";
import { openTestGraph } from "../support/database";
import { pause } from "../support/program";
import { nastyDocuments, type Nasty } from "./nasty.draw";
import { serverForAll } from "./server";

const DOCUMENTS = caseCount(70, 300);
const AT_ONCE = 8;

jest.setTimeout(60_000 + DOCUMENTS * 500);

const server = serverForAll();
const graph = openTestGraph();

/** Everything that stands in the graph, as one number. */
const all = cypher<object, string>`
  CALL () { MATCH (node) RETURN sum(reduce(of = 0, key IN keys(node) | of + size(key) + size(toStringOrNull(node[key]) + ''))) AS nodes, count(node) AS count }
  CALL () { MATCH ()-[relation]->() RETURN count(relation) AS relations }
  RETURN nodes + ':' + count + ':' + relations AS row`;

/** What a client is told may be anything but that something went wrong on our side. */
const CODES = /^(BAD_USER_INPUT|NOT_FOUND|QUERY_TOO_COSTLY|TIMEOUT|WRONG_STATE|CONFLICT)$/;

/** What many wait for at once takes its time, and they are told to come back. */
const BEING_MADE = "is still being built";

async function ask(nasty: Nasty): Promise<string> {
  const { query, variables } = nasty;
  const { status, text, body } = await server().ask(query, variables);
  if (text.includes(BEING_MADE)) return pause(1_000).then(() => ask(nasty));
  const asked = JSON.stringify({ query, variables }).slice(0, 3_000);
  const errors = (body?.errors ?? []) as { extensions: { code: string } }[];
  const wrong = errors.filter(({ extensions: { code } }) => !CODES.test(code));
  if (!body || wrong.length > 0) throw new Error(`${status} ${text.slice(0, 500)} to ${asked}`);
  return errors[0]?.extensions.code ?? "data";
}

test(`${DOCUMENTS} documents with nasty values are answered or refused, and change nothing`, async () => {
  const draw = nastyDocuments(trefpuntSchema(), 7 + SEED);
  const documents = Array.from({ length: DOCUMENTS }, draw);
  const unhandled: unknown[] = [];
  const note = (reason: unknown) => unhandled.push(reason);
  process.on("unhandledRejection", note);
  const before = await many(graph, all, {});
  const outcomes = new Map<string, number>();
  const askInTurn = async () => {
    for (let next = documents.pop(); next; next = documents.pop()) {
      const outcome = await ask(next);
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, askInTurn));
  process.off("unhandledRejection", note);
  expect(await many(graph, all, {})).toEqual(before);
  expect(unhandled).toEqual([]);
  expect(outcomes.get("data")).toBeGreaterThan(DOCUMENTS / 10);
  expect(outcomes.get("BAD_USER_INPUT")).toBeGreaterThan(DOCUMENTS / 10);
});
