/**
 * Loaded into a server under measurement before it starts. Told `"begin"`, it forgets; told `"tell"`, it tells how long the server's
 * thread worked at most between two turns of its event loop since, in milliseconds. The kernel knows: waiting for a processor is no work.
 */
const { openSync, readSync } = require("node:fs");

const file = openSync(`/proc/self/task/${process.pid}/schedstat`, "r");
const bytes = Buffer.alloc(100);
const worked = () => Number(bytes.toString("latin1", 0, readSync(file, bytes, 0, 100, 0)).split(" ", 1)[0]) / 1e6;

const EVERY_MS = 2;
let [before, longest] = [worked(), 0];
setInterval(() => {
  const now = worked();
  longest = Math.max(longest, now - before);
  before = now;
}, EVERY_MS).unref();

process.on("message", (word) => {
  if (word === "begin") longest = 0;
  else process.send(longest);
});
process.channel.unref();
