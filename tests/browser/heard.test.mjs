// What somebody hears who listens to the pages: names and roles as the browser tells them, what is announced, and where
// the focus goes. The stored trees in aria/ are written anew with BERATTA_ARIA=write, to be read before they are kept.
import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import * as child from "./support/child.mjs";
import { PAGES, come, post } from "./support/pages.mjs";
import { say } from "./support/words.mjs";
import { walk } from "./support/world.mjs";

const { ADVICE, HOME } = child;
const TREES = new URL("aria/", import.meta.url);
const WRITE = process.env.BERATTA_ARIA === "write";

const focused = (page, selector) => page.waitForFunction((wanted) => document.activeElement?.matches(wanted), selector);

/** The page is heard as it was when somebody last read its tree. */
async function heardAs({ page, lang }, name) {
  const tree = `${await page.locator("body").ariaSnapshot()}\n`;
  const file = new URL(`${name}-${lang}.yml`, TREES);
  if (WRITE) {
    mkdirSync(TREES, { recursive: true });
    writeFileSync(file, tree);
  }
  assert.ok(existsSync(file), `${file.pathname} is missing: BERATTA_ARIA=write`);
  assert.equal(tree, readFileSync(file, "utf8"), name);
}

async function refuse(visit) {
  await child.openStory(visit);
  await child.write(visit, ADVICE);
  await child.openDeepDive(visit);
  await visit.page.locator("#f-heard-of-yes").check();
  await visit.page.locator("#f-hours-online").fill("a lot");
  await child.send(visit);
  await child.refused(visit, "refused");
}

for (const lang of ["en", "ar"]) {
  walk(`from welcome to thanks every page is heard as it was read (${lang})`, { lang }, async (visit) => {
    await child.welcome(visit);
    await heardAs(visit, "welcome");
    await child.start(visit);
    await child.goTo(visit, "#part-1");
    await heardAs(visit, "story");
    await child.goTo(visit, "#f-advice");
    await heardAs(visit, "advice");
    await refuse(visit);
    await heardAs(visit, "refused");
    await visit.page.locator("#f-hours-online").fill("2");
    await child.send(visit);
    await child.thanked(visit);
    await heardAs(visit, "thanks");
  });
}

walk("with every step the focus goes to its heading", {}, async (visit) => {
  const { page } = visit;
  await child.openStory(visit);
  const steps = await page.locator("#story .step").count();
  for (const [button, from, to] of [["#next", 1, steps - 1], ["#back", steps - 2, 0]]) {
    for (let step = from; from < to ? step <= to : step >= to; step += Math.sign(to - from)) {
      await page.locator(button).click();
      await focused(page, ".step:not([hidden]) > h2");
      const shown = await page.evaluate(() => [...document.querySelectorAll("#story .step")].findIndex((one) => !one.hidden));
      assert.equal(shown, step);
    }
  }
});

/** Nothing to press, choose or write in is without a name. */
walk("on every page each control has a name", {}, async (visit) => {
  for (const one of PAGES) {
    await come(visit, one);
    const tree = await visit.page.locator("body").ariaSnapshot();
    const nameless = tree.split("\n").filter((line) => /^\s*- (button|link|radio|checkbox|textbox|combobox|radiogroup)\b(?! ")/.test(line));
    assert.deepEqual(nameless, [], one[0]);
  }
});

/** The one place that tells of Send: exposed from the start, so that what changes in it is announced. */
async function announcer(page) {
  const place = await page.locator("#send-status").elementHandle();
  const { role, exposed, text } = await place.evaluate((status) => ({
    role: status.getAttribute("role"),
    exposed: status.checkVisibility(),
    text: status.textContent,
  }));
  assert.deepEqual({ role, exposed, text }, { role: "status", exposed: true, text: "" });
  return {
    says: (words) => page.waitForFunction(([status, words]) => status.isConnected && status.textContent === words, [place, words]),
  };
}

walk("what becomes of Send is told in a place that was there before: waiting, changed, given up", {}, async (visit) => {
  const { page, lang } = visit;
  await child.openStory(visit);
  await child.write(visit, ADVICE);
  await child.goTo(visit, "#send-heading");
  const status = await announcer(page);
  await page.clock.install();
  await page.route("**/answers", (route) => route.abort());
  await page.locator("#send").click();
  await status.says(say(lang, "send-kept"));
  await page.locator("[name=show-words]").check();
  await status.says(say(lang, "send-changed"));
  await page.locator("#send").click();
  await status.says(say(lang, "send-kept"));
  // Ten minutes of trying.
  await page.clock.runFor(11 * 60_000);
  await status.says(say(lang, "send-failed"));
});

walk("a page that is not ours costs no word, and what it says is told in the same place", {}, async (visit) => {
  const { page, lang } = visit;
  await child.openStory(visit);
  await child.write(visit, ADVICE);
  await child.goTo(visit, "#send-heading");
  const status = await announcer(page);
  await page.route("**/answers", (route) => route.fulfill({ status: 403, contentType: "text/html", body: "<h1>Not from here</h1>" }));
  await page.locator("#send").click();
  await status.says(`Not from here. ${say(lang, "send-here")}`);
  assert.equal(await child.advice(page).inputValue(), ADVICE);
});

walk("the room that is left in a long text is told politely, in a place that was there before", {}, async (visit) => {
  const { page } = visit;
  await child.openStory(visit);
  await child.goTo(visit, "#f-advice");
  const room = await page.locator("#f-advice-room").elementHandle();
  assert.equal(await room.getAttribute("role"), "status");
  const calm = await room.textContent();
  await child.advice(page).fill("å".repeat(4_950));
  await page.waitForFunction(([room, calm]) => room.isConnected && room.textContent !== calm, [room, calm]);
});

/** With and without scripts, in one language: no word matters here. */
function walkBoth(name, steps) {
  for (const scripts of [true, false]) walk(`${name} (${scripts ? "with" : "without"} JavaScript)`, { scripts }, steps);
}

walkBoth("a refused page puts the focus where the problem is told, and a kept Send on the thanks", async (visit) => {
  const { page } = visit;
  await refuse(visit);
  await focused(page, "#notice[role=alert]");
  assert.equal(await page.locator("#f-hours-online").getAttribute("aria-invalid"), "true");
  await page.locator("#f-hours-online").fill("2");
  await child.send(visit);
  await child.thanked(visit);
  if (visit.scripts) await focused(page, "#thanks");
});

walkBoth("a complaint without words and a code that is none put the focus where the problem is told", async (visit) => {
  const { page } = visit;
  await post(visit, `${HOME}/complaint`);
  await focused(page, "#complaint-problem[role=alert]");
  await post(visit, `${HOME}/withdraw`, { code: "7KQM" });
  await focused(page, "#code[aria-describedby~=code-error]");
});
