import { askAt } from "../ask";
import { load } from "../load";
import { slope } from "../numbers";
import { residentMegabytes, startApi } from "../processes";
import { show, type Section } from "../report";
import { drawShapes } from "../shapes";
import { type Bench } from "./measure";

const DOCUMENTS = 500;
const STEP = 2_000;
const [MOST_MB, MOST_GROWTH_MB] = [220, 1];

type Sample = readonly [requests: number, megabytes: number];

/** Measures the memory of the API under many requests of many shapes, and whether it keeps growing. */
export async function measureMemory({ database, quick, log }: Bench): Promise<Section> {
  const requests = quick ? 5 * STEP : 50_000;
  const samples = await sample(database.engine, requests, log);
  const most = Math.max(...samples.map(([, megabytes]) => megabytes));
  const later = samples.filter(([sent]) => sent >= requests / 2);
  const growth = slope(later.map(([sent, megabytes]) => [sent / 10_000, megabytes] as const));
  const shown = samples.filter(([sent]) => sent % 10_000 === 0);
  return {
    title: "Memory of the API",
    how: `${requests.toLocaleString("en")} requests of ${DOCUMENTS} different documents from 8 clients. Resident memory (\`VmRSS\`) is read after every ${STEP.toLocaleString("en")} requests. Growth: least squares over the second half.`,
    head: ["requests", ...shown.map(([sent]) => String(sent))],
    rows: [["MB", ...shown.map(([, megabytes]) => show(megabytes))]],
    checks: [
      { what: "memory: largest", limit: `<= ${MOST_MB} MB`, measured: `${show(most)} MB`, isMet: most <= MOST_MB },
      {
        what: "memory: growth per 10,000 requests",
        limit: `<= ${MOST_GROWTH_MB} MB`,
        measured: `${growth.toFixed(2)} MB`,
        isMet: growth <= MOST_GROWTH_MB,
      },
    ],
  };
}

async function sample(database: Bench["database"]["engine"], requests: number, log: Bench["log"]): Promise<Sample[]> {
  const api = await startApi(database);
  try {
    const documents = drawShapes(DOCUMENTS, 2, 13);
    const bodies = documents.map((query) => JSON.stringify({ query }));
    const samples: Sample[] = [[0, residentMegabytes(api.pid)]];
    await askAt(api.url)("{ __typename }");
    for (let sent = STEP; sent <= requests; sent += STEP) {
      await load({ url: `${api.url}/graphql`, bodies, clients: 8, requests: STEP });
      samples.push([sent, residentMegabytes(api.pid)]);
      log(`${sent} requests: ${show(samples.at(-1)![1])} MB`);
    }
    return samples;
  } finally {
    await api.stop();
  }
}
