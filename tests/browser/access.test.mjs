// For everybody: no barrier that axe knows of on any page, in every language, light and dark; and a survey by keyboard alone.
import assert from "node:assert/strict";
import { AxeBuilder } from "@axe-core/playwright";
import * as child from "./support/child.mjs";
import { ALONE, ANSWERS, PAGES, come, unfold } from "./support/pages.mjs";
import { LANGUAGES, say } from "./support/words.mjs";
import { walk, walkEveryWay, world } from "./support/world.mjs";

const { ADVICE, HOME } = child;
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const MOST_TABS = 120;
/** CSS pixels: what a thumb hits. */
const FINGER = 48;
const PRESSED = "a.button, button, .exit, .to-help, .languages a, .foot a, a.alone, .way, .help-line a, .emergency a, summary, label.choice, label.point, input[type=text], select, textarea";

const PHONE = { viewport: { width: 360, height: 640 }, reducedMotion: "reduce", bypassCSP: true };
// A bar that stays in view lies over something wherever a page is scrolled to; axe would measure what is left of it.
const BARS_AT_REST = ".top, .help-line { position: static !important }";

/** Every rule in light colours; in dark ones, the only rule that looks at colours. */
async function nobodyIsKeptOut(visit, where) {
  const { page } = visit;
  await page.addStyleTag({ content: BARS_AT_REST });
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme });
    const axe = new AxeBuilder({ page });
    const asked = colorScheme === "light" ? axe.withTags(RULES) : axe.withRules("color-contrast");
    const { violations } = await asked.analyze();
    const found = violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ target }) => target).join(" | ")}`);
    assert.deepEqual(found, [], `${where}, ${colorScheme}`);
  }
  await everythingFitsAThumb(visit, where);
}

async function everythingFitsAThumb({ page }, where) {
  const heights = await page.locator(PRESSED).evaluateAll((all) =>
    all.filter((one) => one.checkVisibility()).map((one) => {
      const { width, height } = one.getBoundingClientRect();
      return [one.outerHTML.slice(0, 80), height, width];
    }),
  );
  assert.ok(heights.length > 0, where);
  const low = heights.filter(([, height, width]) => height < FINGER || width < FINGER);
  assert.deepEqual(low, [], `${where}: lower or narrower than ${FINGER} px`);
}

for (const lang of LANGUAGES) {
  for (const [which, pages] of [["page that stands alone", ALONE], ["answer to a form", ANSWERS]]) {
    walk(`axe finds nothing on any ${which}, light and dark (${lang})`, { ...PHONE, lang }, async (visit) => {
      for (const one of pages) {
        await come(visit, one);
        await nobodyIsKeptOut(visit, one[0]);
      }
    });
  }

  walk(`axe finds nothing on the way from welcome to thanks, light and dark (${lang})`, { ...PHONE, lang }, async (visit) => {
    const { page } = visit;
    await child.openStory(visit);
    await nobodyIsKeptOut(visit, "story");
    await page.locator("#help > summary").click();
    await nobodyIsKeptOut(visit, "help over the story");
    await page.locator("#help > summary").click();
    await child.write(visit, ADVICE);
    await nobodyIsKeptOut(visit, "advice");
    await child.openDeepDive(visit);
    await page.locator("#f-heard-of-yes").check();
    await page.locator("#f-hours-online").fill("a lot");
    await child.goTo(visit, "#send-heading");
    await nobodyIsKeptOut(visit, "before Send");
    await child.send(visit);
    await child.refused(visit, "refused");
    await nobodyIsKeptOut(visit, "refused story");
    await page.locator("#f-hours-online").fill("2");
    await child.send(visit);
    await child.thanked(visit);
    await child.code(visit);
    await nobodyIsKeptOut(visit, "thanks");
  });

  walk(`axe finds nothing on the story as one long page, when it is refused, light and dark (${lang})`, { ...PHONE, lang }, async (visit) => {
    visit.scripts = false;
    await visit.page.route("**/*.js", (route) => route.abort());
    await child.openStory(visit);
    await child.openDeepDive(visit);
    await visit.page.locator("#f-heard-of-yes").check();
    await visit.page.locator("#f-hours-online").fill("a lot");
    await child.send(visit);
    await child.refused(visit, "refused");
    await nobodyIsKeptOut(visit, "refused story");
  });
}

/** The body as axe would read it, without what is of this visit alone, and without what is told of scripts where there are
 * some: one sentence. */
function asItStands({ page }) {
  return page.evaluate(() => {
    const body = document.body.cloneNode(true);
    body.querySelectorAll("input[type=hidden], .code-shown code, [data-scripted]").forEach((own) => own.remove());
    return body.outerHTML;
  });
}

// So what axe says of these pages with scripts holds without.
for (const lang of LANGUAGES) {
  walk(`our script changes nothing on a page that is no story (${lang})`, { ...PHONE, lang }, async (visit) => {
    const { page } = visit;
    const plain = PAGES.filter(([name]) => !["refused", "differs", "preview"].includes(name));
    const withScript = [];
    for (const one of plain) {
      await come(visit, one);
      withScript.push(await asItStands(visit));
    }
    await page.route("**/*.js", (route) => route.abort());
    for (const [place, one] of plain.entries()) {
      await come(visit, one);
      assert.equal(await asItStands(visit), withScript[place], one[0]);
    }
  });
}

/** Presses Tab until the focus is here. */
async function tabTo(page, wanted) {
  for (let presses = 0; presses < MOST_TABS; presses += 1) {
    const here = await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, wanted);
    if (here) return;
    await page.keyboard.press("Tab");
  }
  assert.fail(`Tab never comes to ${wanted}`);
}

async function pressAt(page, wanted, key) {
  await tabTo(page, wanted);
  await page.keyboard.press(key);
}

walkEveryWay("the keyboard alone answers the whole survey", async (visit) => {
  const { page, lang, scripts } = visit;
  const next = async (part) => {
    while (scripts && !(await page.locator(part).isVisible())) await pressAt(page, "#next", "Enter");
  };
  await child.welcome(visit);
  // A group of choices is one stop of Tab; the arrows choose within it.
  await pressAt(page, 'input[name="band"]', "ArrowDown");
  assert.ok(await page.locator('input[name="band"][value="10-12"]').isChecked());
  await pressAt(page, "form.start button[type=submit]", "Enter");
  await page.waitForURL(/\/story$/);

  await next("#f-advice");
  await tabTo(page, "#f-advice");
  await page.keyboard.type(ADVICE);
  await next("#f-who-to-tell-parent");
  await pressAt(page, "#f-who-to-tell-school", "Space");
  await pressAt(page, '[name="q-how-common"]', "Space");
  await page.keyboard.press("ArrowDown");
  await pressAt(page, "details.deep > summary", "Enter");
  await pressAt(page, '[name="q-heard-of"]', "Space");
  await pressAt(page, '[name="q-told"]', "Space");
  assert.ok(await page.locator("#f-who-to-tell-school").isChecked());
  assert.ok(await page.locator("#f-how-common-2").isChecked());
  assert.ok(await page.locator("#f-told-yes").isChecked());
  await next("#send");
  await pressAt(page, '[name="show-words"]', "Space");
  await pressAt(page, "#send", "Enter");
  await child.thanked(visit);
  await pressAt(page, "main details:has(.code-shown) > summary", "Enter");
  await page.locator(".code-shown code").waitFor();
  assert.equal(await page.locator("html").getAttribute("lang"), lang);
  assert.equal(await page.locator("h1").textContent(), say(lang, "thanks-heading"));
});

// The last test: it closes the survey of all others.
walk("axe finds nothing once the survey is closed, light and dark", { ...PHONE }, async (visit) => {
  const { page } = visit;
  await world.program.run("wave", "close", child.SLUG);
  // The running program hears of it within seconds.
  while ((await visit.goto(HOME)).status() !== 410);
  for (const lang of LANGUAGES) {
    for (const path of [HOME, "/", `/results/${child.SLUG}`]) {
      await visit.goto(`${path}?lang=${lang}`);
      assert.equal(await page.locator("form.start, .card").count(), 0, path);
      await unfold(visit);
      await nobodyIsKeptOut(visit, `${path} in ${lang}`);
    }
  }
});
