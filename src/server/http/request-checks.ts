import compress from "@fastify/compress";
import { type FastifyInstance, type FastifyRequest } from "fastify";
import { type Logger } from "pino";
import { TextDecoder } from "node:util";
import { type Config } from "../../config";
import { sendRefusal, refuseConnection, refuseExpectation, SECURITY_HEADERS } from "./refusals";
import { allowOrigins, METHODS, isGraphql } from "./cors";

/** The settings of the HTTP layer. By default no other origin may call the API, and no proxy is trusted. */
export type HttpSettings = Partial<Pick<Config, "corsOrigins" | "trustProxy" | "rateLimit" | "semantics">>;

/** How long a request may take to arrive. */
const REQUEST_MS = 30_000;

/**
 * The options of Fastify. Requests without a host, and requests while the server closes, are refused by our own checks: Node and Fastify
 * would not refuse them in the shape of a GraphQL error.
 */
export const connectionOptions = ({ trustProxy }: HttpSettings) => ({
  trustProxy: typeof trustProxy === "number" ? (_: string, hop: number) => hop < trustProxy : trustProxy?.slice(),
  clientErrorHandler: refuseConnection,
  requestTimeout: REQUEST_MS,
  http: { requireHostHeader: false },
  return503OnClosing: false,
});

/** Adds the checks of every request, and the headers and the compression of every reply. */
export async function addRequestChecks(server: FastifyInstance, settings: HttpSettings, log: Logger): Promise<void> {
  server.addHook("onRequest", async (request, reply) => void reply.headers(cachingOf(request)));
  await server.register(compress, { encodings: ["br", "gzip"], threshold: 1_024, requestEncodings: ["identity"] });
  await allowOrigins(server, settings.corsOrigins ?? []);
  server.server.on("checkExpectation", refuseExpectation);
  acceptOnlyJson(server);
  server.addHook("onRequest", (request, reply, next) => {
    void reply.headers(SECURITY_HEADERS);
    const refusal = refusalOf(request, settings);
    if (refusal)
      void sendRefusal(refusal[0] === 405 ? reply.header("allow", METHODS.join(", ")) : reply, ...refusal, log);
    else if (isGraphql(request) && isBrowserVisit(request)) void reply.redirect("/", 303);
    else next();
  });
}

/** Answers depend on these headers and must not be cached. Uncompressed replies have them too, because another client gets them compressed. */
const cachingOf = (request: FastifyRequest) => ({
  "cache-control": "no-store",
  vary: isGraphql(request) ? "accept-encoding, accept" : "accept-encoding",
});

/** The status and the reason if the address or the headers of a request are wrong. */
function refusalOf(request: FastifyRequest, { corsOrigins = [] }: HttpSettings): [number, string] | undefined {
  const { method } = request;
  if (isHostWrong(request)) return [400, "The Host header must be a host name."];
  if (!isGraphql(request)) return undefined;
  if (!METHODS.includes(method))
    return [405, `Send GraphQL requests with ${METHODS.join(" or ")}, not with ${method}.`];
  if (!isQueryReadable(request)) return [400, UNREADABLE];
  return isCrossSite(request) && !isOriginAllowed(request, corsOrigins) ? [403, CROSS_SITE] : undefined;
}

const UNREADABLE =
  "The query string of the address is not percent-encoded UTF-8. Encode each value with encodeURIComponent.";
const CROSS_SITE =
  "The request comes from a page of another site, which may not read the answer. The operator of this API can add its origin to CORS_ORIGINS.";

/** HTTP/1.1 requires a host, and Apollo needs one to read the address. An HTTP/1.0 request for another path, such as /livez, may have none. */
const isHostWrong = (request: FastifyRequest) =>
  request.host === "" && request.raw.httpVersion === "1.0"
    ? isGraphql(request)
    : !URL.canParse(`${request.protocol}://${request.hostname}/`);

/** Whether somebody opened the address of the API in a browser without a question. They look for the playground. */
export const isBrowserVisit = ({ method, headers, query }: FastifyRequest): boolean =>
  method === "GET" && /\btext\/html\b/.test(headers.accept ?? "") && !(query as { query?: string }).query;

/** Whether the query string is percent-encoded UTF-8. Other bytes would be read as U+FFFD, which changes the question. */
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
 * Whether a browser reports a GET request from a page of another site, such as an image, a script or `fetch`. Browsers set these headers, and
 * pages cannot change them. Following a link does not count. A POST of JSON needs no check, because browsers send a preflight request first.
 */
export const isCrossSite = ({ method, headers }: FastifyRequest): boolean =>
  method === "GET" &&
  ["cross-site", "same-site"].includes(String(headers["sec-fetch-site"])) &&
  headers["sec-fetch-mode"] !== "navigate";

/** Whether the requesting page may read the answer. A request without an origin, such as that of an image, may not. */
export const isOriginAllowed = ({ headers: { origin } }: FastifyRequest, origins: readonly string[]): boolean =>
  origin !== undefined && (origins.includes("*") || origins.includes(origin));

/**
 * Accepts only bodies that are JSON in UTF-8. By default Fastify replaces bytes that are not UTF-8 with U+FFFD, which changes the question.
 */
export function acceptOnlyJson(server: FastifyInstance): void {
  const parse = server.getDefaultJsonParser("error", "error");
  server.removeAllContentTypeParsers();
  server.addContentTypeParser("application/json", { parseAs: "buffer" }, (request, body, done) => {
    const text = textOf(request, body as Buffer);
    if (text instanceof Error) done(text);
    else void parse(request, text, done);
  });
  server.addContentTypeParser("*", ({ headers }, _body, done) => done(refusal(415, notJson(headers["content-type"]))));
}

const notJson = (type = "without a content type") =>
  `Send the request as JSON with content-type: application/json. This body is ${type.slice(0, 100)}.`;

function textOf({ headers }: FastifyRequest, body: Buffer): string | Error {
  const charset = /;\s*charset\s*=\s*"?([^\s;"]*)/i.exec(headers["content-type"] ?? "")?.[1];
  if (charset !== undefined && !/^utf-?8$/i.test(charset))
    return refusal(415, `The content type names the charset "${charset.slice(0, 100)}". Send the body as UTF-8.`);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(body);
  } catch {
    return refusal(400, "The body is not UTF-8. Send the JSON as UTF-8.");
  }
}

const refusal = (statusCode: number, message: string) => Object.assign(new Error(message), { statusCode });
