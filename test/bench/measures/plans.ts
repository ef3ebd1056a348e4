import { percentile } from "../numbers";
import { show, type Section } from "../report";
import { drawShapes } from "../shapes";
import { type Bench } from "./measure";

const LEVELS = 4;
const MOST_MS = 400;

/** Measures the first request of a new query shape on a warm server. */
export async function measurePlans({ world, quick, log }: Bench): Promise<Section> {
  const [warmUps, ...shapes] = [drawShapes(20, LEVELS - 1, 11), ...drawShapes(quick ? 20 : 100, LEVELS, 12)];
  for (const shape of warmUps) await world.ask(shape);
  const time = async (shape: string) => {
    const started = performance.now();
    await world.ask(shape);
    return performance.now() - started;
  };
  const first: number[] = [];
  const second: number[] = [];
  for (const shape of shapes) {
    first.push(await time(shape));
    second.push(await time(shape));
    if (first.at(-1)! > MOST_MS) log(`${first.at(-1)!.toFixed(0)} ms for ${shape}`);
  }
  const p95 = percentile(first, 95);
  const figures = (times: number[]) => [50, 95, 100].map((share) => show(percentile(times, share)));
  return {
    title: "New query shapes",
    how: `${shapes.length} random queries of ${LEVELS} nested lists with filters. The database has planned none of them before.`,
    head: ["request", "p50 ms", "p95 ms", "longest ms"],
    rows: [
      ["first", ...figures(first)],
      ["second", ...figures(second)],
    ],
    checks: [
      {
        what: "first request of a shape: p95",
        limit: `<= ${MOST_MS} ms`,
        measured: `${show(p95)} ms`,
        isMet: p95 <= MOST_MS,
      },
    ],
  };
}
