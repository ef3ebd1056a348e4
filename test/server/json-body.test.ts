import { expectRefusal, serverForAll } from "./server";

const server = serverForAll();
const QUESTION = JSON.stringify({ query: '{ competences(where: { prefLabel: { contains: "é" } }) { totalCount } }' });

async function post(body: Uint8Array | string, type = "application/json") {
  const reply = await fetch(`${server().url}/graphql`, { method: "POST", body, headers: { "content-type": type } });
  const text = await reply.text();
  return { status: reply.status, text, body: JSON.parse(text) };
}

describe("a body in another encoding is refused with what to do", () => {
  test.each<[string, Uint8Array]>([
    ["Latin-1", Buffer.from(QUESTION, "latin1")],
    ["UTF-16", Buffer.from(QUESTION, "utf16le")],
    ["UTF-16 with its mark", Buffer.from(`\ufeff${QUESTION}`, "utf16le")],
    [
      "half a character of UTF-8",
      Buffer.concat([Buffer.from('{"query":"{ __typename } # '), Buffer.from([0xe2, 0x82])]),
    ],
    [
      "an overlong character",
      Buffer.concat([Buffer.from('{"query":"{ __typename } # '), Buffer.from([0xc0, 0xaf]), Buffer.from('"}')]),
    ],
    [
      "a surrogate written as UTF-8",
      Buffer.concat([Buffer.from('{"query":"{ __typename } # '), Buffer.from([0xed, 0xa0, 0x80]), Buffer.from('"}')]),
    ],
  ])("%s", async (_what, bytes) => {
    const reply = await post(bytes);
    expect(reply.status).toBe(400);
    expectRefusal(reply, "BAD_USER_INPUT");
  });

  test.each(["iso-8859-1", '"utf-16"', "nonsense"])("said to be %s", async (charset) => {
    const reply = await post(QUESTION, `application/json; charset=${charset}`);
    expect(reply.status).toBe(415);
    expectRefusal(reply, "BAD_USER_INPUT");
    expect(reply.body.errors[0].message).toContain("Send the body as UTF-8");
  });
});

test.each([
  ["application/json", QUESTION],
  ["application/json; charset=utf-8", QUESTION],
  ['application/json; charset="UTF-8"', QUESTION],
  ["application/json;charset=utf8", QUESTION],
  ["Application/JSON", QUESTION],
  ["application/json", `\ufeff${QUESTION}`],
])("a body of type %s in UTF-8 is read", async (type, body) => {
  expect((await post(Buffer.from(body), type)).body).toHaveProperty("data.competences.totalCount", expect.any(Number));
});
