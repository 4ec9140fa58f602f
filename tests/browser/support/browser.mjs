// A browser with nothing of its own on the line, and what it may tell of the pages that it walked.
import assert from "node:assert/strict";
import { chromium } from "playwright-core";
import { executable } from "./chromium.mjs";

const PATIENCE = 30_000;

/** Chromium with the back/forward cache that people have, and that Playwright takes away. */
const asPeopleHaveIt = (...more) => ({
  executablePath: executable(),
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", ...more],
  ignoreDefaultArgs: ["--disable-back-forward-cache"],
});

export function launch() {
  return chromium.launch(asPeopleHaveIt());
}

/** A child's browser: one context, and everything that it asked for or complained of. */
export class Visit {
  static async begin(browser, program, { lang = "en", scripts = true, ...options } = {}) {
    const context = await browser.newContext({ locale: lang, javaScriptEnabled: scripts, ...options });
    context.setDefaultTimeout(PATIENCE);
    const visit = new Visit(context, program, lang, scripts);
    visit.page = await context.newPage();
    return visit;
  }

  /** A browser of its own, which keeps its tabs in a directory and opens again those that it finds there. */
  static async restored(directory, program, { lang = "en", scripts = true } = {}) {
    const options = { ...asPeopleHaveIt("--restore-last-session"), javaScriptEnabled: scripts, locale: lang };
    const context = await chromium.launchPersistentContext(directory, options);
    context.setDefaultTimeout(PATIENCE);
    return new Visit(context, program, lang, scripts);
  }

  constructor(context, program, lang, scripts) {
    Object.assign(this, { context, program, lang, scripts });
    this.requests = [];
    this.documents = [];
    this.complaints = [];
    context.on("request", (request) => this.requests.push(request.url()));
    context.on("response", (response) => {
      if (response.request().isNavigationRequest()) this.documents.push(response);
    });
    context.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) this.complaints.push(message.text());
    });
    context.on("weberror", (error) => this.complaints.push(String(error.error())));
  }

  goto(path) {
    return this.page.goto(this.program.origin + path);
  }

  /** No cookie, nothing stored, nobody else asked, nothing complained of. */
  async leftNothing() {
    const kept = await this.page.evaluate(async () => ({
      localStorage: Object.keys(localStorage),
      sessionStorage: Object.keys(sessionStorage),
      indexedDB: (await indexedDB.databases()).map(({ name }) => name),
      caches: await caches.keys(),
      workers: (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
      cookie: document.cookie,
      history: history.state,
      name: window.name,
    }));
    const nothing = { localStorage: [], sessionStorage: [], indexedDB: [], caches: [], workers: [], cookie: "", history: null, name: "" };
    assert.deepEqual(kept, nothing, this.page.url());
    assert.deepEqual(await this.context.cookies(), []);
    const elsewhere = this.requests.filter((url) => !url.startsWith(`${this.program.origin}/`) && !url.startsWith("data:"));
    assert.deepEqual(elsewhere, []);
    assert.deepEqual(this.complaints, []);
    for (const response of this.documents) {
      const cached = response.headers()["cache-control"];
      // What leads to a page is no page.
      if (response.status() < 300 || response.status() >= 400) assert.equal(cached, "no-store", response.url());
    }
  }

  close() {
    return this.context.close();
  }
}
