import { setImmediate as breathe } from "node:timers/promises";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { readTextWith, type ReadingResources } from "../../src/discovery/competences-in-text/read-text";
import { rowsOf } from "../../seed/models/seed-concepts";
import { quantile } from "./measures";
import { type Line } from "./needs";

const READINGS = 40;

/** How long readings take, beside the encoder's own time, and for how long the event loop stood still. */
export async function evaluateSpeed(desk: ReadingResources): Promise<Line[]> {
  const all = rowsOf("flanders", "needs.csv").map(({ text_nl: text }) => text!);
  const lines: Line[] = [];
  for (const size of [10, 60, 200]) lines.push(await lineOf(desk, size, all.join(" ").split(/\s+/)));
  return lines;
}

async function lineOf(desk: ReadingResources, size: number, words: readonly string[]): Promise<Line> {
  const texts = Array.from({ length: READINGS }, (_, at) => words.slice(at * 20, at * 20 + size).join(" "));
  await readTextWith(desk, { text: texts[0]!, language: "nl", scheme: "CPV" });
  const own = desk.meaningOf ? await timesOf(texts, desk.meaningOf) : [];
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const times = await timesOf(texts, (text) => readTextWith(desk, { text, language: "nl", scheme: "CPV" }));
  delay.disable();
  return {
    words: size,
    "encoder p95 ms": own.length > 0 ? quantile(own, 0.95).toFixed(1) : "-",
    "reading p50 ms": quantile(times, 0.5).toFixed(1),
    "reading p95 ms": quantile(times, 0.95).toFixed(1),
    "event loop stood still at most ms": (delay.max / 1e6).toFixed(1),
    "memory MB": Math.round(process.memoryUsage().rss / 1e6),
  };
}

async function timesOf(texts: readonly string[], work: (text: string) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (const text of texts) {
    const start = performance.now();
    await work(text);
    times.push(performance.now() - start);
    await breathe();
  }
  return times;
}
