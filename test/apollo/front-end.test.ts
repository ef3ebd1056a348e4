import { readFileSync } from "node:fs";
import { join } from "node:path";
import { clientForEach } from "./client";
import { connect, watchMembers } from "./front-end";
import { type MembersQuery } from "./operations.generated";

const client = clientForEach();

test("the README's front end is the one that is tested", () => {
  const [readme, code] = ["../../README.md", "front-end.ts"].map((file) => readFileSync(join(__dirname, file), "utf8"));
  const [, shown] = /```ts\n([\s\S]*?)```/.exec(readme!)!;
  expect(shown).toBe(code!.replace("../../schema/", "./").replaceAll(/^export /gm, ""));
});

test("it shows a page of members, and the next one behind it", async () => {
  const own = connect(client.url());
  let members: NonNullable<MembersQuery["cluster"]>["members"] | undefined;
  const until = (length: number) => untilTrue(() => members?.edges.length === length);
  const watching = watchMembers(own, "cluster:blue-cluster", (data) => (members = data.cluster!.members));
  await until(10);
  await watching.more(members!.pageInfo.endCursor);
  await until(20);
  watching.end();
  own.stop();
});

async function untilTrue(holds: () => boolean): Promise<void> {
  for (let waits = 0; !holds() && waits < 500; waits++) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(holds()).toBe(true);
}
