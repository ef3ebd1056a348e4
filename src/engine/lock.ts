import { readdirSync, readlinkSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { basename, dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { startTimeOf } from "./processes";

/** The process that holds a lock. */
export type LockHolder = Readonly<{ pid: number }>;

const FREE = "free";

/**
 * Takes a lock between processes. The lock is a row of symbolic links `lock.1`, `lock.2`, …; the highest number counts. Each link points
 * to "pid start-time" of its holder. The system creates a link and its target in one step, and the highest link is never removed. So only
 * one process can create the next number, even if two see the same dead holder or one sleeps between looking and creating.
 *
 * @returns a function that releases the lock, or the holder of the lock
 */
export function takeLock(path: string): (() => void) | LockHolder {
  for (;;) {
    const highest = Math.max(0, ...numbersOf(path));
    const holder = holderOf(`${path}.${highest}`);
    if (holder) return holder;
    if (claim(path, highest + 1)) return () => release(path, highest + 1);
  }
}

/** Creates the link with that number. Keeps it if it is the highest, and removes the lower ones. */
function claim(path: string, number: number): boolean {
  if (!link(`${path}.${number}`)) return false;
  const others = numbersOf(path).filter((other) => other !== number);
  const isHighest = others.every((other) => other < number);
  for (const obsolete of isHighest ? others : [number]) rmSync(`${path}.${obsolete}`, { force: true });
  return isHighest;
}

/** Waits until a lock is free and takes it. */
export async function waitForLock(path: string, onWait: () => void): Promise<() => void> {
  for (let waited = false; ; waited = true) {
    const lock = takeLock(path);
    if (typeof lock === "function") return lock;
    if (!waited) onWait();
    await sleep(200);
  }
}

function link(path: string): boolean {
  try {
    symlinkSync(`${process.pid} ${startTimeOf(process.pid)}`, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** The holder, if it still runs. Another process with the same number has another start time. */
function holderOf(path: string): LockHolder | undefined {
  const [pid, ...birth] = targetOf(path).split(" ");
  if (!pid || pid === FREE) return undefined;
  return startTimeOf(Number(pid)) === birth.join(" ") ? { pid: Number(pid) } : undefined;
}

const targetOf = (path: string) => {
  try {
    return readlinkSync(path);
  } catch {
    return FREE;
  }
};

const numbersOf = (path: string) =>
  readdirSync(dirname(path))
    .filter((name) => name.startsWith(`${basename(path)}.`))
    .map((name) => Number(name.slice(basename(path).length + 1)))
    .filter(Number.isInteger);

/** Frees the lock. The link keeps its number. */
function release(path: string, number: number): void {
  const free = `${path}.${process.pid}.free`;
  rmSync(free, { force: true });
  symlinkSync(FREE, free);
  renameSync(free, `${path}.${number}`);
}
