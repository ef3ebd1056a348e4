import { difference } from "../compare";
import { load, type LoadResult, type Span } from "../load";
import { median } from "../numbers";
import { FEWEST, type Argument, type Question } from "../questions/question";
import { show, type Section } from "../report";
import { type Bench, type Measure } from "./measure";

type Pair = Readonly<{ api: LoadResult; limit: LoadResult }>;
type Pairs = Readonly<Record<1 | 16, readonly Pair[]>>;

/** Measures questions compared with the bare driver and the best hand-written statements. */
export const measureQuestions =
  (questions: readonly Question[]): Measure =>
  async (bench) => {
    const measured: [Question, Pairs][] = [];
    for (const question of questions) measured.push([question, await measureQuestion(bench, question)]);
    return toSection(measured);
  };

async function measureQuestion(bench: Bench, question: Question): Promise<Pairs> {
  const { log, quick } = bench;
  const variants = await question.argumentsIn(bench.world);
  if (variants.length < FEWEST && !quick) throw new Error(`${question.name}: only ${variants.length} arguments`);
  await compareAll(bench, question, variants);
  log(`${question.name}: ${variants.length} answers are those of the reference`);
  const rounds = quick ? 3 : 5;
  await runPair(bench, question, variants, 16, { warmUpSeconds: 0, seconds: quick ? 1 : 8 });
  const span = { warmUpSeconds: quick ? 0.5 : 1, seconds: quick ? 1 : 4 };
  const pairs: Record<1 | 16, Pair[]> = { 1: [], 16: [] };
  for (const clients of [16, 1] as const)
    for (let round = 0; round < rounds; round++) {
      const pair = await runPair(bench, question, variants, clients, span);
      pairs[clients].push(pair);
      log(`${question.name}, ${clients} clients: ${describePair(pair)}`);
    }
  return pairs;
}

const describePair = ({ api, limit }: Pair) =>
  `API ${show(api.throughput)}/s ${show(api.p50)} ms, reference ${show(limit.throughput)}/s ${show(limit.p50)} ms`;

/** Throws at the first answer of the API that differs from the reference. */
export async function compareAll({ world, reference }: Bench, question: Question, variants: readonly Argument[]) {
  for (const each of variants) {
    const response = await fetch(`${reference.url}/${question.name}`, {
      method: "POST",
      body: JSON.stringify(each.parameters),
    });
    const body = await response.text();
    if (!response.ok) throw new Error(`the reference of ${question.name} fails: ${body}`);
    const mismatch = difference(await world.ask(question.query, each.variables), JSON.parse(body).data);
    if (mismatch) throw new Error(`${question.name} with ${JSON.stringify(each.variables)}: ${mismatch}`);
  }
}

/** Runs the same load on the API, then on the reference. */
async function runPair(
  { api, reference }: Bench,
  { name, query }: Question,
  variants: readonly Argument[],
  clients: number,
  span: Span,
): Promise<Pair> {
  const toApi = variants.map(({ variables }) => JSON.stringify({ query, variables }));
  const toReference = variants.map((each) => JSON.stringify(each.parameters));
  return {
    api: await load({ url: `${api.url}/graphql`, bodies: toApi, clients, ...span }),
    limit: await load({ url: `${reference.url}/${name}`, bodies: toReference, clients, ...span }),
  };
}

const LEAST_THROUGHPUT = 0.75;
const MOST_LATENCY = 1.3;
/** Below three milliseconds the fixed costs of HTTP and GraphQL weigh more. */
const [SHORT_MS, MOST_SHORT_LATENCY] = [3, 2];

function toSection(measured: readonly [Question, Pairs][]): Section {
  const results = measured.map(([question, pairs]) => ({ ...question, ...summaryOf(pairs) }));
  return {
    title: "Questions compared with hand-written Cypher",
    how:
      "The reference is the bare driver behind `node:http` with the best hand-written statements (`reference/`). It gives the same answers as the API. " +
      "Medians of alternating runs. Throughput with 16 clients, latency with 1.",
    head: [
      "question",
      "API /s",
      "reference /s",
      "ratio",
      "API p50 ms",
      "reference p50 ms",
      "ratio",
      "API p95 ms",
      "reference p95 ms",
      "ratio",
    ],
    rows: results.map(({ title, throughput, p50, p95 }) => [
      title,
      ...[throughput, p50, p95].flatMap(({ api, limit, ratio }) => [show(api), show(limit), ratio.toFixed(2)]),
    ]),
    checks: results.flatMap(({ name, throughput, p50 }) => {
      const most = p50.limit < SHORT_MS ? MOST_SHORT_LATENCY : MOST_LATENCY;
      const [rate, latency] = [throughput.ratio, p50.ratio];
      return [
        {
          what: `\`${name}\`: throughput, 16 clients`,
          limit: `>= ${LEAST_THROUGHPUT} x`,
          measured: `${rate.toFixed(2)} x`,
          isMet: rate >= LEAST_THROUGHPUT,
        },
        {
          what: `\`${name}\`: latency p50, 1 client`,
          limit: `<= ${most} x`,
          measured: `${latency.toFixed(2)} x`,
          isMet: latency <= most,
        },
      ];
    }),
  };
}

function summaryOf(pairs: Pairs) {
  const of = (clients: 1 | 16, figure: keyof LoadResult) => ({
    api: median(pairs[clients].map(({ api }) => api[figure])),
    limit: median(pairs[clients].map(({ limit }) => limit[figure])),
    ratio: median(pairs[clients].map(({ api, limit }) => api[figure] / limit[figure])),
  });
  return { throughput: of(16, "throughput"), p50: of(1, "p50"), p95: of(1, "p95") };
}
