import { setImmediate } from "node:timers/promises";

/**
 * Others have their turn: the event loop looks at what came in and at its timers, then the work goes on. The first of the two comes before
 * that look where the work began with something that came in.
 */
export async function yieldToEventLoop(): Promise<void> {
  await setImmediate();
  await setImmediate();
}
