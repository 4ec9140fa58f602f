// The screening room as a screener uses it: words ticked, one press or one key a decision, with scripts and without.
import assert from "node:assert/strict";
import { AxeBuilder } from "@axe-core/playwright";
import { LANGUAGES, sayAtWork as say } from "./support/words.mjs";
import { walk, walkEveryWay, withAnswers } from "./support/world.mjs";

withAnswers();

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const DESK = { width: 1280, height: 800 };
const WAVE = "/work/screening/what-would-you-say";
const path = (page) => new URL(page.url()).pathname;

/** Enters the demonstration in this role, and opens the answers where they are still locked. */
async function enter(visit, role = "screener") {
  const { page, lang } = visit;
  await visit.goto(`/demo/${role}?lang=${lang}`);
  await page.locator("main form button").click();
  await visit.goto(`/work/screening?lang=${lang}`);
  if (!(await page.locator("#passphrase").count())) return;
  await page.locator("#passphrase").fill("demonstration only");
  await page.locator("form.unlock button").click();
  await page.locator(".card .button").waitFor();
}

/** A moment after an answer came, a press counts. This button stands there whatever is folded. */
const settled = (page) => page.locator("[data-key=KeyZ]").click({ trial: true });

/** The next answer, with what may be hard to read opened. */
async function read(visit) {
  const { page, lang } = visit;
  await visit.goto(`${WAVE}?lang=${lang}`);
  await page.locator("#decision").waitFor();
  const hard = page.locator(".hard > summary");
  if (await hard.count()) {
    assert.equal(await page.locator(".words").first().isVisible(), false, "it stands open by itself");
    await hard.click();
  }
  await settled(page);
}

/** Another answer is before them. */
async function turned(page, from) {
  await page.waitForFunction((from) => document.getElementById("decision")?.getAttribute("action") !== from, from);
  // It may have been the last one.
  if (await page.locator("#decision").count()) await settled(page);
}

/** Takes the last decision back: there are answers enough for every test of this file. */
async function takeBack(visit) {
  const { page, lang } = visit;
  await visit.goto(`${WAVE}?lang=${lang}`);
  await settled(page);
  const there = page.waitForEvent("load");
  await page.locator("[data-key=KeyZ]").click();
  await there;
}

const answerOf = (page) => page.locator("#decision").getAttribute("action");

async function counts(visit) {
  await visit.goto(`/work/screening?lang=en`);
  const card = await visit.page.locator(".card").innerText();
  const [, released, held] = card.match(/Released: (\d+)\. Held back: (\d+)\./u).map(Number);
  return { released, held };
}

// First: those that may be hard to read come first.
walk("an answer that may be hard to read is decided only when it was opened", {}, async (visit) => {
  const { page } = visit;
  await enter(visit);
  const before = await counts(visit);
  await visit.goto(`${WAVE}?lang=en`);
  const hard = page.locator(".hard > summary");
  await hard.waitFor();
  await settled(page);
  const first = await answerOf(page);
  await page.locator("#keys").click();
  assert.equal(await page.locator("[value='10-12']").isVisible(), false);
  assert.ok(await page.locator(".unopened").isVisible());
  for (const key of ["1", "q", "t"]) await page.keyboard.press(key);
  assert.equal(await answerOf(page), first);
  assert.deepEqual(await counts(visit), before);
  await visit.goto(`${WAVE}?lang=en`);
  await settled(page);
  await hard.click();
  assert.equal(await page.locator(".unopened").isVisible(), false);
  await page.keyboard.press("q");
  await turned(page, first);
  assert.deepEqual(await counts(visit), { ...before, held: before.held + 1 });
  await takeBack(visit);
});

walkEveryWay("a screener takes out a word, releases, takes it back, and holds it", async (visit) => {
  const { page, lang } = visit;
  await enter(visit);
  const before = await counts(visit);
  await read(visit);
  const first = await answerOf(page);
  const word = page.locator(".word:not(.marked)").first();
  const struck = () => word.locator("span").evaluate((span) => getComputedStyle(span).textDecorationLine);
  assert.equal(await struck(), "none");
  await word.click();
  assert.equal(await struck(), "line-through");
  await page.locator("#as").selectOption("school");
  await page.getByRole("button", { name: say(lang, "audience-13-15") }).click();
  await turned(page, first);
  assert.deepEqual(await counts(visit), { ...before, released: before.released + 1 });

  await read(visit);
  await page.getByRole("button", { name: say(lang, "screening-undo") }).click();
  await page.waitForFunction((first) => document.getElementById("decision")?.getAttribute("action") === first, first);
  assert.deepEqual(await counts(visit), before);

  await read(visit);
  await page.locator("#note").fill("…");
  await page.getByRole("button", { name: say(lang, "hold-danger") }).click();
  await page.waitForURL(`**${WAVE}/danger**`);
  assert.equal(await page.locator("h1").innerText(), say(lang, "screening-danger"));
  assert.deepEqual(await counts(visit), { ...before, held: before.held + 1 });
});

walk("a key decides only when keys are on, and never while somebody writes", {}, async (visit) => {
  const { page } = visit;
  await enter(visit);
  const before = await counts(visit);
  await read(visit);
  const first = await answerOf(page);
  await page.keyboard.press("2");
  await page.locator("#keys").click();
  assert.equal(await page.locator("#keys").getAttribute("aria-pressed"), "true");
  await page.locator("#note").focus();
  await page.keyboard.type("2 q z");
  await page.keyboard.press("Control+2");
  await page.keyboard.press("Enter");
  assert.equal(await answerOf(page), first);
  assert.deepEqual(await counts(visit), before);

  await read(visit);
  await page.locator("h1").evaluate(() => document.activeElement.blur());
  await page.keyboard.press("2");
  await turned(page, first);
  assert.equal(await page.locator("#keys").getAttribute("aria-pressed"), "true", "they stay on");
  await page.keyboard.press("z");
  await page.waitForFunction((first) => document.getElementById("decision")?.getAttribute("action") === first, first);
  // It may be one that has to be opened again.
  await read(visit);
  await page.keyboard.press("r");
  await turned(page, first);
  assert.deepEqual(await counts(visit), { ...before, held: before.held + 1 });
});

walkEveryWay("the second press of two decides nothing", async (visit) => {
  const { page } = visit;
  await enter(visit);
  const before = await counts(visit);
  await read(visit);
  const first = await answerOf(page);
  const button = page.locator("[value='13-15']");
  await button.click({ trial: true });
  const { x, y, width, height } = await button.boundingBox();
  const press = () => page.mouse.click(x + width / 2, y + height / 2);
  await press();
  await page.waitForFunction((first) => {
    const now = document.getElementById("decision")?.getAttribute("action");
    return now && now !== first;
  }, first);
  await press();
  const second = await answerOf(page);
  await settled(page);
  assert.equal(await answerOf(page), second);
  assert.deepEqual(await counts(visit), { ...before, released: before.released + 1 });
  await takeBack(visit);
  assert.deepEqual(await counts(visit), before);
});

walk("what is marked is ticked beforehand, and a screener may leave it in", { viewport: DESK }, async (visit) => {
  const { page } = visit;
  await enter(visit);
  for (let answer = 0; answer < 64; answer += 1) {
    await read(visit);
    const marked = page.locator(".word.marked");
    if (await marked.count()) {
      const box = marked.first().locator("input");
      assert.ok(await box.isChecked());
      await marked.first().click();
      assert.equal(await box.isChecked(), false);
      return;
    }
    const first = await answerOf(page);
    await page.locator("[value=empty]").click();
    await turned(page, first);
  }
  assert.fail("no answer had a mark");
});

walk("the next answer is here before the last one is decided", {}, async (visit) => {
  const { page } = visit;
  await enter(visit);
  const before = await counts(visit);
  const fetched = page.waitForResponse((response) => response.url().includes("/ahead") && response.status() === 200);
  await read(visit);
  await (await fetched).finished();
  const first = await answerOf(page);
  await page.evaluate(() => (window.stayed = true));
  await page.getByRole("button", { name: say("en", "audience-adults") }).click();
  await turned(page, first);
  assert.ok(await page.evaluate(() => window.stayed), "the page was asked for after the decision");
  const second = await answerOf(page);
  await page.reload();
  assert.equal(await answerOf(page), second, "the server gives another answer than the page shows");
  assert.deepEqual(await counts(visit), { ...before, released: before.released + 1 });
});

walk("answers that say nearly the same are read and held together", { viewport: DESK }, async (visit) => {
  const { page } = visit;
  await enter(visit);
  for (let answer = 0; answer < 64; answer += 1) {
    await read(visit);
    const link = page.locator("a[href*='/alike']");
    if (await link.count()) {
      await link.click();
      await page.locator(".stack").waitFor();
      break;
    }
    const first = await answerOf(page);
    await page.locator("[value=empty]").click();
    await turned(page, first);
  }
  const before = await page.locator(".stack [name=one]:checked").count();
  assert.ok(before >= 2, `${before} are side by side`);
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  assert.deepEqual(violations.map(({ id }) => id), []);
  await page.locator(".stack [name=one]").first().uncheck();
  await page.locator("[value=not-an-answer]").click();
  await page.locator("#decision").waitFor();
  await visit.goto("/work/screening?lang=en");
  const told = say("en", "screening-held").replace("{ $reason }", say("en", "hold-not-an-answer")).replace("{ $n }", before - 1);
  assert.ok((await page.locator(".card").innerText()).includes(told), told);
});

for (const lang of LANGUAGES) {
  walk(`text, marks and every decision are in view on a desk, and axe finds nothing in the room (${lang})`, { lang, viewport: DESK, reducedMotion: "reduce" }, async (visit) => {
    const { page } = visit;
    await enter(visit);
    const look = async (where) => {
      for (const colorScheme of ["light", "dark"]) {
        await page.emulateMedia({ colorScheme });
        const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
        const found = violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ target }) => target).join(" | ")}`);
        assert.deepEqual(found, [], `${where}, ${colorScheme}`);
      }
    };
    await look("waves");
    await read(visit);
    const low = await page.locator("#decision :is(button, .words, select, #note)").evaluateAll((all) =>
      all.filter((one) => one.checkVisibility()).map((one) => [one.outerHTML.slice(0, 60), one.getBoundingClientRect()])
        .filter(([, { top, bottom, left, right }]) => top < 0 || bottom > innerHeight || left < 0 || right > innerWidth),
    );
    assert.deepEqual(low, []);
    await page.locator("#keys").click();
    await look("answer");
    await page.setViewportSize({ width: 360, height: 640 });
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 360, "it is wider than a telephone");
    await visit.goto(`${WAVE}/danger?lang=${lang}`);
    await look("danger");
    await visit.goto(`${WAVE}/ordinary?lang=${lang}`);
    await look("ordinary ones");
    await visit.goto(`${WAVE}/released?lang=${lang}`);
    await look("released");
    const gone = `${WAVE}/00000000-0000-4000-8000-000000000000/release?lang=${lang}`;
    await visit.goto(`${WAVE}?lang=${lang}`);
    await page.locator("#decision").evaluate((form, gone) => (form.action = gone), gone);
    await page.locator("[name=audience]").first().click();
    await page.locator("h1", { hasText: say(lang, "screening-not-yours") }).waitFor();
    await look("not yours");
    assert.equal(path(page), gone.split("?")[0]);
  });
}
