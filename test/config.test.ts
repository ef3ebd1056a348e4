import { configOf } from "../src/config";

const problemOf = (environment: NodeJS.ProcessEnv): string => {
  try {
    configOf(environment);
    return "";
  } catch (problem) {
    return (problem as Error).message;
  }
};

describe("the origins whose pages may ask", () => {
  test.each<[string | undefined, string[]]>([
    [undefined, []],
    ["", []],
    ["*", ["*"]],
    ["https://a.example, http://b.example:8080 ,", ["https://a.example", "http://b.example:8080"]],
  ])("CORS_ORIGINS=%s", (CORS_ORIGINS, origins) => {
    expect(configOf({ CORS_ORIGINS }).corsOrigins).toEqual(origins);
  });

  test.each([
    "a.example",
    "https://a.example/",
    "https://a.example/page",
    "https://A.example",
    "https://a.example:443",
    "https://*.example",
    "ftp://a.example",
    "null",
    "https://",
  ])("CORS_ORIGINS=%s is refused: no browser would send it", (CORS_ORIGINS) => {
    expect(problemOf({ CORS_ORIGINS })).toContain(`CORS_ORIGINS must be * or origins like https://example.org`);
    expect(problemOf({ CORS_ORIGINS })).toContain(`not ${CORS_ORIGINS}.`);
  });
});

describe("the proxies that are believed", () => {
  test.each<[string | undefined, unknown]>([
    [undefined, undefined],
    ["", undefined],
    ["0", undefined],
    ["2", 2],
    ["10.0.0.7", ["10.0.0.7"]],
    ["10.0.0.0/8, ::1, fd00::/8", ["10.0.0.0/8", "::1", "fd00::/8"]],
  ])("TRUST_PROXY=%s", (TRUST_PROXY, proxies) => {
    expect(configOf({ TRUST_PROXY }).trustProxy).toEqual(proxies);
  });

  test.each([
    "yes",
    "true",
    "-1",
    "1.5",
    "10.0.0",
    "10.0.0.0/33",
    "10.0.0.0/0",
    "::1/129",
    "10.0.0.0/8/8",
    "a.example",
  ])("TRUST_PROXY=%s is refused", (TRUST_PROXY) =>
    expect(problemOf({ TRUST_PROXY })).toContain(`TRUST_PROXY must be a number of proxies`),
  );
});

describe("how much one client may ask in a minute", () => {
  test.each<[string | undefined, string | undefined, number | undefined]>([
    [undefined, undefined, undefined],
    [undefined, "127.0.0.1", undefined],
    [undefined, "localhost", undefined],
    [undefined, "::1", undefined],
    [undefined, "0.0.0.0", 1_000],
    ["", "::", 1_000],
    ["off", "0.0.0.0", undefined],
    ["50", "127.0.0.1", 50],
  ])("RATE_LIMIT=%s HOST=%s", (RATE_LIMIT, HOST, points) => {
    expect(configOf({ RATE_LIMIT, HOST }).rateLimit).toBe(points);
  });

  test.each(["0", "-1", "1.5", "many", "1e3", "on", "99999999999"])("RATE_LIMIT=%s is refused", (RATE_LIMIT) =>
    expect(problemOf({ RATE_LIMIT })).toContain(`RATE_LIMIT must be off or a number of points`),
  );
});

describe("how long it goes on answering once it is told to stop", () => {
  test.each<[string | undefined, string | undefined, number]>([
    [undefined, undefined, 0],
    [undefined, "::1", 0],
    [undefined, "0.0.0.0", 5],
    ["", "0.0.0.0", 5],
    ["0", "0.0.0.0", 0],
    ["30", "127.0.0.1", 30],
  ])("DRAIN_SECONDS=%s HOST=%s", (DRAIN_SECONDS, HOST, seconds) => {
    expect(configOf({ DRAIN_SECONDS, HOST }).drainSeconds).toBe(seconds);
  });

  test.each(["-1", "1.5", "long", "1000", "1e2"])("DRAIN_SECONDS=%s is refused", (DRAIN_SECONDS) =>
    expect(problemOf({ DRAIN_SECONDS })).toContain(`DRAIN_SECONDS must be a number of seconds`),
  );
});

test("all that is wrong is said at once", () => {
  const problem = problemOf({ PORT: "-1", CORS_ORIGINS: "here,there", TRUST_PROXY: "me", RATE_LIMIT: "0" });
  for (const wrong of ["not -1", "not here", "not there", "not me", "not 0"]) expect(problem).toContain(wrong);
});
