import { TextDecoder } from "node:util";
import { type FastifyInstance, type FastifyRequest } from "fastify";

/**
 * Reads bodies that are JSON in UTF-8, and no others. Fastify alone would put U+FFFD for bytes that are not UTF-8, and the question would be
 * another one.
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

const notJson = (type = "of no type") =>
  `A question is sent as JSON with content-type: application/json. This body is ${type.slice(0, 100)}.`;

function textOf({ headers }: FastifyRequest, body: Buffer): string | Error {
  const charset = /;\s*charset\s*=\s*"?([^\s;"]*)/i.exec(headers["content-type"] ?? "")?.[1];
  if (charset !== undefined && !/^utf-?8$/i.test(charset))
    return refusal(415, `The body is said to be in "${charset.slice(0, 100)}". Send it in UTF-8.`);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(body);
  } catch {
    return refusal(400, "The body is not UTF-8. Send the JSON in UTF-8.");
  }
}

const refusal = (statusCode: number, message: string) => Object.assign(new Error(message), { statusCode });
