import { spawnSync } from "node:child_process";
import { readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";

import { takeLock, waitForLock } from "../../src/engine/lock";
import { startTimeOf } from "../../src/engine/processes";
import { removeTemporary, temporary } from "./scene";

afterAll(removeTemporary);

/** Takes a lock that must be free. */
function take(path: string): () => void {
  const lock = takeLock(path);
  if (typeof lock !== "function") throw new Error(`held by ${lock.pid}`);
  return lock;
}

test("a lock is held by one, who is named to the next", () => {
  const path = join(temporary(), "lock");
  const release = take(path);
  expect(takeLock(path)).toEqual({ pid: process.pid });
  release();
  take(path)();
});

test("the lock of a process that died is taken over", () => {
  const path = join(temporary(), "lock");
  const { pid } = spawnSync("true");
  symlinkSync(`${pid} some time ago`, `${path}.7`);
  take(path)();
  expect(readdirSync(join(path, ".."))).toEqual(["lock.8"]);
});

test("the lock of a process whose number now belongs to another one is taken over", () => {
  const path = join(temporary(), "lock");
  symlinkSync(`${process.ppid} another birth than ${startTimeOf(process.ppid)}`, `${path}.1`);
  take(path)();
});

test("of many that find the same dead holder at once exactly one takes over", async () => {
  const path = join(temporary(), "lock");
  symlinkSync("999999999 long ago", `${path}.1`);
  const answers = await Promise.all(Array.from({ length: 6 }, () => takeInThread(path)));
  expect(answers.filter((answer) => answer === "taken")).toHaveLength(1);
});

test("who waits for a lock gets it when it is released", async () => {
  const path = join(temporary(), "lock");
  const release = take(path);
  const waiting = waitForLock(path, release);
  (await waiting)();
});

/** Threads share a process number, but the lock knows only the file: who holds it keeps every other from it. */
const takeInThread = (path: string) =>
  new Promise((resolve, reject) => {
    const module = JSON.stringify(join(__dirname, "../../src/engine/lock.ts"));
    const script = `require("tsx/cjs"); const { takeLock } = require(${module});
      require("worker_threads").parentPort.postMessage(typeof takeLock(${JSON.stringify(path)}) === "function" ? "taken" : "held");`;
    new Worker(script, { eval: true }).on("message", resolve).on("error", reject);
  });
