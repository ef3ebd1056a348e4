import { yieldToEventLoop } from "../../../graph/driver/yield-to-event-loop";

/** A computation that pauses by `yield`. The result does not depend on the pauses. */
export type Work<Result> = Generator<undefined, Result, undefined>;

/** Runs the work, and yields to the event loop at each pause. */
export async function runCooperatively<Result>(work: Work<Result>): Promise<Result> {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    await yieldToEventLoop();
  }
}

/** Runs the work synchronously, without pauses. */
export function runWithoutPauses<Result>(work: Work<Result>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
