import { setImmediate } from "node:timers/promises";

/**
 * Lets the event loop handle pending I/O and timers before the work continues. It waits for two immediates: in an I/O callback the first one
 * runs before the event loop polls again.
 */
export async function yieldToEventLoop(): Promise<void> {
  await setImmediate();
  await setImmediate();
}
