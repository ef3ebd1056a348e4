import { rankingTable } from "./ranking";

/** Prints how good the answers are, one table for each kind of question. */
const tables: readonly (() => string)[] = [rankingTable];

for (const table of tables) process.stdout.write(`${table()}\n`);
