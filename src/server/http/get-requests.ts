import { type FastifyRequest } from "fastify";

/** Whether somebody opened the address of the API in a browser, without a question: they look for the playground. */
export const isVisit = ({ method, headers, query }: FastifyRequest): boolean =>
  method === "GET" && /\btext\/html\b/.test(headers.accept ?? "") && !(query as { query?: string }).query;

/** Whether the part of an address behind `?` is percent-encoded UTF-8. What is not would be read as U+FFFD: another question. */
export function isQueryReadable({ url }: FastifyRequest): boolean {
  const start = url.indexOf("?");
  try {
    decodeURIComponent(start < 0 ? "" : url.slice(start));
    return true;
  } catch {
    return false;
  }
}

/**
 * Whether a browser says that a page of another site asks by GET, as an image, a script or `fetch` does. Browsers send these headers, and no
 * page can change them. Whoever follows a link is no page that asks; a POST of JSON asks for leave before it is sent.
 */
export const isCrossSite = ({ method, headers }: FastifyRequest): boolean =>
  method === "GET" &&
  ["cross-site", "same-site"].includes(String(headers["sec-fetch-site"])) &&
  headers["sec-fetch-mode"] !== "navigate";

/** Whether the page that asks may read the answer. A request without an origin, such as that of an image, has no such page. */
export const mayRead = ({ headers: { origin } }: FastifyRequest, origins: readonly string[]): boolean =>
  origin !== undefined && (origins.includes("*") || origins.includes(origin));
