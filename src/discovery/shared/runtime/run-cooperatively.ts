import { yieldToEventLoop } from "../../../graph/driver/yield-to-event-loop";

/** Work that pauses by itself after so many steps; what comes out does not depend on the pauses. */
export type Work<Result> = Generator<undefined, Result, undefined>;

/** Does the work, and gives way to others at each pause. */
export async function runCooperatively<Result>(work: Work<Result>): Promise<Result> {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    await yieldToEventLoop();
  }
}

/** Does the work at once, where nobody else waits. */
export function runWithoutPauses<Result>(work: Work<Result>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
