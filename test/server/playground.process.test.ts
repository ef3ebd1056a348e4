import { type AddressInfo } from "node:net";
import pino from "pino";
import { type Browser, type Page } from "playwright-core";
import { examples, questionGroups } from "../../src/server/playground/examples";
import { buildServer } from "../../src/server/http/build-server";
import { trefpuntSchema } from "../support/schema";
import { newState, type State } from "../../src/server/http/readiness";
import { findBrowser, openBrowser, visit } from "../support/browser";
import { openTestGraph } from "../support/database";
import { answering } from "./server";

const closing: (() => Promise<unknown>)[] = [];
afterAll(() => Promise.all(closing.map((close) => close())));

/** A server of its own on a free port; its address. */
async function serve(state: State): Promise<string> {
  const server = await buildServer(trefpuntSchema(), state, pino({ level: "silent" }));
  closing.push(() => server.close());
  await server.listen({ host: "127.0.0.1", port: 0 });
  return `http://127.0.0.1:${(server.server.address() as AddressInfo).port}/`;
}

const notReady: State = { ...newState(), doing: "starting the database" };

describe("the files of the playground", () => {
  let home: string;
  beforeAll(async () => (home = await serve(notReady)));

  test("the page loads scripts from this server only, and in no frame", async () => {
    const { headers, ...reply } = await fetch(home).then(async (got) => ({
      headers: got.headers,
      body: await got.text(),
    }));
    expect(headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(headers.get("content-security-policy")).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; worker-src 'self'; connect-src 'self'; img-src 'self' data:; font-src 'self' data:; base-uri 'none'; frame-ancestors 'none'; form-action 'none'",
    );
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(reply.body).toContain('<html lang="en">');
    expect(reply.body).toContain("<noscript>");
  });

  test.each([
    ["start.js", "text/javascript"],
    ["style.css", "text/css"],
    ["graphiql.js", "text/javascript"],
    ["graphiql.css", "text/css"],
    ["workers/editorWorkerService.js", "text/javascript"],
    ["workers/json.js", "text/javascript"],
    ["workers/graphql.js", "text/javascript"],
  ])("%s is %s, smaller where gzip or br is taken, and sent once", async (name, type) => {
    const get = (headers: Record<string, string>) => fetch(`${home}playground/${name}`, { headers });
    const plain = await get({ "accept-encoding": "gzip;q=0, identity" });
    const zipped = await get({ "accept-encoding": "br;q=0, gzip" });
    const smallest = await get({ "accept-encoding": "gzip, br" });
    expect(smallest.headers.get("content-encoding")).toBe("br");
    expect(Number(smallest.headers.get("content-length"))).toBeLessThan(Number(zipped.headers.get("content-length")));
    expect(plain.headers.get("content-type")).toBe(`${type}; charset=utf-8`);
    expect(plain.headers.get("content-encoding")).toBeNull();
    expect(zipped.headers.get("content-encoding")).toBe("gzip");
    expect(zipped.headers.get("cache-control")).toBe("no-cache");
    expect(zipped.headers.get("vary")).toBe("accept-encoding");
    expect(Number(zipped.headers.get("content-length"))).toBeLessThan(Number(plain.headers.get("content-length")));
    const text = await plain.text();
    expect([(await zipped.text()) === text, (await smallest.text()) === text]).toEqual([true, true]);
    const [tag, ...others] = [zipped, smallest, plain].map(({ headers }) => headers.get("etag") ?? "");
    expect(new Set([tag, ...others]).size).toBe(3);
    const again = await get({ "accept-encoding": "gzip", "if-none-match": tag! });
    expect([again.status, await again.text()]).toEqual([304, ""]);
  });
});

/** A build server must have a browser; elsewhere these tests are left out, and counted as such, where there is none. */
const describeWithBrowser = findBrowser() || process.env.CI ? describe : describe.skip;

describeWithBrowser("the playground in a browser", () => {
  const graph = openTestGraph();
  let browser: Browser;
  let home: string;
  let homeNotReady: string;

  beforeAll(async () => {
    browser = await openBrowser();
    closing.push(() => browser.close());
    home = await serve(answering(graph));
    homeNotReady = await serve(notReady);
  });

  // A page that is left open goes on working.
  afterEach(() =>
    Promise.all(
      browser
        .contexts()
        .flatMap((context) => context.pages())
        .map((page) => page.close()),
    ),
  );

  test.each([390, 1440])(
    "at %i pixels it loads without a fault and shows the answer to the headline",
    async (width) => {
      const { page, faults } = await visit(browser, home, width);
      await response(page).getByText("Bioracer").first().waitFor();
      expect(await page.title()).toBe("Trefpunt: ask the graph");
      expect(await page.evaluate("[document.documentElement.scrollWidth, document.body.scrollHeight]")).toEqual([
        width,
        900,
      ]);
      const [question, answer] = [await editor(page).boundingBox(), await response(page).boundingBox()];
      expect(width < 700 ? answer!.y > question!.y : answer!.x > question!.x).toBe(true);
      expect(Math.min(question!.width, answer!.width)).toBeGreaterThan(300);
      const foot = await page.getByRole("button", { name: "Open settings dialog" }).boundingBox();
      expect(foot!.y + foot!.height).toBeLessThanOrEqual(900);
      expect(faults).toEqual([]);
    },
  );

  test("each example stands under a plain question", async () => {
    const { page } = await visit(browser, home);
    const menus = page.locator("#questions details");
    expect(await menus.locator("summary").allInnerTexts()).toEqual(
      questionGroups.map(({ title }) => expect.stringContaining(title) as string),
    );
    const links = await page.locator("#questions a").allTextContents();
    expect(links).toEqual(examples.map(({ title }) => title));
  });

  test.each([390, 1440])(
    "at %i pixels a menu opens over the page, and closes with Escape or beside it",
    async (width) => {
      const { page, faults } = await visit(browser, home, width);
      const link = page.getByRole("link", { name: "Why does an organisation score" });
      await page.getByText("Who can do it?").click();
      const { x, width: wide } = (await link.boundingBox())!;
      expect(x >= 0 && x + wide <= width).toBe(true);
      await page.keyboard.press("Escape");
      await link.waitFor({ state: "hidden" });
      await page.getByText("Who can do it?").click();
      await response(page).click();
      await link.waitFor({ state: "hidden" });
      expect(faults).toEqual([]);
    },
  );

  test("an example opens in a tab with its variables and its answer, and has an address of its own", async () => {
    const { page, faults } = await visit(browser, home);
    await page.getByText("What does the graph contain?").click();
    await page.getByRole("link", { name: "Who belongs to a cluster" }).click();
    await page.waitForURL("**/?question=ClusterMembers");
    await page.getByRole("region", { name: "Variables" }).getByText("cluster:blue-cluster").waitFor();
    await response(page).getByText("De Blauwe Cluster").first().waitFor();
    expect(await tabs(page)).toEqual(["WhoCanServe", "ClusterMembers"]);
    expect(faults).toEqual([]);
  });

  test("who comes back finds the tab that was open, and no new ones", async () => {
    const { page } = await visit(browser, `${home}?question=CpvCode`);
    await response(page).getByText("competence").first().waitFor();
    await page.waitForTimeout(1_000); // GraphiQL keeps its tabs after half a second of rest
    for (const address of [home, page.url(), home]) {
      await page.goto(address);
      await editor(page).getByText("CPV code").waitFor();
    }
    expect(await tabs(page)).toEqual(["CpvCode"]);
  });

  describe("a question in the address", () => {
    const first = 'query First($id: ID!) { cluster(id: $id) { name } } # } no end "';
    const second =
      'query Second($id: ID! = "}") { organisation(id: $id) { ...known } }\nfragment known on Organisation { name }';
    const shared = (parts: Record<string, string>) => `${home}?${new URLSearchParams(parts).toString()}`;
    const variables = '{"id":"organisation:bioracer"}';

    test("is there with its variables, and is not asked before somebody says so", async () => {
      const { page, faults } = await visit(browser, shared({ query: second, variables, operationName: "Second" }));
      await page.getByRole("region", { name: "Variables" }).getByText("organisation:bioracer").waitFor();
      await page.waitForTimeout(1_000);
      expect((await response(page).innerText()).trim()).toBe("");
      await runUntil(page, "Bioracer");
      expect(await tabs(page)).toEqual(["Second"]);
      expect(faults).toEqual([]);
    });

    test("has the operation that the address names before the others", async () => {
      const query = `${first}\n${second}`;
      const { page } = await visit(browser, shared({ query, variables, operationName: "Second" }));
      await editor(page).getByText("Second").first().waitFor();
      const written = await editor(page).locator(".view-lines").innerText();
      expect(written.match(/First|Second/g)).toEqual(["Second", "First"]);
      expect(await tabs(page)).toEqual(["Second"]);
    });

    test("follows what is written, and opens the same for somebody else", async () => {
      const { page } = await visit(browser, `${home}?question=Organisation`);
      await write(page, 'query Own { cluster(id: "cluster:blue-cluster") { name } }');
      await page.waitForURL(/blue-cluster.*&operationName=Own$/s);
      const other = await visit(browser, page.url());
      await runUntil(other.page, "De Blauwe Cluster");
    });

    test("that names no example, or is no GraphQL, breaks nothing", async () => {
      const { page, faults } = await visit(browser, shared({ question: "Nobody", query: "}{ \\", operationName: "(" }));
      await editor(page).getByText("}{").waitFor();
      expect(faults).toEqual([]);
    });
  });

  test("what was asked is kept in a history, beside the docs and the explorer", async () => {
    const { page } = await visit(browser, home);
    await response(page).getByText("Bioracer").first().waitFor();
    await page.getByRole("button", { name: "Show Documentation Explorer" }).waitFor();
    await page.getByRole("button", { name: "Show GraphiQL Explorer" }).waitFor();
    await page.getByRole("button", { name: "Show History" }).click();
    await page.locator(".graphiql-history-item").getByText("WhoCanServe").waitFor();
  });

  test("a question that is refused shows why", async () => {
    const { page } = await visit(browser, home);
    await page.getByRole("button", { name: "New tab" }).click();
    await write(page, '{ organisation(enterpriseNumber: "0123.456.789") { name } }');
    await runUntil(page, "BAD_USER_INPUT");
    await response(page).getByText("is not an enterprise number").waitFor();
  });

  test("while the database starts it loads, and says so", async () => {
    const { page } = await visit(browser, homeNotReady);
    await editor(page).getByText("cluster members").waitFor();
    await response(page).getByText("SERVICE_UNAVAILABLE").waitFor();
    await response(page).getByText("Not ready yet: starting the database").waitFor();
  });
});

const editor = (page: Page) => page.locator(".graphiql-query-editor");
const response = (page: Page) => page.locator(".graphiql-response");
const tabs = (page: Page) => page.locator(".graphiql-tab-button").allInnerTexts();

/** Puts a text in the place of the question. */
async function write(page: Page, text: string): Promise<void> {
  await editor(page).locator(".view-lines").click();
  await page.keyboard.press("Control+A");
  await page.keyboard.insertText(text);
}

async function run(page: Page): Promise<void> {
  await editor(page).locator(".view-line").first().waitFor();
  await page.locator(".graphiql-execute-button").click();
}

/** GraphiQL reads the operations of a new text a moment later; who presses the button before that, presses it again. */
async function runUntil(page: Page, text: string): Promise<void> {
  const isThere = response(page).getByText(text).first();
  for (let presses = 0; presses < 5; presses++) {
    await run(page);
    const shown = isThere.waitFor({ timeout: 3_000 }).then(
      () => true,
      () => false,
    );
    if (await shown) return;
  }
  await isThere.waitFor();
}
