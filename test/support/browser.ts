import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

const QUIET = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"];

/** Starts the browser of this machine. Throws an error that says what to install if there is none. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (!executablePath)
    throw new Error(
      "There is no browser for the tests of the playground: install Chromium, or name one in CHROMIUM_PATH.",
    );
  return chromium.launch({ executablePath, args: [...QUIET, "--disable-component-update", "--disable-sync"] });
}

/** The path of the browser of this machine, if there is one. */
export function findBrowser(): string | undefined {
  const { CHROMIUM_PATH, PATH = "" } = process.env;
  const places = PATH.split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return CHROMIUM_PATH || places.find(existsSync);
}

/** An open page and its faults so far: errors, violations of its security policy, requests to other hosts. */
export type Visit = Readonly<{ page: Page; faults: string[] }>;

/** Opens a page like a first-time visitor, without storage. All visits share the cache, because compiling the scripts takes seconds. */
export async function visit(browser: Browser, url: string, width = 1440): Promise<Visit> {
  const context = browser.contexts()[0] ?? (await browser.newContext());
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  await page.setViewportSize({ width, height: 900 });
  const { origin } = new URL(url);
  const session = await context.newCDPSession(page);
  await session.send("Storage.clearDataForOrigin", { origin, storageTypes: "cookies,local_storage,indexeddb" });
  const faults: string[] = [];
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  page.on("pageerror", ({ message }) => faults.push(message));
  page.on("request", (request) => isForeign(request.url(), url) && faults.push(`asks ${request.url()}`));
  await page.addInitScript(REPORT_BREACHES);
  await page.goto(url);
  return { page, faults };
}

const REPORT_BREACHES = `addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
  console.error("breaks the policy", violatedDirective, blockedURI));`;

const isForeign = (address: string, home: string) =>
  !address.startsWith("data:") && !address.startsWith("blob:") && new URL(address).origin !== new URL(home).origin;
