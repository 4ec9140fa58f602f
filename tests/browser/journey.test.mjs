// A child's whole way, from the welcome page to taking the words back.
import assert from "node:assert/strict";
import * as child from "./support/child.mjs";
import { LANGUAGES, say } from "./support/words.mjs";
import { walk, walkEveryWay, world } from "./support/world.mjs";

const { ADVICE, HOME } = child;
const UNKNOWN_CODE = "7KQM-2F9T-XW3D";
const NO_CODE = "7KQM \"><b>";

walkEveryWay("a child reads a story, writes advice, sends it and takes it back, and leaves no trace in the browser", async (visit) => {
  const { page, lang } = visit;
  const before = await world.program.answers();
  await visit.goto(`/?lang=${lang}`);
  await visit.leftNothing();
  await page.locator(`a.button[href^="${HOME}"]`).click();
  await page.locator("h1", { hasText: say(lang, "survey-title") }).waitFor();
  await visit.leftNothing();

  await child.start(visit, "10-12");
  assert.equal(await page.locator("#story h1").textContent(), say(lang, "story-game-title"));
  await visit.leftNothing();
  await child.write(visit, ADVICE);

  await child.goTo(visit, "#questions-heading");
  await child.field(page, "q-who-to-tell").first().check();
  await page.locator("#f-how-common-3").check();
  await page.locator("#f-gender-prefer-not").check();
  assert.equal(await page.locator("#f-heard-of-yes").isVisible(), false, "the deep dive is open before anybody opened it");
  await child.openDeepDive(visit);
  const conditional = page.locator("#w-told");
  assert.equal(await conditional.isVisible(), false, "a question shows before its condition holds");
  await page.locator("#f-heard-of-no").check();
  assert.equal(await conditional.isVisible(), false, "a question shows though its condition does not hold");
  await page.locator("#f-heard-of-yes").check();
  await conditional.waitFor();
  await page.locator("#f-told-not-sure").check();
  await page.locator("#f-hours-online").fill("3");
  await page.locator("#f-wish-adults").fill("Listen first.");

  for (const choice of ["show-words", "own-experience"]) {
    assert.equal(await child.field(page, choice).isChecked(), false, `${choice} is ticked beforehand`);
  }
  assert.equal(await world.program.answers(), before, "something is stored before Send");
  await visit.leftNothing();
  await child.send(visit);
  await child.thanked(visit);
  await visit.leftNothing();
  assert.equal(await world.program.answers(), before + 1);

  const code = await child.code(visit);
  assert.match(code, /^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  // Beside, because the code stands on this page alone.
  const opened = visit.context.waitForEvent("page");
  await page.locator(`a[href^="${HOME}/withdraw"]`).click();
  const beside = await opened;
  await beside.waitForURL(/\/withdraw/);
  await beside.close();
  await visit.leftNothing();
  await child.withdraw(visit, code.toLowerCase().replaceAll("-", " "));
  await page.locator("h1", { hasText: say(lang, "withdraw-done") }).waitFor();
  assert.equal(await world.program.answers(), before);
  await visit.leftNothing();

  // Whoever asks twice, because the first answer was lost, hears the same.
  await child.withdraw(visit, code);
  await page.locator("h1", { hasText: say(lang, "withdraw-done") }).waitFor();

  await child.withdraw(visit, UNKNOWN_CODE);
  await page.locator("#code-error", { hasText: say(lang, "withdraw-unknown") }).waitFor();
  assert.equal(await page.locator("#code").inputValue(), UNKNOWN_CODE);
  await child.withdraw(visit, NO_CODE);
  await page.locator("#code-error", { hasText: say(lang, "withdraw-unreadable") }).waitFor();
  assert.equal(await page.locator("#code").inputValue(), NO_CODE);
});

for (const [band, page] of [
  ["younger", "younger"],
  ["older", "older"],
]) {
  walkEveryWay(`somebody ${band} than the age bands meets a kind page with help and no story`, async (visit) => {
    await child.openStory(visit, band);
    await visit.page.locator("h1", { hasText: say(visit.lang, `${page}-heading`) }).waitFor();
    assert.equal(await visit.page.locator("#story").count(), 0);
    assert.ok(await visit.page.locator("main details.country a[href^='tel:']").first().isVisible(), "no helpline in view");
    await visit.leftNothing();
  });
}

walkEveryWay("pressing Start without an age asks for it beside the choice", async (visit) => {
  await child.welcome(visit);
  await visit.page.locator("form.start button[type=submit]").click();
  await visit.page.locator("#age-missing", { hasText: say(visit.lang, "age-missing") }).waitFor();
});

walkEveryWay("the pages around the journey leave no trace in the browser", async (visit) => {
  for (const path of ["/help", "/privacy", `/results/${child.SLUG}`, `${HOME}/withdraw`]) {
    await visit.goto(`${path}?lang=${visit.lang}`);
    assert.equal(await visit.page.locator("html").getAttribute("lang"), visit.lang);
    await visit.leftNothing();
  }
});

walkEveryWay("a click identifier is gone from the address before anything is rendered", async (visit) => {
  await visit.goto(`${HOME}?fbclid=abc&lang=${visit.lang}&utm_source=news`);
  assert.equal(visit.page.url(), `${world.program.origin}${HOME}?lang=${visit.lang}`);
  assert.equal(await visit.page.evaluate(() => history.length), 2, "the address with the identifier stays in the history");
  await visit.page.goBack();
  assert.equal(visit.page.url(), "about:blank");
});

for (const lang of LANGUAGES) {
  walk(`without scripts and without any style the survey is read, answered and taken back (${lang})`, { lang, scripts: false }, async (visit) => {
    const { page, context } = visit;
    await context.route(/^http:/, async (route) => {
      const response = await route.fetch({ maxRedirects: 0 });
      await route.fulfill({ response, body: (await response.text()).replace(/<style[^]*?<\/style>/g, "") });
    });
    const bare = async () => {
      assert.equal(await page.evaluate(() => document.styleSheets.length), 0);
      const filled = () => [...document.querySelectorAll("svg")].filter((one) => getComputedStyle(one).fill !== "none" && one.matches(".art, .scene, .breathing"));
      assert.equal((await page.evaluate(`(${filled})().length`)), 0, "a picture is a black box");
      const sizes = await page.locator("svg").evaluateAll((all) => all.filter((one) => one.checkVisibility()).map((one) => one.getBoundingClientRect().height));
      assert.ok(sizes.every((height) => height > 0 && height <= 132), `pictures are ${sizes} high`);
      const links = () => [...document.querySelectorAll("a, summary")].filter((one) => one.nextSibling?.matches?.("a, button")).map((one) => one.outerHTML);
      assert.deepEqual(await page.evaluate(links), [], "links run together");
    };
    await child.welcome(visit);
    await bare();
    await child.openStory(visit, "13-15");
    await bare();
    assert.ok((await page.locator(".tale").first().innerText()).length > 40, "the story is there to read");
    await child.write(visit, ADVICE);
    await page.locator("#f-how-common-3").check();
    await child.openDeepDive(visit);
    await page.locator("#f-heard-of-yes").check();
    await child.send(visit);
    await child.thanked(visit);
    await bare();
    const code = await child.code(visit);
    await child.withdraw(visit, code);
    await page.locator("h1", { hasText: say(lang, "withdraw-done") }).waitFor();
    await bare();
  });
}
