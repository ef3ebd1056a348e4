import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";

/** Linux shows processes as files; on other systems `ps` lists them. */
const HAS_PROC = existsSync("/proc/self/cmdline");

/** The command line of a process with its arguments separated by spaces; undefined if there is no such process. */
export function commandLineOf(pid: number): string | undefined {
  if (!HAS_PROC) return ps("-o", "args=", "-p", String(pid)) || undefined;
  return read(`/proc/${pid}/cmdline`)?.replaceAll("\0", " ").trim() || undefined;
}

/** When a process started, in the form of the system. Together with the number it identifies one process for ever. */
export function startTimeOf(pid: number): string | undefined {
  if (!HAS_PROC) return ps("-o", "lstart=", "-p", String(pid)) || undefined;
  const stat = read(`/proc/${pid}/stat`);
  const fields = stat?.slice(stat.lastIndexOf(")") + 2).split(" "); // the name before it may contain anything
  if (!fields || fields[0] === "Z") return undefined;
  return `${read("/proc/sys/kernel/random/boot_id")?.trim()} ${fields[19]}`;
}

/** The Java processes that serve a data directory: one or none. */
export function serverProcessesOf(directory: string): number[] {
  const serves = (line: string | undefined) => `${line} `.includes(` --home-dir=${directory} `);
  if (HAS_PROC)
    return readdirSync("/proc")
      .map(Number)
      .filter((pid) => pid > 0 && serves(commandLineOf(pid)));
  const lines = ps("-ax", "-o", "pid=,args=").split("\n").filter(serves);
  return lines.map((line) => Number.parseInt(line, 10));
}

const read = (file: string) => {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined; // it ended meanwhile
  }
};

const ps = (...question: string[]) => {
  try {
    return execFileSync("ps", ["-ww", ...question], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  } catch {
    return ""; // the status of `ps` says that there is no such process
  }
};
