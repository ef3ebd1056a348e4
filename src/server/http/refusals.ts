import { randomUUID } from "node:crypto";
import { STATUS_CODES, type IncomingMessage, type ServerResponse } from "node:http";
import { type Socket } from "node:net";
import { type FastifyReply } from "fastify";
import { type Logger } from "pino";
import { Problem, type ProblemCode } from "../../problem";
import { MASKED } from "../graphql/errors";

/** The security headers of every reply: it loads nothing, appears in no frame, and browsers do not guess its content type. */
export const SECURITY_HEADERS = {
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
};

/** Sends a refusal of the HTTP layer, as JSON in the shape of a GraphQL error. */
export function sendRefusal(
  reply: FastifyReply,
  status: number,
  reason: string,
  log: Logger,
  error?: Error,
): FastifyReply {
  const isServerFault = status >= 500;
  const requestId = randomUUID();
  if (isServerFault) log.error({ err: error, requestId });
  return reply
    .code(status)
    .headers(SECURITY_HEADERS)
    .send(
      refusal(status, isServerFault ? MASKED : reason, requestId, error instanceof Problem ? error.code : undefined),
    );
}

/** Refuses a connection on which no request could be read: writes a whole HTTP response and closes the connection. */
export function refuseConnection(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === "ECONNRESET" || !socket.writable) return void socket.destroy();
  const [status, reason] = CONNECTION_FAULTS[error.code ?? ""] ?? [400, "This is not a valid HTTP request."];
  socket.end(messageOf(status, JSON.stringify(refusal(status, reason))), () => socket.destroy());
}

/** Refuses a client that expects anything other than `100-continue` before it sends its body. */
export function refuseExpectation({ headers }: IncomingMessage, response: ServerResponse): void {
  const body = JSON.stringify(
    refusal(
      417,
      `The server does not support the expectation "${headers.expect?.slice(0, 100)}". Remove the Expect header.`,
    ),
  );
  response.writeHead(417, headersOf(body)).end(body);
}

/** The replies to bytes that Node cannot read as a request, by its error code. */
const CONNECTION_FAULTS: Readonly<Record<string, [status: number, reason: string]>> = {
  HPE_HEADER_OVERFLOW: [
    431,
    "The request line and headers are larger than 16 kB. Send shorter headers or a shorter address.",
  ],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: [413, "The chunk extensions of the request are too long."],
  ERR_HTTP_REQUEST_TIMEOUT: [408, "The request did not arrive completely in time. Send it again."],
};

const CODES: Readonly<Record<number, ProblemCode>> = { 403: "FORBIDDEN", 404: "NOT_FOUND", 408: "TIMEOUT" };

const codeOf = (status: number): ProblemCode =>
  status >= 500 ? "INTERNAL_SERVER_ERROR" : (CODES[status] ?? "BAD_USER_INPUT");

const refusal = (status: number, message: string, requestId: string = randomUUID(), code = codeOf(status)) => ({
  errors: [{ message, extensions: { code, requestId } }],
});

const headersOf = (body: string) => ({
  ...SECURITY_HEADERS,
  "content-type": "application/json; charset=utf-8",
  "content-length": Buffer.byteLength(body),
  connection: "close",
});

function messageOf(status: number, body: string): string {
  const lines = Object.entries(headersOf(body)).map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, "", body].join("\r\n");
}
