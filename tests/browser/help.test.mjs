// Help: whose it is, and that it can be reached without losing anything.
import assert from "node:assert/strict";
import * as child from "./support/child.mjs";
import { LANGUAGES, say } from "./support/words.mjs";
import { walk, walkEveryWay } from "./support/world.mjs";

const SMALL = { viewport: { width: 320, height: 568 } };

/** The country whose help stands open. */
const openCountry = (page, around) => page.locator(`${around} details.country[open] > summary`).first().textContent();
const numberInTheBar = (page) => page.locator("#help-line .helpline bdi").textContent();

async function toThanks(visit) {
  await child.write(visit, child.ADVICE);
  await child.send(visit);
  await child.thanked(visit);
}

for (const [lang, country, number] of [["fi", "Suomi", "116 111"], ["sv", "Sverige", "116 111"]]) {
  walk(`to who reads ${lang} the help of ${country} is the nearest, on every page`, { lang }, async (visit) => {
    const { page } = visit;
    await visit.goto(`/help?lang=${lang}`);
    assert.equal(await openCountry(page, "main"), country);
    await child.openStory(visit);
    assert.equal(await openCountry(page, "#help"), country);
    assert.equal(await numberInTheBar(page), number);
    await toThanks(visit);
    assert.equal(await openCountry(page, "main"), country);
  });
}

for (const scripts of [true, false]) {
  walk(`the country that a child names is the nearest, in any language and after Send (${scripts ? "with" : "without"} JavaScript)`, { scripts }, async (visit) => {
    const { page } = visit;
    await child.welcome(visit);
    await page.locator('input[name="band"][value="16-17"]').check();
    const [named] = await page.locator('[name="country"] option, input[name="country"]').evaluateAll((all) =>
      all.map(({ value }) => value).filter((value) => value && value !== "se"),
    );
    const field = page.locator('[name="country"]').first();
    if ((await field.evaluate(({ tagName }) => tagName)) === "SELECT") await field.selectOption(named);
    else await page.locator(`[name="country"][value="${named}"]`).check();
    await page.locator("form.start .button[type=submit]").click();
    await page.locator("#story").waitFor();
    const nearest = await openCountry(page, "#help");
    assert.notEqual(nearest, "Sweden");
    await page.locator("#story button[name=switch][value=sv]").click();
    await page.locator("html[lang=sv] #story").waitFor();
    visit.lang = "sv";
    assert.notEqual(await openCountry(page, "#help"), "Sverige");
    await toThanks(visit);
    await page.locator("main summary", { hasText: say("sv", "help-more") }).click();
    assert.notEqual(await openCountry(page, "main"), "Sverige");
    await page.locator("button[name=switch][value=en]").click();
    await page.locator("html[lang=en] #thanks").waitFor();
    assert.equal(await openCountry(page, "main"), nearest);
  });
}

for (const viewport of [{ width: 360, height: 640 }, { width: 320, height: 568 }, { width: 1280, height: 800 }]) {
  walkEveryWay(`help opens over the story, under Exit, and the story is as it was when it closes (${viewport.width} wide)`, async (visit) => {
    const { page, lang } = visit;
    await child.openStory(visit);
    await child.write(visit, child.ADVICE);
    const [address, entries, at] = await page.evaluate(() => [location.href, history.length, scrollY]);
    const door = page.locator("#help > summary");
    // Playwright's own click scrolls to what is in view already.
    const press = async () => {
      const { x, y, width, height } = await door.boundingBox();
      await page.mouse.click(x + width / 2, y + height / 2);
    };
    await press();
    assert.equal(await door.innerText(), say(lang, "help-close"));
    const list = await page.locator("#help-list").boundingBox();
    const bar = await page.locator("header.top").boundingBox();
    assert.ok(Math.abs(list.y - bar.y - bar.height) <= 1 && list.y + list.height >= viewport.height - 1, JSON.stringify({ list, bar }));
    assert.deepEqual([list.x, list.width], [bar.x, bar.width]);
    await page.locator("#help-list").evaluate((list) => (list.scrollTop = list.scrollHeight));
    const last = await page.locator("#help-list details").last().boundingBox();
    assert.ok(last.y > list.y && last.y + last.height < viewport.height, `the list's end: ${JSON.stringify(last)}`);
    assert.ok(await page.locator("#exit").isVisible());
    await press();
    assert.equal(await page.locator("#help-list").isVisible(), false);
    assert.equal(await door.innerText(), say(lang, "help-link"));
    assert.deepEqual(await page.evaluate(() => [location.href, history.length, scrollY]), [address, entries, at]);
    assert.equal(await child.advice(page).inputValue(), child.ADVICE);
  }, { viewport });
}

walk("with scripts the bar's own link opens help too, and the reader's place goes there", {}, async (visit) => {
  const { page } = visit;
  await child.openStory(visit);
  await page.locator(".help-all").click();
  assert.ok(await page.locator("#help-list").isVisible());
  assert.equal(await page.evaluate(() => document.activeElement.id), "help-list");
});

walkEveryWay("while help is open the keyboard stays above the story, and Escape closes it with scripts", async (visit) => {
  const { page, scripts } = visit;
  await child.openStory(visit);
  await child.write(visit, child.ADVICE);
  await page.locator("#help > summary").focus();
  await page.keyboard.press("Enter");
  await page.locator("#help-list").waitFor();
  const where = () => page.evaluate(() => (document.activeElement.closest("main") ? `below: ${document.activeElement.outerHTML.slice(0, 90)} ${document.querySelector("#help").open}` : "above"));
  const links = await page.locator("#help-list :is(a, summary):visible").count();
  for (let tab = 0; tab < links + 6; tab += 1) {
    await page.keyboard.press("Tab");
    assert.equal(await where(), "above", `after ${tab + 1} presses of Tab`);
  }
  if (!scripts) return;
  await page.keyboard.press("Escape");
  assert.equal(await page.locator("#help-list").isVisible(), false);
  assert.ok(await page.locator("#help > summary").evaluate((summary) => summary === document.activeElement));
  assert.equal(await child.advice(page).inputValue(), child.ADVICE);
});

walk("where no one number helps everybody, help says to call that of the country", {}, async (visit) => {
  await visit.goto("/help?lang=en");
  const other = visit.page.locator("details.country", { hasText: say("en", "help-emergency-anywhere") });
  assert.equal(await other.count(), 1);
});

walkEveryWay("how to report on each platform is told in steps, on the help page and beside the story", async (visit) => {
  const { page, lang } = visit;
  await visit.goto(`/help?lang=${lang}`);
  const guides = async () => page.locator("ol.guide").evaluateAll((all) => all.map((guide) => guide.children.length));
  const steps = await guides();
  assert.ok(steps.length >= 6 && steps.every((count) => count >= 3), `${steps}`);
  await child.openStory(visit);
  assert.deepEqual(await guides(), steps);
  await page.locator("#help > summary").click();
  const first = page.locator("#help details:has(.guide)").first();
  await first.locator("summary").click();
  assert.ok(await first.locator("li").first().isVisible());
  assert.equal(await first.locator("a").getAttribute("target"), "_blank", "the words that were not sent yet stay");
});

for (const lang of LANGUAGES) {
  walk(`every number of help stands on one line, in the order in which it is dialled (${lang})`, { lang, ...SMALL }, async (visit) => {
    const { page } = visit;
    await visit.goto(`/help?lang=${lang}`);
    await page.evaluate(() => document.querySelectorAll("details").forEach((fold) => (fold.open = true)));
    const numbers = await page.locator(".way bdi").evaluateAll((all) =>
      all.map((one) => [one.textContent, one.getClientRects().length, getComputedStyle(one).direction]),
    );
    assert.ok(numbers.length > 8, `${numbers.length} numbers`);
    for (const [number, lines, direction] of numbers) assert.deepEqual([lines, direction], [1, "ltr"], number);
  });
}

walk("who follows a helpline from the page of thanks finds the code still there", {}, async (visit) => {
  const { page } = visit;
  await child.openStory(visit);
  await toThanks(visit);
  const leading = page.locator('main a[href^="http"], main a[href^="/"]');
  assert.ok((await leading.count()) > 3);
  assert.deepEqual(await leading.evaluateAll((all) => all.map(({ target }) => target).filter((target) => target !== "_blank")), []);
  await child.code(visit);
});
