// The first danger of a safeguarding lead and of the colleague who opens an answer with them: with scripts and without, in
// every language, light and dark.
import assert from "node:assert/strict";
import { AxeBuilder } from "@axe-core/playwright";
import { Visit } from "./support/browser.mjs";
import { LANGUAGES, sayAtWork as say } from "./support/words.mjs";
import { walk, walkEveryWay, withAnswers, world } from "./support/world.mjs";

withAnswers();

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const SIZES = [{ width: 360, height: 640 }, { width: 1280, height: 800 }];
const LEAST_HEIGHT = 44;
const path = (page) => new URL(page.url()).pathname;
const heading = (page) => page.locator("h1").innerText();

/** Enters the demonstration in this role. */
async function enter(visit, role) {
  const { page, lang } = visit;
  await visit.goto(`/demo/${role}?lang=${lang}`);
  await page.locator("main form button").click();
  await page.locator(".home, h1").first().waitFor();
}

async function unlock(visit) {
  const { page, lang } = visit;
  await visit.goto(`/work/screening?lang=${lang}`);
  if (!(await page.locator("#passphrase").count())) return;
  await page.locator("#passphrase").fill("demonstration only");
  await page.locator("form.unlock button").click();
  await page.locator(".card .button").waitFor();
}

/** Holds the next answer for danger; how it begins. */
async function hold(visit) {
  const { page, lang } = visit;
  await unlock(visit);
  await visit.goto(`/work/screening/what-would-you-say?lang=${lang}`);
  // What may be hard to read is opened before it is decided.
  const hard = page.locator(".hard > summary");
  if (await hard.count()) await hard.click();
  const words = await page.locator(".words").first().evaluate((words) => {
    const alone = words.cloneNode(true);
    alone.querySelectorAll("b").forEach((placeholder) => placeholder.remove());
    return alone.textContent.trim().slice(0, 40);
  });
  await page.locator("[name=reason][value=danger]").evaluate((button) => button.id = "danger");
  await page.locator("#danger").click();
  await page.waitForURL("**/danger**");
  return words;
}

/** A colleague beside the lead, whose visit this is. */
async function together(visit, steps) {
  const colleague = await Visit.begin(world.browser, world.program, {
    lang: visit.lang,
    scripts: visit.scripts,
    reducedMotion: "reduce",
  });
  try {
    await enter(colleague, "screener");
    await enter(visit, "lead");
    await steps(colleague);
  } finally {
    await colleague.close();
  }
}

/** Follows the newest answer from the lead's first page to where it can be asked for. */
async function toTheAnswer(visit) {
  const { page, lang } = visit;
  await visit.goto(`/work?lang=${lang}`);
  await page.locator(".notice a").first().click();
  await page.waitForURL("**/work/danger**");
  await page.locator(".card.notice .button").first().click();
  await page.locator("form[action*='/ask']").waitFor();
}

walkEveryWay("a lead and a colleague open what tells of danger, and the lead writes down what was done", async (visit) => {
  const { page, lang } = visit;
  await together(visit, async (colleague) => {
    const words = await hold(colleague);
    await toTheAnswer(visit);
    assert.ok(!(await page.content()).includes(words), "the answer stands there");
    await page.locator("input[value=judge]").check();
    await page.getByRole("button", { name: say(lang, "danger-ask-do") }).click();
    await page.locator("h2", { hasText: say(lang, "danger-you-asked") }).waitFor();

    await colleague.goto(`/work?lang=${lang}`);
    await colleague.page.locator(".notice a").click();
    await colleague.page.waitForURL("**/requests**");
    assert.equal(await heading(colleague.page), say(lang, "danger-requests"));
    await colleague.page.locator("main form button").click();
    await colleague.page.waitForURL("**/agreed**");
    assert.equal(await heading(colleague.page), say(lang, "danger-you-agreed"));

    await page.getByRole("link", { name: say(lang, "danger-look-again") }).click();
    await page.getByRole("button", { name: say(lang, "danger-open") }).click();
    await page.waitForURL("**/opened/**");
    assert.equal(await heading(page), say(lang, "danger-original"));
    assert.ok((await page.locator(".words").allTextContents()).some((text) => text.includes(words)), "the words are not there");
    const address = path(page);
    assert.equal((await colleague.goto(address)).status(), 404);

    await page.locator("input[value=helpline]").check();
    await page.locator("#note").fill("…");
    await page.getByRole("button", { name: say(lang, "danger-deal-do") }).click();
    await page.waitForURL("**/held/**");
    assert.equal(await page.locator(".lead").innerText(), say(lang, "danger-outcome-helpline"));
    assert.equal((await visit.goto(address)).status(), 409);
    assert.equal(await heading(page), say(lang, "danger-not-open"));
  });
});

async function look(visit, where) {
  const { page, lang } = visit;
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme });
    const axe = new AxeBuilder({ page });
    const asked = colorScheme === "light" ? axe.withTags(RULES) : axe.withRules("color-contrast");
    const { violations } = await asked.analyze();
    const found = violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ target }) => target).join(" | ")}`);
    assert.deepEqual(found, [], `${where}, ${colorScheme}`);
  }
  for (const size of SIZES) {
    await page.setViewportSize(size);
    const [wide, low] = await page.evaluate((least) => {
      const pressed = [...document.querySelectorAll(".notice > a, main button, main .button, input:not([type=hidden], [type=radio]), label.choice")];
      const low = pressed.filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < least);
      return [document.documentElement.scrollWidth - innerWidth, low.map((one) => one.outerHTML.slice(0, 80))];
    }, LEAST_HEIGHT);
    assert.ok(wide <= 0, `${where} is wider than ${size.width}`);
    assert.deepEqual(low, [], `${where}, ${size.width}: lower than ${LEAST_HEIGHT} px`);
    if (process.env.BERATTA_SHOTS) {
      for (const colorScheme of ["light", "dark"]) {
        await page.emulateMedia({ colorScheme });
        const name = `${where.replaceAll(/\W+/g, "-")}-${lang}-${size.width}-${colorScheme}.png`;
        await page.screenshot({ path: `${process.env.BERATTA_SHOTS}/${name}`, fullPage: true });
      }
    }
  }
}

for (const lang of LANGUAGES) {
  walk(`axe finds nothing on any page of danger and of numbers (${lang})`, { lang, reducedMotion: "reduce" }, async (visit) => {
    const { page } = visit;
    await together(visit, async (colleague) => {
      // The first language finds an empty room; every one leaves its answers dealt with.
      await visit.goto(`/work/danger?lang=${lang}`);
      await look(visit, "danger before");
      await colleague.goto(`/work/danger/requests?lang=${lang}`);
      await look(colleague, "nobody asks");
      await hold(colleague);
      await visit.goto(`/work?lang=${lang}`);
      await look(visit, "home with danger");
      await visit.goto(`/work/danger?lang=${lang}`);
      await look(visit, "danger");
      await toTheAnswer(visit);
      await look(visit, "danger ask");
      await page.locator("input[value=pass-on]").check();
      await page.locator("form[action*='/ask'] button").click();
      await page.locator("h2", { hasText: say(lang, "danger-you-asked") }).waitFor();
      await look(visit, "danger asked");
      const address = page.url();
      await colleague.goto(`/work/danger/requests?lang=${lang}`);
      await look(colleague, "requests");
      await colleague.page.locator("main form button").click();
      await colleague.page.waitForURL("**/agreed**");
      await look(colleague, "agreed");
      await page.goto(address);
      await look(visit, "danger agreed");
      await page.locator("form[action*='/open'] button").click();
      await page.waitForURL("**/opened/**");
      await look(visit, "original");
      await page.locator("input[value=no-danger]").check();
      await page.locator("#note").fill("x".repeat(1001));
      await page.locator("form[action*='/deal'] button").click();
      await page.locator("#note-wrong").waitFor();
      await look(visit, "note too long");
      await page.locator("input[value=nobody-found]").check();
      await page.locator("#note").fill("");
      await page.locator("form[action*='/deal'] button").click();
      await page.waitForURL("**/held/**");
      await look(visit, "dealt with");
      await visit.goto(`/work/accountability?lang=${lang}`);
      await look(visit, "numbers");
      const facilitator = await Visit.begin(world.browser, world.program, { lang, reducedMotion: "reduce" });
      try {
        await enter(facilitator, "facilitator");
        await facilitator.goto(`/work/accountability?lang=${lang}`);
        await look(facilitator, "numbers protected");
      } finally {
        await facilitator.close();
      }
    });
  });
}
