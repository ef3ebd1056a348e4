import { setTimeout as pause } from "node:timers/promises";
import { headline } from "./questions/headline";
import { organisation } from "./questions/organisation";
import { type World } from "./questions/question";

/** A request: when it was sent and how long it took, in milliseconds; the status of its reply (0: no reply) and its code. */
export type Trip = Readonly<{ at: number; milliseconds: number; status: number; code: string }>;

/** Requests at a constant rate, sent whether or not earlier ones are answered. */
export type Traffic = Readonly<{ trips: readonly Trip[]; end: () => Promise<void> }>;

/** The bodies of usual requests: look-ups, and one headline in ten. */
export async function usualBodies(world: World): Promise<string[]> {
  const bodiesOf = async ({ query, argumentsIn }: typeof organisation) =>
    (await argumentsIn(world)).map(({ variables }) => JSON.stringify({ query, variables }));
  const [lookUps, headlines] = [await bodiesOf(organisation), await bodiesOf(headline)];
  return lookUps.map((body, at) => (at % 10 === 9 ? headlines[at % headlines.length]! : body));
}

/** Sends requests at a rate per second until `end` is called, which waits for the last reply. */
export function keepAsking(url: string, bodies: readonly string[], perSecond: number): Traffic {
  const trips: Trip[] = [];
  const started = performance.now();
  const pending = new Set<Promise<void>>();
  let isOn = true;
  const sending = (async () => {
    for (let sent = 0; isOn; sent++) {
      const trip: Promise<void> = send(url, bodies[sent % bodies.length]!).then((finished) => {
        trips.push(finished);
        pending.delete(trip);
      });
      pending.add(trip);
      await pause(Math.max(0, started + ((sent + 1) * 1_000) / perSecond - performance.now()));
    }
  })();
  const end = async () => {
    isOn = false;
    await sending;
    await Promise.all(pending);
  };
  return { trips, end };
}

export async function send(url: string, body: string, signal?: AbortSignal): Promise<Trip> {
  const at = performance.now();
  const answer = await reply(url, body, signal).catch((fault: Error) => ({ status: 0, code: messageOf(fault) }));
  return { at, milliseconds: performance.now() - at, ...answer };
}

async function reply(url: string, body: string, signal?: AbortSignal): Promise<Pick<Trip, "status" | "code">> {
  const headers = { "content-type": "application/json" };
  const response = await fetch(`${url}/graphql`, { method: "POST", headers, body, signal });
  const { errors } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
  return { status: response.status, code: errors?.[0]?.extensions.code ?? "OK" };
}

const messageOf = ({ message, cause }: Error) => `${message}: ${(cause as Error | undefined)?.message}`;

/** Whether an API reports that it is ready. */
export const isReady = (url: string): Promise<boolean> =>
  fetch(`${url}/readyz`).then(
    async (response) => (await response.text()) !== "" && response.ok,
    () => false,
  );

/** Waits until the API reports that it is ready, or not ready. Returns that moment. */
export async function momentWhen(url: string, ready: boolean): Promise<number> {
  while ((await isReady(url)) !== ready) await pause(20);
  return performance.now();
}

/** The number of each reply: `3,000 × 200 OK, 2 × 504 TIMEOUT`. */
export function counted(trips: readonly Trip[]): string {
  const counts = new Map<string, number>();
  for (const { status, code } of trips) counts.set(`${status} ${code}`, (counts.get(`${status} ${code}`) ?? 0) + 1);
  return [...counts].map(([reply, count]) => `${count.toLocaleString("en")} × ${reply}`).join(", ");
}

export const longest = (trips: readonly Trip[]): number =>
  trips.reduce((most, { milliseconds }) => Math.max(most, milliseconds), 0);
