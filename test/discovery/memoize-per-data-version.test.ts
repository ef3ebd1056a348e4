import { setTimeout as pause } from "node:timers/promises";
import { memoizePerDataVersion } from "../../src/discovery/shared/runtime/memoize-per-data-version";
import { openTestGraph } from "../support/database";

const graph = openTestGraph();

const hasty = { ...graph, limits: { snapshot: 100, grace: 0 } };

test("all who ask while it is being made get the same, which is made once", async () => {
  let times = 0;
  const thing = memoizePerDataVersion(async () => {
    await pause(50);
    return { number: ++times };
  });
  const all = await Promise.all([thing(graph), thing(graph), thing(graph)]);
  expect([...all, await thing(graph)]).toEqual(Array(4).fill({ number: 1 }));
  expect(new Set(all).size).toBe(1);
});

test("who would wait too long is told to come back, and finds it then", async () => {
  let times = 0;
  let finish = () => {};
  const finished = new Promise<void>((resolve) => (finish = resolve));
  const thing = memoizePerDataVersion(async () => {
    times++;
    await finished;
    return "made";
  });
  const refusal = {
    code: "SERVICE_UNAVAILABLE",
    message: "What this question searches is still being built; try again in a few seconds.",
  };
  const asked = await Promise.allSettled([thing(hasty), thing(hasty)]);
  expect(asked).toEqual(Array(2).fill({ status: "rejected", reason: expect.objectContaining(refusal) }));
  finish();
  expect(await thing(hasty)).toBe("made");
  expect(times).toBe(1);
});

test("what failed is tried again by the next", async () => {
  let times = 0;
  const thing = memoizePerDataVersion(async () => {
    if (++times === 1) throw new Error("once");
    return times;
  });
  await expect(thing(graph)).rejects.toThrow("once");
  expect(await thing(graph)).toBe(2);
});
