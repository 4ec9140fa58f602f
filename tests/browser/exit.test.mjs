// Exit: first on every page, and nothing to see afterwards.
import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { Visit } from "./support/browser.mjs";
import * as child from "./support/child.mjs";
import { LANGUAGES, say } from "./support/words.mjs";
import { walk, walkEveryWay, world } from "./support/world.mjs";

const { ADVICE, HOME } = child;
const AWAY = "https://www.wikipedia.org/";
const PAGES = [
  "/", HOME, "/help", "/privacy", `/results/${child.SLUG}`, `${HOME}/withdraw`, `${HOME}/complaint`, `${HOME}/adults`, `${HOME}/poster`,
  "/nothing-here",
];

/** Nobody is there in a test: a page of ours stands in the place of the one that Exit leads to. Playwright's own way to
 * do so would switch the browser's caches off. */
async function standIn({ context, page }, slow) {
  const line = await context.newCDPSession(page);
  const body = Buffer.from("<!DOCTYPE html><title>Elsewhere</title><h1>Elsewhere</h1>").toString("base64");
  const responseHeaders = [{ name: "content-type", value: "text/html" }];
  line.on("Fetch.requestPaused", async ({ requestId }) => {
    await slow;
    line.send("Fetch.fulfillRequest", { requestId, responseCode: 200, responseHeaders, body }).catch(() => {});
  });
  await line.send("Fetch.enable", { patterns: [{ urlPattern: `${AWAY}*` }] });
}

const left = ({ page }) => page.locator("h1", { hasText: "Elsewhere" }).waitFor();

/** The first element that Tab would come to, wherever the focus is now. */
const firstInOrder = (page) =>
  page.evaluate(() => {
    const all = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")];
    const order = all.filter((one) => one.tabIndex >= 0 && !one.disabled && one.checkVisibility());
    const jumps = order.some((one) => one.tabIndex > 0);
    return jumps ? "a tabindex above zero" : order[0].id;
  });

/** What is for adults says what it is; a child's pages say nothing in the browser's history. */
const TITLES = { [`${HOME}/adults`]: "adults-heading", [`${HOME}/poster`]: "adults-sheet-heading" };

async function exitIsFirst(visit, where) {
  const { page, lang } = visit;
  assert.equal(await firstInOrder(page), "exit", where);
  const exit = page.locator("#exit");
  assert.equal((await exit.getAttribute("data-away")) ?? (await exit.getAttribute("href")), AWAY, where);
  assert.ok(await page.locator("#exit").isVisible(), where);
  assert.equal(await page.title(), say(lang, TITLES[where] ?? "page-title"), `${where}: the title`);
}

walkEveryWay("Exit is first in focus order on every page, and every title of a child's page is neutral", async (visit) => {
  const { page, lang } = visit;
  for (const path of PAGES) {
    await visit.goto(`${path}?lang=${lang}`);
    await exitIsFirst(visit, path);
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.id), "exit", path);
  }
  await child.openPreview(visit);
  await exitIsFirst(visit, "preview");
  await child.openStory(visit, "younger");
  await exitIsFirst(visit, "the page for those who are younger");
  await child.openStory(visit);
  await exitIsFirst(visit, "story");
  await child.send(visit);
  await child.refused(visit, "fault-blank");
  await exitIsFirst(visit, "refused story");
  await child.write(visit, ADVICE);
  await child.send(visit);
  await child.thanked(visit);
  await exitIsFirst(visit, "thanks");
});

const WAYS_OUT = [
  ["three presses of Shift", async ({ page }) => {
    for (let press = 0; press < 3; press += 1) await page.keyboard.press("Shift");
  }],
  ["Exit", ({ page }) => page.locator("#exit").click()],
];

/** The pages that somebody may leave, each with the words typed there or before (told when they are others than the advice), and whether without scripts another
 * form was sent before the one that is left. */
const PLACES = [
  ["the welcome page", child.welcome],
  ["a story with typed words", async (visit) => {
    await child.openStory(visit);
    await child.write(visit, ADVICE);
  }],
  ["a story in another language", async (visit) => {
    await child.openStory(visit);
    await child.write(visit, ADVICE);
    await visit.page.locator("#story button[name=switch]").first().click();
    await visit.page.locator(`html:not([lang=${visit.lang}]) #story`).waitFor();
  }, true],
  ["a refused Send", async (visit) => {
    await child.openStory(visit);
    await child.write(visit, ADVICE);
    await child.openDeepDive(visit);
    await child.goTo(visit, "#f-hours-online");
    await visit.page.locator("#f-hours-online").fill("a lot");
    await child.send(visit);
    await child.refused(visit, "refused");
  }, true],
  ["the thanks", async (visit) => {
    await child.openStory(visit);
    await child.write(visit, ADVICE);
    await child.send(visit);
    await child.thanked(visit);
    await child.code(visit);
  }, true],
  ["a story with help open over it", async (visit) => {
    await child.openStory(visit);
    await child.write(visit, ADVICE);
    await visit.page.locator("#help > summary").click();
    await visit.page.locator("#help-list").waitFor();
  }],
  ["a story that was opened once more beside the advice", async (visit) => {
    await child.openStory(visit);
    await child.write(visit, ADVICE);
    await visit.page.locator("#again > summary").click();
    await visit.page.locator("#again .tale").waitFor();
  }],
  ["the welcome page, back from a story", async (visit) => {
    await child.openStory(visit);
    await child.write(visit, ADVICE);
    await visit.page.goBack({ waitUntil: "commit" });
    await visit.page.locator("form.start").waitFor();
  }, true],
  ["a complaint with typed words", complaint],
  ["a complaint in another language", async (visit) => {
    await complaint(visit);
    await visit.page.locator(".languages [lang=sv]").click();
    await visit.page.locator("html[lang=sv] #words").waitFor();
  }, true],
  ["a complaint that was sent", async (visit) => {
    await complaint(visit);
    await visit.page.locator("#send").click();
    await visit.page.locator("form#again-in").waitFor({ state: "attached" });
  }, true],
  ["help, after a complaint was typed", async (visit) => {
    await complaint(visit);
    await visit.page.locator(".to-help").click();
    await visit.page.locator("body.help").waitFor();
  }, true],
  ["what we keep, after a complaint was typed and help was read", async (visit) => {
    await complaint(visit);
    await visit.page.locator(".to-help").click();
    await visit.page.locator("body.help").waitFor();
    await visit.page.locator('.foot a[href^="/privacy"]').click();
    await visit.page.locator("body.privacy").waitFor();
  }, true],
  ["a story, from a welcome page in another language", async (visit) => {
    await anotherWelcome(visit);
    await child.start(visit);
    await child.write(visit, ADVICE);
  }, true],
  ["a welcome page in another language, back from a story", async (visit) => {
    await anotherWelcome(visit);
    await child.start(visit);
    await child.write(visit, ADVICE);
    // Without scripts the browser asks whether to send the form again; then a reload of the first page is as good.
    if (visit.scripts) await visit.page.goBack({ waitUntil: "commit" });
    else await child.welcome(visit);
    await visit.page.locator("form.start").waitFor();
  }, true],
  ["a code that was typed", typedCode],
  ["a code that was refused", async (visit) => {
    await typedCode(visit);
    await visit.page.locator("#send").click();
    await visit.page.locator("#code-error").waitFor();
  }, true],
  ["a code that was taken", async (visit) => {
    await child.openStory(visit);
    await child.write(visit, ADVICE);
    await child.send(visit);
    await child.thanked(visit);
    const code = await child.code(visit);
    await child.withdraw(visit, code);
    await visit.page.locator("form#again-in").waitFor({ state: "attached" });
    return code;
  }, true],
  ["privacy, after a code was typed", async (visit) => {
    await typedCode(visit);
    await visit.page.locator('.foot a[href^="/privacy"]').click();
    await visit.page.locator("body.privacy").waitFor();
  }, true],
  ["help", at("/help")],
  ["privacy", at("/privacy")],
  ["the page for adults", at(`${HOME}/adults`)],
  ["the preview of a story", child.openPreview],
  ["the sheet for the classroom", at(`${HOME}/poster`)],
];

function at(path) {
  return async (visit) => void (await visit.goto(`${path}?lang=${visit.lang}`));
}

async function anotherWelcome(visit) {
  await child.welcome(visit);
  await visit.page.locator(".languages [lang=sv]").click();
  await visit.page.locator("html[lang=sv] form.start").waitFor();
}

async function complaint(visit) {
  await child.openForm(visit, "complaint");
  await visit.page.locator("#words").fill(ADVICE);
}

async function typedCode(visit) {
  await child.openForm(visit, "withdraw");
  await visit.page.locator("#code").fill(ADVICE);
}

/** One step in the history. True when the browser shows nothing but asks whether to send a form again, which it may do
 * only where that cannot be helped; nobody here says yes. */
async function asks(visit, direction, mayAsk) {
  const { page } = visit;
  try {
    await page[direction]({ waitUntil: "commit" });
  } catch (error) {
    if (!mayAsk || !error.message.includes("ERR_CACHE_MISS")) throw error;
    await page.waitForFunction(() => document.URL.startsWith("chrome-error:"));
    return true;
  }
  // A page from the back/forward cache has loaded long ago, and tells nobody. One that was left goes on at once.
  await page.waitForFunction(() => document.readyState !== "loading" && (document.URL === "about:blank" || document.body.children.length > 0));
  return false;
}

/** Goes back and forward through the whole history, reloads everything, and finds no story and no typed word. */
async function nothingToSee(visit, { mayAsk = false, typed } = {}) {
  const { page } = visit;
  const length = await page.evaluate(() => history.length);
  for (const direction of ["goBack", "goForward"]) {
    for (let entry = 1; entry < length; entry += 1) {
      const asked = await asks(visit, direction, mayAsk);
      await assertNothing(page, typed);
      if (asked) continue;
      await page.reload({ waitUntil: "domcontentloaded" });
      await assertNothing(page, typed);
    }
  }
  assert.equal(page.url(), AWAY);
}

async function assertNothing(page, typedToo = ADVICE) {
  const all = await page.evaluate(() => {
    const typed = [...document.querySelectorAll("input, textarea, select")].map(({ value }) => value);
    return document.documentElement.outerHTML + typed.join(" ");
  });
  for (const trace of ['id="story"', 'class="tale"', 'class="code-shown', ADVICE, typedToo]) {
    assert.ok(!all.includes(trace), `${trace} is to be seen at ${page.url()}`);
  }
}

const how = (scripts) => `${scripts ? "with" : "without"} JavaScript`;

for (const scripts of [true, false]) {
  for (const [place, arrive, secondForm] of PLACES) {
    walk(`after Exit from ${place}, Back, Forward and reload show no story and no typed word (${how(scripts)})`, { scripts }, async (visit) => {
      await standIn(visit);
      const typed = await arrive(visit);
      await visit.page.locator("#exit").click();
      await left(visit);
      assert.equal(visit.page.url(), AWAY);
      await nothingToSee(visit, { mayAsk: !scripts && secondForm, typed });
    });
  }

  test(`a browser that opens its tabs again after Exit shows no story and no typed word (${how(scripts)})`, async () => {
    const directory = await mkdtemp(join(tmpdir(), "beratta-tabs-"));
    try {
      let visit = await Visit.restored(directory, world.program, { scripts });
      visit.page = visit.context.pages()[0];
      await standIn(visit);
      await PLACES[1][1](visit);
      await visit.page.locator("#exit").click();
      await left(visit);
      await visit.close();

      visit = await Visit.restored(directory, world.program, { scripts });
      visit.page = await tabWithHistory(visit);
      await standIn(visit);
      await visit.page.goto(AWAY);
      await nothingToSee(visit);
      await visit.close();
    } finally {
      await rm(directory, { recursive: true, force: true });
    }
  });
}

/** The tab that was opened again: the one that has been at our first page. */
async function tabWithHistory({ context }) {
  const late = Date.now() + 30_000;
  while (Date.now() < late) {
    for (const page of context.pages()) {
      const line = await context.newCDPSession(page);
      const { entries } = await line.send("Page.getNavigationHistory");
      if (entries.some(({ url }) => url.includes(HOME))) return page;
    }
    await context.waitForEvent("page", { timeout: 500 }).catch(() => {});
  }
  return assert.fail("no tab was opened again");
}

walk("the browser of these tests keeps pages to go back to", {}, async (visit) => {
  await standIn(visit);
  await child.welcome(visit);
  await visit.page.evaluate(() => (window.kept = true));
  await visit.goto("/help");
  await visit.page.goBack({ waitUntil: "commit" });
  assert.ok(await visit.page.evaluate(() => window.kept));
});

for (const lang of LANGUAGES) {
  for (const [way, leave] of WAYS_OUT) {
    walk(`${way} leaves the story at once, and Back and reload show no story and no typed word (${lang})`, { lang }, async (visit) => {
      await standIn(visit);
      const before = await world.program.answers();
      await child.openStory(visit);
      await child.write(visit, ADVICE);
      const asked = visit.requests.length;
      await leave(visit);
      await left(visit);
      assert.deepEqual(visit.requests.slice(asked), [AWAY], "the way out is direct");
      await nothingToSee(visit);
      assert.equal(await world.program.answers(), before);
    });
  }

  for (const [way] of WAYS_OUT) {
    walk(`${way} empties the page before the other page comes (${lang})`, { lang }, async (visit) => {
      const { page } = visit;
      let come;
      await standIn(visit, new Promise((resolve) => (come = resolve)));
      await child.openStory(visit);
      await child.write(visit, ADVICE);
      // Whatever waits for a page to load would wait for the slow one.
      const seen = await page.evaluate((way) => {
        if (way === "Exit") document.getElementById("exit").click();
        else for (let press = 0; press < 3; press += 1) for (const kind of ["keydown", "keyup"]) dispatchShift(kind);
        function dispatchShift(kind) {
          document.dispatchEvent(new KeyboardEvent(kind, { key: "Shift", bubbles: true }));
        }
        return document.body.innerHTML;
      }, way);
      assert.equal(seen, "", "something is left to see");
      come();
      await left(visit);
    });
  }

  walk(`after Send, Back and reload meet the welcome page and never the story (${lang})`, { lang }, async (visit) => {
    await child.openStory(visit);
    await child.write(visit, ADVICE);
    await child.send(visit);
    await child.thanked(visit);
    await visit.page.reload();
    await visit.page.locator("form.start").waitFor();
    await assertNothing(visit.page);
  });

  walk(`Shift with a letter is writing, and leaves nothing (${lang})`, { lang }, async (visit) => {
    await standIn(visit);
    await child.openStory(visit);
    await child.goTo(visit, "#f-advice");
    await child.advice(visit.page).focus();
    for (const letter of "ABCD") await visit.page.keyboard.press(`Shift+${letter}`);
    assert.equal(await child.advice(visit.page).inputValue(), "ABCD");
    assert.equal(await visit.page.locator("#story").count(), 1);
  });
}

walk("Exit leaves an address behind that leads to the first page, should somebody stop it and reload", {}, async (visit) => {
  const { page } = visit;
  await child.openStory(visit);
  await child.write(visit, ADVICE);
  const left = await page.evaluate(() => {
    document.getElementById("exit").click();
    stop();
    return [document.body.innerHTML, location.pathname];
  });
  assert.deepEqual(left, ["", HOME]);
});

walk("without JavaScript Exit asks our server for a page that brings nothing and holds nothing", { scripts: false }, async (visit) => {
  const { page } = visit;
  await standIn(visit);
  await child.openStory(visit);
  await child.write(visit, ADVICE);
  const asked = page.waitForRequest((request) => request.method() === "GET" && request.url().endsWith("/story"));
  await page.locator("#exit").click();
  const request = await asked;
  assert.equal(request.postData(), null);
  assert.equal(new URL(request.url()).search, "");
  assert.equal((await request.allHeaders()).referer, undefined);
  await left(visit);
  const html = await (await fetch(request.url())).text();
  assert.ok(html.includes(AWAY) && !html.includes(HOME) && html.length < 1_000, html);
});

walk("without JavaScript the pages of a complaint and of a code can be left and found again by their address", { scripts: false }, async (visit) => {
  await standIn(visit);
  for (const [form, field] of [["complaint", "#words"], ["withdraw", "#code"]]) {
    await child.openForm(visit, form);
    await visit.page.locator("#exit").click();
    await left(visit);
    await visit.goto(`${HOME}/${form}`);
    await visit.page.locator(".opener button").click();
    await visit.page.locator(field).waitFor();
  }
});

walk("a typed address of a form is no Exit: it meets the welcome page", {}, async (visit) => {
  for (const form of ["story", "answers"]) {
    await visit.goto(`${HOME}/${form}`);
    await visit.page.locator("form.start").waitFor();
  }
});

walk("Exit while a Send is under way leaves at once, and its answer shows nowhere", {}, async (visit) => {
  const { page } = visit;
  await standIn(visit);
  await child.openStory(visit);
  await child.write(visit, ADVICE);
  const line = await visit.context.newCDPSession(page);
  await line.send("Fetch.enable", { patterns: [{ urlPattern: "*/answers" }] });
  const held = new Promise((resolve) => line.once("Fetch.requestPaused", resolve));
  await child.send(visit);
  await held;
  await page.locator("#exit").click();
  await left(visit);
  await nothingToSee(visit);
});

for (const scripts of [true, false]) {
  walk(`Exit without a network leaves nothing of the story on the screen (${how(scripts)})`, { scripts }, async (visit) => {
    const { page } = visit;
    await child.openStory(visit);
    await child.write(visit, ADVICE);
    await visit.context.setOffline(true);
    await page.locator("#exit").click({ noWaitAfter: true });
    await page.waitForFunction(() => document.URL.startsWith("chrome-error:"));
    await assertNothing(page);
    await visit.context.setOffline(false);
    await page.goBack({ waitUntil: "commit" });
    await page.locator("form.start").waitFor();
    await assertNothing(page);
  });
}
