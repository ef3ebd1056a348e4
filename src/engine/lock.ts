import { readdirSync, readlinkSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { basename, dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { startTimeOf } from "./processes";

/** Whoever holds a lock. */
export type LockHolder = Readonly<{ pid: number }>;

const FREE = "free";

/**
 * A lock between processes: symbolic links `lock.1`, `lock.2` ... of which the highest counts, each pointing to "pid birth" of its holder.
 * A link is made in one step with what it says, or not at all, and the highest is never removed: so the next number can be won only once,
 * also by two that find the same dead holder, and by one that fell asleep after looking.
 * @returns what releases it, or who holds it
 */
export function takeLock(path: string): (() => void) | LockHolder {
  for (;;) {
    const highest = Math.max(0, ...numbersOf(path));
    const holder = holderOf(`${path}.${highest}`);
    if (holder) return holder;
    if (claim(path, highest + 1)) return () => release(path, highest + 1);
  }
}

/** Makes a link of that number, and keeps it when it is the highest; the lower ones have had their time. */
function claim(path: string, number: number): boolean {
  if (!link(`${path}.${number}`)) return false;
  const others = numbersOf(path).filter((other) => other !== number);
  const isHighest = others.every((other) => other < number);
  for (const obsolete of isHighest ? others : [number]) rmSync(`${path}.${obsolete}`, { force: true });
  return isHighest;
}

/** Takes a lock as soon as it is free. */
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

/** The holder, if it still lives: a number that now belongs to another process was born at another time. */
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

/** The number stays, its holder goes. */
function release(path: string, number: number): void {
  const free = `${path}.${process.pid}.free`;
  rmSync(free, { force: true });
  symlinkSync(FREE, free);
  renameSync(free, `${path}.${number}`);
}
