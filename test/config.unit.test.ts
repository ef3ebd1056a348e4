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

describe("the database", () => {
  test("is the embedded one by default", () => {
    expect(configOf({ NEO4J_URI: "" })).toMatchObject({ neo4j: undefined, release: { version: "5.26.31" } });
  });

  test("of one's own has an address and a password", () => {
    const neo4j = { uri: "bolt://there:7687", user: "neo4j", password: "secret", database: undefined };
    expect(configOf({ NEO4J_URI: neo4j.uri, NEO4J_PASSWORD: neo4j.password }).neo4j).toEqual(neo4j);
    expect(problemOf({ NEO4J_URI: neo4j.uri })).toContain("NEO4J_PASSWORD must be set");
    expect(problemOf({ NEO4J_URI: "http://there", NEO4J_PASSWORD: "secret" })).toContain("not http://there.");
  });

  test("runs on the Java of JAVA_HOME, which must be there", () => {
    expect(problemOf({ JAVA_HOME: "/no/java" })).toContain("but /no/java/bin/java does not exist.");
  });

  test("needs no Java where it runs elsewhere", () => {
    const elsewhere = { NEO4J_URI: "neo4j+s://there", NEO4J_PASSWORD: "secret", JAVA_HOME: "/no/java" };
    expect(configOf(elsewhere).java).toBeUndefined();
  });
});

test.each([
  ["PORT", "65536"],
  ["LOG_LEVEL", "loud"],
  ["SEMANTICS", "yes"],
  ["NEO4J_VERSION", "4.4.0"],
])("%s=%s is refused", (name, value) => {
  expect(problemOf({ [name]: value })).toMatch(
    new RegExp(`^The configuration is wrong\\. ${name} must be .*, not ${value}\\.`),
  );
});

test("all mistakes are listed at once", () => {
  const problem = problemOf({
    PORT: "-1",
    CORS_ORIGINS: "here,there",
    TRUST_PROXY: "me",
    RATE_LIMIT: "0",
    NEO4J_URI: "me",
  });
  for (const wrong of [
    "not -1",
    "not here",
    "not there",
    "not me",
    "not 0",
    "NEO4J_URI must be",
    "NEO4J_PASSWORD must be",
  ])
    expect(problem).toContain(wrong);
});
