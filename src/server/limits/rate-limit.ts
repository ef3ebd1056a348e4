import { type FastifyReply } from "fastify";
import * as addresses from "ipaddr.js";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { Problem } from "../../problem";
import { type Cost } from "./sizes";

/** Takes points from those that the client of a request has for a minute. Rejects with a problem where there are too few. */
export type Pay = (points: number) => Promise<void>;

/** What each request costs before anything of it is known. */
export const REQUEST_POINTS = 1;

/** What a question costs beside: a point for every hundred things that it may bring, of the graph or of the schema. */
export const pointsOf = ({ nodes, introspection }: Cost) => Math.floor((nodes + introspection) / 100);

const SECONDS = 60;

/**
 * Counts what each client asks for, in memory, and says in each reply what is left, by the usual headers.
 *
 * @param limit the points of one client for a minute; undefined: as many as they like
 */
export function limitRate(limit?: number): (reply: FastifyReply) => Pay {
  if (limit === undefined) return () => async () => undefined;
  const limiter = new RateLimiterMemory({ points: limit, duration: SECONDS });
  return (reply) => async (points) => {
    const left = await limiter.consume(clientOf(reply.request.ip), points).catch(overdrawn);
    const seconds = String(Math.ceil(left.msBeforeNext / 1000));
    const remaining = String(Math.max(0, left.remainingPoints));
    void reply.headers({
      ...{ "ratelimit-limit": String(limit), "ratelimit-remaining": remaining, "ratelimit-reset": seconds },
    });
    if (left.consumedPoints <= limit) return;
    void reply.header("retry-after", seconds);
    throw new Problem(
      "RATE_LIMITED",
      `You asked for more than ${limit} points in a minute: a request is one, and one more for every hundred nodes that it may bring. Ask again in ${seconds} seconds, or for less.`,
    );
  };
}

/** The limiter rejects with what is left, which may be less than nothing. */
function overdrawn(fault: unknown): RateLimiterRes {
  if (fault instanceof RateLimiterRes) return fault;
  throw fault;
}

/** Who pays: an address, or the network of one household where addresses are so many that each has billions. */
function clientOf(ip: string): string {
  if (!addresses.isValid(ip)) return ip;
  const address = addresses.process(ip);
  return address instanceof addresses.IPv6 ? address.parts.slice(0, 4).join(":") : address.toString();
}
