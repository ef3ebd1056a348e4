import { type Heartbeat } from "./database-heartbeat.cypher";

/** That an import did not end, and what to do about it. */
export const unfinishedImportMessage = ({ directories, startedAt }: Heartbeat["unfinished"][number]): string =>
  `The import of ${directories.join(", ") || "some files"} began at ${startedAt} and did not end: the graph holds a part of it. ` +
  `To finish it, run it again: npm run seed -- ${directories.map((directory) => `--dir ${directory}`).join(" ") || "--dir DIRECTORY"}`;
