import { setTimeout as pause } from "node:timers/promises";
import { Problem } from "../../problem";
import { isRepeatableByStep } from "./driver-errors";
import { type Graph, type Limits } from "./graph";

const MINUTE = 60_000;

/** The limits during a start: a slow machine needs minutes for what takes a second elsewhere, and no client waits. */
export const START_LIMITS: Partial<Limits> = {
  connecting: MINUTE,
  read: 5 * MINUTE,
  write: 10 * MINUTE,
  autoCommit: 30 * MINUTE,
  snapshot: 5 * MINUTE,
};

/** The same graph with the limits of a start, except for `connecting`: the driver keeps the limit with which it was opened. */
export const forStarting = (graph: Graph): Graph => ({ ...graph, limits: { ...graph.limits, ...START_LIMITS } });

/** Runs `work` as a step of a start. Messages contain the name of the step. `work` logs with the function that it receives. */
export type RunStep = <Result>(name: string, work: (log: Log) => Promise<Result>) => Promise<Result>;

export type Log = (line: string) => void;

export type StepOptions = Readonly<{
  log: Log;
  /** What a person can check if a step fails. */
  advice?: string;
  /** How long a step is repeated after transient errors, in milliseconds. */
  patience?: number;
  /** After how many milliseconds without a log line a step logs how long it has been running. */
  silence?: number;
}>;

const RESTART_ADVICE = "The earlier steps are done and saved. Start again to repeat this step.";

/**
 * The steps of a start. A step is repeated after a transient error, also after a commit with an unknown outcome. So a step must be safe to
 * run twice: migrations record what is done, imports and derivations write the same again. A step that keeps failing rejects with a problem
 * that names the step and says what to do.
 */
export const createStepRunner =
  ({ log, advice, patience = 10 * MINUTE, silence = 10_000 }: StepOptions): RunStep =>
  async (name, work) => {
    const progress = logWithTime(name, log, silence);
    const deadline = Date.now() + patience;
    try {
      return await retryUntil(deadline, name, progress.log, () => work(progress.log));
    } catch (fault) {
      throw stepFailed(name, fault, [isRepeatableByStep(fault) && RESTART_ADVICE, advice]);
    } finally {
      progress.end();
    }
  };

/** Logs lines, and after a silence a line that says how long the step has been running. */
function logWithTime(name: string, log: Log, silence: number): Readonly<{ log: Log; end: () => void }> {
  const started = Date.now();
  const timer = setInterval(() => log(`${name}: ${Math.round((Date.now() - started) / 1_000)} s so far`), silence);
  const logLine = (line: string) => {
    log(line);
    timer.refresh();
  };
  return { log: logLine, end: () => clearInterval(timer) };
}

const LONGEST_PAUSE = 10_000;

async function retryUntil<Result>(
  deadline: number,
  name: string,
  log: Log,
  work: () => Promise<Result>,
): Promise<Result> {
  for (let waitMs = 1_000; ; waitMs = Math.min(2 * waitMs, LONGEST_PAUSE)) {
    try {
      return await work();
    } catch (fault) {
      if (!isRepeatableByStep(fault) || Date.now() + waitMs > deadline) throw fault;
      log(`${name}: ${reasonOf(fault)}; trying again in ${waitMs / 1_000} s`);
      await pause(waitMs);
    }
  }
}

/** Messages of problems advise a client. The log of a start says only what happened. */
const reasonOf = (fault: unknown) =>
  fault instanceof Problem && fault.code === "TIMEOUT"
    ? "the database did not answer in time"
    : "the database could not be reached";

function stepFailed(name: string, fault: unknown, advice: readonly (string | false | undefined)[]): Error {
  const step = `The step "${name}" failed.`;
  if (!(fault instanceof Problem)) return new Error(step, { cause: fault });
  const why = isRepeatableByStep(fault) ? `${capital(reasonOf(fault))}, even after several attempts.` : fault.message;
  return new Problem(fault.code, [step, why, ...advice].filter(Boolean).join(" "), fault.argument, fault.others);
}

const capital = (text: string) => text[0]!.toUpperCase() + text.slice(1);
