import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CombinedGraphQLErrors } from "@apollo/client/errors";
import { parse } from "yaml";
import { clientForEach } from "./client";
import { askBoth, connect, watchMembers } from "./front-end";
import { ThingsDocument, type MembersQuery } from "./operations.generated";

const client = clientForEach();
const read = (file: string) => readFileSync(join(__dirname, file), "utf8");
const shown = (language: string) =>
  new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(read("../../docs/front-end.md"))![1]!;

test("the front end of the docs is the one that is tested", () => {
  const code = read("front-end.ts")
    .replace("../../schema/", "./")
    .replaceAll(/^export /gm, "");
  expect(shown("ts")).toBe(code);
});

test("the codegen settings of the docs are those by which the tested operations are made", () => {
  expect(shown("yaml")).toBe(read("codegen.yml"));
  const { generates } = parse(shown("yaml")) as { generates: Record<string, { plugins: string[] }> };
  const plugins = Object.values(generates).flatMap((each) => each.plugins);
  expect(plugins).toEqual(["typescript-operations", "typed-document-node"]);
});

test("it shows a page of members, and the next one behind it", async () => {
  const own = connect(client.url());
  let members: NonNullable<MembersQuery["cluster"]>["members"] | undefined;
  const until = (length: number) => untilTrue(() => members?.edges.length === length);
  const watching = watchMembers(own, "cluster:blue-cluster", (data) => (members = data.cluster!.members));
  await until(10);
  expect(members!.totalCount).toBeGreaterThan(10);
  await watching.more(members!.pageInfo.endCursor);
  await until(members!.totalCount);
  watching.end();
  own.stop();
});

test("of a cluster that nobody knows it shows the error beside null", async () => {
  const own = connect(client.url());
  let shownLast: unknown[] = [];
  const watching = watchMembers(own, "cluster:nobody", (...all) => (shownLast = all));
  await untilTrue(() => shownLast.length > 0);
  watching.end();
  own.stop();
  const [data, error] = shownLast;
  expect(data).toEqual({ cluster: null });
  expect((error as CombinedGraphQLErrors).errors[0]?.extensions).toMatchObject({ code: "NOT_FOUND", argument: "id" });
});

test("one unknown id leaves the rest of the answer, as the docs show it", async () => {
  const { data, error } = await askBoth(client(), "organisation:nobody", "cluster:blue-cluster");
  const { data: expected, errors } = JSON.parse(shown("json")) as { data: object; errors: object[] };
  expect(withoutTypes(data)).toEqual(expected);
  expect((error as CombinedGraphQLErrors).errors).toMatchObject(errors);
});

test("without errorPolicy nothing of it is left", async () => {
  const variables = { ids: ["organisation:nobody", "cluster:blue-cluster"] };
  const answer = await client()
    .query({ query: ThingsDocument, variables })
    .catch((fault: unknown) => fault);
  expect(CombinedGraphQLErrors.is(answer)).toBe(true);
});

test("of several things by their ids, those that exist are there", async () => {
  const variables = { ids: ["cluster:blue-cluster", "organisation:nobody", "organisation:bioracer"] };
  const { data, error } = await client().query({ query: ThingsDocument, variables, errorPolicy: "all" });
  expect(data?.nodes?.map((node) => node && "name" in node && node.name)).toEqual([
    "De Blauwe Cluster",
    null,
    "Bioracer",
  ]);
  expect((error as CombinedGraphQLErrors).errors).toMatchObject([
    { path: ["nodes", 1], extensions: { code: "NOT_FOUND", argument: "ids[1]" } },
  ]);
});

const withoutTypes = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (key, each: unknown) => (key === "__typename" ? undefined : each));

async function untilTrue(holds: () => boolean): Promise<void> {
  for (let waits = 0; !holds() && waits < 500; waits++) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(holds()).toBe(true);
}
