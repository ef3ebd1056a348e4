import { type AddressInfo } from "node:net";
import pino from "pino";
import { type Browser, type Page } from "playwright-core";
import { examples } from "../../src/api/examples";
import { buildServer } from "../../src/api/http";
import { buildTrefpuntSchema } from "../../src/api/schema";
import { newState, type State } from "../../src/api/state";
import { closeGraph } from "../../src/graph/database";
import { findBrowser, openBrowser, visit } from "../support/browser";
import { openTestGraph } from "../support/database";
import { answering } from "./server";

const closing: (() => Promise<unknown>)[] = [];
afterAll(() => Promise.all(closing.map((close) => close())));

/** A server of its own on a free port; its address. */
async function serve(state: State): Promise<string> {
  const server = await buildServer(buildTrefpuntSchema(), state, pino({ level: "silent" }));
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
  let browser: Browser;
  let home: string;
  let homeNotReady: string;

  beforeAll(async () => {
    browser = await openBrowser();
    const graph = openTestGraph();
    closing.push(
      () => browser.close(),
      () => closeGraph(graph),
    );
    home = await serve(answering(graph));
    homeNotReady = await serve(notReady);
  });

  test.each([390, 1440])("at %i pixels it loads without a fault and answers the headline", async (width) => {
    const { page, faults } = await visit(browser, home, width);
    await run(page);
    await response(page).getByText("Bioracer").first().waitFor();
    expect(await page.title()).toBe("Trefpunt: ask the graph");
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
    const [question, answer] = [await editor(page).boundingBox(), await response(page).boundingBox()];
    expect(width < 700 ? answer!.y > question!.y : answer!.x > question!.x).toBe(true);
    expect(Math.min(question!.width, answer!.width)).toBeGreaterThan(300);
    expect(faults).toEqual([]);
  });

  test("each example has a tab; a quick click opens it with its variables", async () => {
    const { page, faults } = await visit(browser, home);
    const names = examples.map(({ query }) => /query (\w+)/.exec(query)?.[1]);
    await page.getByRole("tab").first().waitFor();
    expect(await page.locator(".graphiql-tab-button").allInnerTexts()).toEqual(names);
    await openTab(page, "ClusterMembers");
    await page.getByRole("region", { name: "Variables" }).getByText("cluster:blue-cluster").waitFor();
    await runUntil(page, "De Blauwe Cluster");
    expect(faults).toEqual([]);
  });

  test("who comes back finds the tab that was open, and no new ones", async () => {
    const { page } = await visit(browser, home);
    await openTab(page, "CpvCode");
    await page.waitForTimeout(1_000); // GraphiQL keeps its tabs after half a second of rest
    for (let visits = 0; visits < 2; visits++) {
      await page.reload();
      await editor(page).getByText("CPV code").waitFor();
    }
    expect(await page.getByRole("tab").count()).toBe(examples.length);
    expect(await page.getByRole("tab", { selected: true }).innerText()).toBe("CpvCode");
  });

  test("a question that is refused shows why", async () => {
    const { page } = await visit(browser, home);
    await page.getByRole("button", { name: "New tab" }).click();
    await editor(page).locator(".view-lines").click();
    await page.keyboard.press("Control+A");
    await page.keyboard.insertText('{ organisation(enterpriseNumber: "0123.456.789") { name } }');
    await runUntil(page, "BAD_USER_INPUT");
    await response(page).getByText("is not an enterprise number").waitFor();
  });

  test("while the database starts it loads, and says so when asked", async () => {
    const { page, faults } = await visit(browser, homeNotReady);
    await editor(page).getByText("cluster members").waitFor();
    expect(faults).toEqual([]);
    await run(page);
    await response(page).getByText("SERVICE_UNAVAILABLE").waitFor();
    await response(page).getByText("Not ready yet: starting the database").waitFor();
  });
});

const editor = (page: Page) => page.locator(".graphiql-query-editor");
const response = (page: Page) => page.locator(".graphiql-response");
const openTab = (page: Page, name: string) => page.locator(".graphiql-tab-button", { hasText: name }).click();

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
