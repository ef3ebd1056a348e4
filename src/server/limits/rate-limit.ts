import { type FastifyReply } from "fastify";
import * as addresses from "ipaddr.js";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { Problem } from "../../problem";
import { type Cost } from "./sizes";

/** Deducts points from the client's allowance for the current minute. Rejects with a problem if too few are left. */
export type Pay = (points: number) => Promise<void>;

/** The points that every request costs, whatever it contains. */
export const REQUEST_POINTS = 1;

/** The points that an operation costs in addition: one for every hundred nodes or parts of the schema that it may return. */
export const pointsOf = ({ nodes, introspection }: Cost) => Math.floor((nodes + introspection) / 100);

const SECONDS = 60;

/**
 * Counts the points of each client in memory. Each reply says in the usual headers how many are left.
 *
 * @param limit the points of one client per minute; undefined: no limit
 */
export function limitRate(limit?: number): (reply: FastifyReply) => Pay {
  if (limit === undefined) return () => async () => undefined;
  const limiter = new RateLimiterMemory({ points: limit, duration: SECONDS });
  return (reply) => async (points) => {
    const left = await limiter.consume(clientOf(reply.request.ip), points).catch(resultOfRejection);
    const seconds = String(Math.ceil(left.msBeforeNext / 1000));
    const remaining = String(Math.max(0, left.remainingPoints));
    void reply.headers({
      ...{ "ratelimit-limit": String(limit), "ratelimit-remaining": remaining, "ratelimit-reset": seconds },
    });
    if (left.consumedPoints <= limit) return;
    void reply.header("retry-after", seconds);
    throw new Problem(
      "RATE_LIMITED",
      `The limit of ${limit} points a minute is exceeded. A request costs one point, and one more for every hundred nodes that it could return. Try again in ${seconds} seconds, or request less data.`,
    );
  };
}

/** The result with which the limiter rejects a client without points. Throws any other fault again. */
function resultOfRejection(fault: unknown): RateLimiterRes {
  if (fault instanceof RateLimiterRes) return fault;
  throw fault;
}

/** The key for counting points: an IPv4 address, or the first 64 bits of an IPv6 address, because one household has a whole network. */
function clientOf(ip: string): string {
  if (!addresses.isValid(ip)) return ip;
  const address = addresses.process(ip);
  return address instanceof addresses.IPv6 ? address.parts.slice(0, 4).join(":") : address.toString();
}
