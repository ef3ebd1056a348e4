import { performance } from "node:perf_hooks";
import { text } from "node:stream/consumers";
import autocannon, { type Client, type Options, type Result } from "autocannon";
import { type LoadJob, type LoadResult, type Span } from "./load";
import { percentile } from "./numbers";

const HEADERS = { "content-type": "application/json" };

/** Runs a load job: HTTP/1.1, connections kept alive, each client sends the next request as soon as it has its reply. */
async function run(job: LoadJob): Promise<LoadResult> {
  const { url, bodies, clients } = job;
  const replies: Reply[] = [];
  let bad = "";
  const started = performance.now();
  const options: Options = {
    ...{ url, method: "POST", headers: HEADERS, connections: clients, timeout: 30 },
    ...("requests" in job ? { amount: job.requests } : { duration: Math.ceil(job.warmUpSeconds + job.seconds) }),
    setupClient: startAtOffset(bodies, clients),
    verifyBody: (body) => isAnswer(String(body)) || !(bad ||= String(body).slice(0, 500)),
  };
  const { errors, timeouts, non2xx, mismatches } = await new Promise<Result>((resolve, reject) => {
    const running = autocannon(options, (fault, result) => (fault ? reject(fault as Error) : resolve(result)));
    running.on("response", (_client, _status, _bytes, milliseconds) => {
      replies.push({ at: performance.now() - started, milliseconds });
    });
  });
  if (errors + timeouts + non2xx + mismatches > 0)
    throw new Error(`${errors} errors, ${timeouts} time-outs, ${non2xx} bad statuses, ${mismatches} refusals; ${bad}`);
  return resultOf(replies, "requests" in job ? { warmUpSeconds: 0, seconds: replies.at(-1)!.at / 1000 } : job);
}

type Reply = Readonly<{ at: number; milliseconds: number }>;

function resultOf(replies: readonly Reply[], { warmUpSeconds, seconds }: Span): LoadResult {
  const from = warmUpSeconds * 1000;
  const counted = replies.filter(({ at }) => at >= from && at <= from + seconds * 1000);
  const times = counted.map(({ milliseconds }) => milliseconds);
  return { throughput: counted.length / seconds, p50: percentile(times, 50), p95: percentile(times, 95) };
}

/** All clients send the same list, each from another position on. */
function startAtOffset(bodies: readonly string[], clients: number): (client: Client) => void {
  let next = 0;
  return (client) => {
    const from = Math.floor((next++ * bodies.length) / clients);
    client.setRequests([...bodies.slice(from), ...bodies.slice(0, from)].map((body) => ({ body })));
  };
}

/** Apollo writes errors before the data. */
const isAnswer = (body: string) => body.startsWith('{"data":{');

text(process.stdin)
  .then((job) => run(JSON.parse(job) as LoadJob))
  .then(
    (result) => process.stdout.write(JSON.stringify(result)),
    (fault: Error) => {
      process.stdout.write(fault.message);
      process.exitCode = 1;
    },
  );
