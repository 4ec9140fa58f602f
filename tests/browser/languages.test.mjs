// A change of language, wherever a child is: no word is lost, and everything is in its place.
import assert from "node:assert/strict";
import * as child from "./support/child.mjs";
import { LANGUAGES, say } from "./support/words.mjs";
import { walk } from "./support/world.mjs";

const { ADVICE, HOME } = child;
const WISH = "مرحبا, hej & hello";
// There and back, through a language that is written from right to left.
const [FIRST, ...WAY] = ["en", "ar", "sv", "fi", "en"].filter((lang) => LANGUAGES.includes(lang));

const RIGHT_TO_LEFT = ["ar"];

/** Walks with and without scripts. */
function walkBoth(name, steps) {
  for (const scripts of [true, false]) {
    walk(`${name} (${scripts ? "with" : "without"} JavaScript)`, { lang: FIRST, scripts }, steps);
  }
}

/** Changes the language by what the page offers, and waits for the page in it. */
async function change(visit, lang) {
  const { page } = visit;
  await page.locator(`.languages [lang=${lang}]`).click();
  await page.locator(`html[lang=${lang}][dir=${RIGHT_TO_LEFT.includes(lang) ? "rtl" : "ltr"}]`).waitFor({ state: "attached" });
  visit.lang = lang;
}

const step = (page) => page.evaluate(() => [...document.querySelectorAll("#story .step")].findIndex((step) => !step.hidden));

async function fillEverything(visit) {
  const { page } = visit;
  await child.write(visit, ADVICE);
  await child.goTo(visit, "#questions-heading");
  await page.locator("#f-who-to-tell-school").check();
  await page.locator("#f-how-common-4").check();
  await child.openDeepDive(visit);
  await page.locator("#f-wish-adults").fill(WISH);
  await page.locator("#f-hours-online").fill("٣");
  await child.goTo(visit, "#send-heading");
  await page.locator("#story [name=show-words]").check();
}

async function everythingIsThere(visit, token) {
  const { page } = visit;
  assert.equal(await child.token(page), token, "another story");
  assert.equal(await child.advice(page).inputValue(), ADVICE);
  assert.equal(await page.locator("#f-wish-adults").inputValue(), WISH);
  assert.equal(await page.locator("#f-hours-online").inputValue(), "٣");
  for (const chosen of ["#f-who-to-tell-school", "#f-how-common-4", "#story [name=show-words]"]) {
    assert.ok(await page.locator(chosen).isChecked(), `${chosen} is lost`);
  }
  assert.ok(await page.locator("details.deep").evaluate((fold) => fold.open), "the deep dive has closed");
  assert.equal(await page.locator("#send").textContent(), say(visit.lang, "send"));
}

walkBoth("on every step of the story the language changes, and step, story, words and choices stay", async (visit) => {
  const { page, scripts } = visit;
  await child.openStory(visit, "13-15");
  const token = await child.token(page);
  await fillEverything(visit);
  const steps = scripts ? await page.locator("#story .step").count() : 1;
  assert.ok(!scripts || steps > 4, `${steps} steps`);
  for (let at = 0; at < steps; at += 1) {
    while (scripts && (await step(page)) !== at) await page.locator((await step(page)) > at ? "#back" : "#next").click();
    for (const lang of WAY) {
      await change(visit, lang);
      if (scripts) {
        assert.equal(await step(page), at, `the step after the change to ${lang}`);
        assert.ok(await page.evaluate(() => document.activeElement.matches(".step:not([hidden]) h2")), "the focus is lost");
      }
      await everythingIsThere(visit, token);
    }
  }
  await child.send(visit);
  await child.thanked(visit);
});

walk("what was opened stays open in the other language", { lang: FIRST }, async (visit) => {
  const { page } = visit;
  await child.openStory(visit, "13-15");
  await child.openDeepDive(visit);
  await change(visit, WAY[0]);
  assert.ok(await page.locator("details.deep").evaluate((fold) => fold.open));
});

walkBoth("the welcome page keeps the age that was chosen", async (visit) => {
  const { page } = visit;
  await child.welcome(visit);
  const ticket = await page.locator("input[name=ticket]").inputValue();
  await page.locator('input[name="band"][value="13-15"]').check();
  for (const lang of WAY) {
    await change(visit, lang);
    assert.ok(await page.locator('input[name="band"][value="13-15"]').isChecked(), lang);
    assert.equal(await page.locator("input[name=ticket]").inputValue(), ticket);
    assert.equal(await page.locator("h1").textContent(), say(lang, "survey-title"));
  }
  await page.locator("form.start button[type=submit]").click();
  await page.locator("#story").waitFor();
});

walkBoth("the thanks page keeps its code, and the page of a withdrawn answer says so, in every language", async (visit) => {
  const { page } = visit;
  await child.openStory(visit);
  await child.write(visit, ADVICE);
  await child.send(visit);
  await child.thanked(visit);
  const code = await child.code(visit);
  for (const lang of WAY) {
    await change(visit, lang);
    await child.thanked(visit);
    assert.equal(await child.code(visit), code);
  }

  await child.openForm(visit, "withdraw");
  await page.locator("#code").fill(`${code} `);
  for (const lang of WAY) {
    await change(visit, lang);
    assert.equal(await page.locator("#code").inputValue(), `${code} `);
    assert.equal(await page.locator("h1").textContent(), say(lang, "withdraw-heading"), "a change of language takes nothing back");
  }
  // Enter takes back, and changes no language.
  await page.locator("#code").press("Enter");
  for (const lang of [visit.lang, ...WAY]) {
    if (lang !== visit.lang) await change(visit, lang);
    await page.locator("h1", { hasText: say(lang, "withdraw-done") }).waitFor();
  }
});

walkBoth("pages for others, and pages that stand alone, change their language in place", async (visit) => {
  const { page } = visit;
  await child.openStory(visit, "younger");
  for (const lang of WAY) {
    await change(visit, lang);
    assert.equal(await page.locator("h1").textContent(), say(lang, "younger-heading"));
  }
  for (const [path, heading] of [["/help", "help-heading"], ["/privacy", "privacy-heading"], ["/nothing-here", "trouble-not-found"], [`/results/${child.SLUG}`, "results-page-heading"], ["/", "front-heading"]]) {
    await visit.goto(`${path}?lang=${FIRST}`);
    for (const lang of WAY) {
      await change(visit, lang);
      assert.equal(await page.locator("h1").textContent(), say(lang, heading), path);
    }
  }
});
