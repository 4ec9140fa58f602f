// Exit: first on every page, and nothing to see afterwards.
import assert from "node:assert/strict";
import * as child from "./support/child.mjs";
import { LANGUAGES, say } from "./support/words.mjs";
import { walk, walkEveryWay, world } from "./support/world.mjs";

const { ADVICE, HOME } = child;
const AWAY = "https://www.wikipedia.org/";
const PAGES = ["/", HOME, "/help", "/privacy", `/results/${child.SLUG}`, `${HOME}/withdraw`, "/nothing-here"];

/** Nobody is there in a test: a page of ours stands in the place of the one that Exit leads to. */
function standIn({ context }) {
  return context.route(`${AWAY}**`, (route) =>
    route.fulfill({ contentType: "text/html", body: "<!DOCTYPE html><title>Elsewhere</title><h1>Elsewhere</h1>" }),
  );
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

async function exitIsFirst(visit, where) {
  const { page, lang } = visit;
  assert.equal(await firstInOrder(page), "exit", where);
  assert.equal(await page.locator("#exit").getAttribute("href"), AWAY, where);
  assert.ok(await page.locator("#exit").isVisible(), where);
  assert.equal(await page.title(), say(lang, "page-title"), `${where}: the title is not neutral`);
}

walkEveryWay("Exit is first in focus order on every page, and every title is neutral", async (visit) => {
  const { page, lang } = visit;
  for (const path of PAGES) {
    await visit.goto(`${path}?lang=${lang}`);
    await exitIsFirst(visit, path);
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.id), "exit", path);
  }
  await child.openStory(visit, "younger");
  await exitIsFirst(visit, "the page for those who are younger");
  await child.openStory(visit);
  await exitIsFirst(visit, "story");
  await child.send(visit);
  await child.refused(visit, "refused");
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

/** Goes through the whole history, and finds no story and no typed word. */
async function nothingToSee(visit) {
  const { page } = visit;
  const length = await page.evaluate(() => history.length);
  for (let back = 1; back < length; back += 1) {
    await page.goBack({ waitUntil: "commit" });
    if (page.url() === "about:blank") return;
    await page.locator("form.start, h1").first().waitFor();
    await assertNothing(page);
    await page.reload();
    await assertNothing(page);
  }
}

async function assertNothing(page) {
  assert.equal(await page.locator("#story").count(), 0, `a story is to be seen at ${page.url()}`);
  const all = await page.evaluate(() => document.documentElement.outerHTML + [...document.querySelectorAll("input, textarea")].map(({ value }) => value));
  assert.ok(!all.includes(ADVICE), `the typed words are to be seen at ${page.url()}`);
}

for (const lang of LANGUAGES) {
  for (const [way, leave] of WAYS_OUT) {
    walk(`${way} leaves the story at once, and Back and reload show no story and no typed word (${lang})`, { lang }, async (visit) => {
      await standIn(visit);
      const before = await world.program.answers();
      await child.openStory(visit);
      await child.write(visit, ADVICE);
      await leave(visit);
      await left(visit);
      assert.equal(visit.page.url(), AWAY);
      await nothingToSee(visit);
      assert.equal(await world.program.answers(), before);
    });

    walk(`${way} leaves the thanks page, and Back shows no code (${lang})`, { lang }, async (visit) => {
      await standIn(visit);
      await child.openStory(visit);
      await child.write(visit, ADVICE);
      await child.send(visit);
      await child.thanked(visit);
      await child.code(visit);
      await leave(visit);
      await left(visit);
      await visit.page.goBack({ waitUntil: "commit" });
      await visit.page.locator("form.start").waitFor();
      assert.equal(await visit.page.locator(".code-shown").count(), 0);
    });
  }

  for (const [way] of WAYS_OUT) {
    walk(`${way} empties the page before the other page comes (${lang})`, { lang }, async (visit) => {
      const { page } = visit;
      let come;
      const slow = new Promise((resolve) => (come = resolve));
      await standIn(visit);
      await visit.context.route(`${AWAY}**`, async (route) => {
        await slow;
        await route.fallback();
      });
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

  walk(`Exit without JavaScript leaves by a plain link (${lang})`, { lang, scripts: false }, async (visit) => {
    await standIn(visit);
    await child.openStory(visit);
    await child.write(visit, ADVICE);
    await visit.page.locator("#exit").click();
    await left(visit);
    assert.equal(visit.page.url(), AWAY);
  });

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
