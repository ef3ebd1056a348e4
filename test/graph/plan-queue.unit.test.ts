import { queueUntilPlanned, forgetPlans } from "../../src/graph/driver/plan-queue";
import { type Graph } from "../../src/graph/driver/graph";

const newGraph = () => ({ driver: {} }) as Graph;

/** Statements that are answered, or fail, when the test says so. */
function database() {
  const sent: string[] = [];
  const open: ((fault?: Error) => void)[] = [];
  const run = (text: string) => () => {
    sent.push(text);
    return new Promise<string>((resolve, reject) =>
      open.push((fault) => (fault ? reject(fault) : resolve(`answer ${sent.length}`))),
    );
  };
  const passed = () => new Promise((resolve) => setImmediate(resolve));
  return { sent, open, run, passed };
}

test("one goes ahead with a statement that is new, the others follow together", async () => {
  const [graph, { sent, open, run, passed }] = [newGraph(), database()];
  const asked = [1, 2, 3].map(() => queueUntilPlanned(graph, "a", run("a")));
  await passed();
  expect(sent).toEqual(["a"]);
  open[0]!();
  await passed();
  expect(sent).toEqual(["a", "a", "a"]);
  open.forEach((end) => end());
  expect(await Promise.all(asked)).toHaveLength(3);
});

test("another statement, and another database, need not wait", async () => {
  const [graph, { sent, run, passed }] = [newGraph(), database()];
  void queueUntilPlanned(graph, "a", run("a"));
  void queueUntilPlanned(graph, "b", run("b"));
  void queueUntilPlanned(newGraph(), "a", run("a"));
  await passed();
  expect(sent).toEqual(["a", "b", "a"]);
});

test("what is planned is sent at once, until the plans are forgotten", async () => {
  const [graph, { sent, open, run, passed }] = [newGraph(), database()];
  const first = queueUntilPlanned(graph, "a", run("a"));
  open[0]!();
  await first;
  void queueUntilPlanned(graph, "a", run("a"));
  void queueUntilPlanned(graph, "a", run("a"));
  await passed();
  expect(sent).toHaveLength(3);
  forgetPlans(graph);
  void queueUntilPlanned(graph, "a", run("a"));
  void queueUntilPlanned(graph, "a", run("a"));
  await passed();
  expect(sent).toHaveLength(4);
});

test("who went ahead and failed fails alone, and those who waited try for themselves", async () => {
  const [graph, { sent, open, run, passed }] = [newGraph(), database()];
  const first = queueUntilPlanned(graph, "a", run("a"));
  const others = [1, 2].map(() => queueUntilPlanned(graph, "a", run("a")));
  open[0]!(new Error("too late"));
  await expect(first).rejects.toThrow("too late");
  await passed();
  expect(sent).toHaveLength(3);
  open.slice(1).forEach((end) => end());
  expect(await Promise.all(others)).toHaveLength(2);
  void queueUntilPlanned(graph, "a", run("a"));
  void queueUntilPlanned(graph, "a", run("a"));
  await passed();
  expect(sent).toHaveLength(4);
});

test("it does not keep more texts than the database keeps plans", async () => {
  const [graph, { sent, run, passed }] = [newGraph(), database()];
  const answer = () => Promise.resolve("answer");
  for (let number = 0; number <= 1_000; number++) await queueUntilPlanned(graph, String(number), answer);
  for (const text of ["0", "0", "1000", "1000"]) void queueUntilPlanned(graph, text, run(text));
  await passed();
  expect(sent).toEqual(["0", "1000", "1000"]);
});
