// What a child sees without looking for it: measured on the page as the browser laid it out.
import assert from "node:assert/strict";
import { gzipSync } from "node:zlib";
import * as child from "./support/child.mjs";
import { LANGUAGES, say } from "./support/words.mjs";
import { walk, walkEveryWay } from "./support/world.mjs";

const FINGER = 48;
const TELEPHONES = [
  { width: 360, height: 640 },
  { width: 320, height: 568 },
];

/** The same with a keyboard on the screen: `interactive-widget=resizes-content` makes the window smaller. */
const KEYBOARD_OPEN = { width: 360, height: 320 };
const YOUNGEST = "10-12";
const MOST_WORDS = 40;
const LARGEST_SCRIPT = 6 * 1024;
const LONG_ADVICE = Array(12).fill(child.ADVICE).join("\n");

const box = (page, selector) => page.locator(selector).boundingBox();

/** Wholly inside the window, and nothing lies over it. */
async function inView(page, selector, where) {
  const seen = await page.locator(selector).evaluate(async (element) => {
    await Promise.all(element.getAnimations().map(({ finished }) => finished));
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const inside = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
    const [middle, centre] = [(left + right) / 2, (top + bottom) / 2];
    const points = [[middle, top + 4], [left + 12, centre], [middle, centre], [right - 12, centre], [middle, bottom - 4]];
    const free = points.every(([x, y]) => element.contains(document.elementFromPoint(x, y)));
    return inside && free;
  });
  assert.ok(seen, `${selector} is not in view: ${where}`);
}

async function large(page, selector, where) {
  const { width, height } = await box(page, selector);
  assert.ok(width >= FINGER && height >= FINGER, `${selector} is ${width} × ${height}: ${where}`);
}

walkEveryWay("Start, No thanks, Help and Exit are in view on the first page of a small telephone, No thanks as large as Start, and so is the question for the age", async (visit) => {
  const { page } = visit;
  for (const size of TELEPHONES) {
    const where = `${size.width} × ${size.height}`;
    await page.setViewportSize(size);
    await child.welcome(visit);
    const buttons = ["#exit", ".to-help", "form.start .button[type=submit]", "form.start a.button"];
    for (const button of buttons) {
      await inView(page, button, where);
      await large(page, button, where);
    }
    if (size === TELEPHONES[0]) await inView(page, ".ages legend", where);
    const [start, no] = [await box(page, buttons[2]), await box(page, buttons[3])];
    assert.deepEqual([no.width, no.height, no.y], [start.width, start.height, start.y], where);
    assert.equal(await page.evaluate(() => scrollY), 0);
  }
});

walkEveryWay("pressing Start without an age brings the ages into view and tells what to do", async (visit) => {
  const { page } = visit;
  await page.setViewportSize(TELEPHONES[0]);
  await child.welcome(visit);
  await page.locator("form.start .button[type=submit]").click();
  await inView(page, "#age-missing", "after Start");
  await page.waitForFunction(() => document.activeElement?.name === "band");
  const [told, ink] = await page.evaluate(() => ["#age-missing", "h1"].map((one) => getComputedStyle(document.querySelector(one)).color));
  assert.equal(told, ink, "as if something were wrong");
  await inView(page, ".ages .choice:first-child", "after Start");
});

/** A device with a voice of its own for every language: then the page offers to read, and has the most in view. */
function withVoices() {
  const voices = ["en", "sv", "fi", "ar"].map((lang) => ({ lang, localService: true }));
  Object.defineProperty(window, "speechSynthesis", { value: { getVoices: () => voices, cancel() {} } });
}

const STEP = "#story .step:not([hidden])";

/** What a child needs at a step, whatever is told there. */
async function wayIsFree(page, where) {
  for (const part of ["#exit", ".to-help"]) await large(page, part, where);
  const buttons = await page.locator("#walk button:visible").evaluateAll((all) => all.map(({ id }) => `#${id}`));
  assert.ok(buttons.length > 1, where);
  for (const part of ["#exit", ".to-help", ".help-calm", ...buttons]) await inView(page, part, where);
}

/** Opens the story until each wording of it was told: which one a child gets is chosen at random, in blocks. */
async function eachWording(visit, look) {
  const told = new Set();
  for (let visits = 0; told.size < 2; visits += 1) {
    assert.ok(visits < 20, "only one wording comes");
    await child.openStory(visit, YOUNGEST);
    const words = await visit.page.locator(".told .tale").allTextContents();
    if (told.size === told.add(words.join("\n")).size) continue;
    await look();
  }
}

for (const lang of LANGUAGES) {
  walk(`each step of the youngest children's story is in view at once on a small telephone, and nothing lies over another (${lang})`, { lang }, async (visit) => {
    const { page } = visit;
    await page.addInitScript(withVoices);
    for (const size of TELEPHONES) {
      await page.setViewportSize(size);
      await eachWording(visit, async () => {
        const steps = await page.locator(".told").count();
        for (let step = 1; step <= steps; step += 1) {
          await child.goTo(visit, `#part-${step}`);
          const where = `part ${step} at ${size.width} × ${size.height}`;
          await wayIsFree(page, where);
          for (const part of ["#progress", `${STEP} .tale`]) await inView(page, part, where);
          assert.equal(await page.evaluate(() => scrollY), 0, where);
          assert.ok(await page.locator("#listen").isVisible(), where);
        }
      });
    }
  });

  walk(`at every other step the way on, Exit and Help are in view, and nothing lies under them at its end (${lang})`, { lang }, async (visit) => {
    const { page } = visit;
    await page.addInitScript(withVoices);
    for (const size of TELEPHONES) {
      await page.setViewportSize(size);
      await child.openStory(visit, YOUNGEST);
      await child.openDeepDive(visit);
      await child.goTo(visit, "h2");
      const steps = await page.locator(".step").count();
      for (let step = 1; step <= steps; step += 1) {
        if (step > 1) await page.locator("#next").click();
        const where = `step ${step} at ${size.width} × ${size.height}`;
        await wayIsFree(page, where);
        const [top, end] = await page.evaluate((step) => {
          const edges = () => [document.querySelector(step).getBoundingClientRect(), document.querySelector(".help-line").getBoundingClientRect(), document.querySelector(".top").getBoundingClientRect()];
          const [above, , bar] = edges();
          scrollTo(0, document.documentElement.scrollHeight);
          const [below, line] = edges();
          return [above.top - bar.bottom, line.top - below.bottom];
        }, STEP);
        assert.ok(top >= 0 && end >= 0, `${where}: ${top} px below Exit, ${end} px above Back and Next`);
      }
    }
  });
}

/** Everything of these is between the two bars, and nothing of it under either. */
async function betweenBars(page, selector, where) {
  const room = await page.locator(selector).evaluateAll((all) => {
    const edge = (bar) => document.querySelector(bar).getBoundingClientRect();
    const [top, end] = [edge(".top").bottom, edge(".help-line").top];
    const boxes = all.map((one) => one.getBoundingClientRect());
    return Math.min(...boxes.flatMap((box) => [box.top - top, end - box.bottom]));
  });
  assert.ok(room >= 0, `${selector} is ${-room} px under a bar: ${where}`);
}

/** How many lines of a text area can be read at once. */
const linesInView = (page, selector) =>
  page.locator(selector).evaluate((field) => {
    const { top, bottom } = field.getBoundingClientRect();
    const { paddingTop, borderTopWidth, lineHeight } = getComputedStyle(field);
    const [space, edge, line] = [paddingTop, borderTopWidth, lineHeight].map(Number.parseFloat);
    const end = Math.min(bottom - edge, document.querySelector(".help-line").getBoundingClientRect().top);
    return (end - top - edge - space) / line;
  });

for (const lang of LANGUAGES) {
  walk(`on a small telephone five lines are there to write advice in, and Send is in view with both ticks (${lang})`, { lang }, async (visit) => {
    const { page } = visit;
    await page.addInitScript(withVoices);
    for (const size of [TELEPHONES[0], { width: 390, height: 700 }]) {
      const where = `${size.width} × ${size.height}`;
      await page.setViewportSize(size);
      await child.openStory(visit, YOUNGEST);
      await child.goTo(visit, "#f-advice");
      await betweenBars(page, `${STEP} :is(summary, .task, .question, #f-advice-room)`, where);
      const lines = await linesInView(page, "#f-advice");
      assert.ok(lines >= 5, `${lines} lines are in view: ${where}`);
      await child.goTo(visit, "#send-heading");
      await inView(page, "#send", where);
      await large(page, "#send", where);
      await betweenBars(page, `${STEP} > :is(h2, .tick)`, where);
      assert.equal(await page.evaluate(() => scrollY), 0, where);
    }
  });
}

walk("a second tap on the last Next sends nothing: Send, which comes to its place, waits a moment", {}, async (visit) => {
  const { page } = visit;
  await page.setViewportSize(TELEPHONES[0]);
  await child.openStory(visit, YOUNGEST);
  await child.write(visit, child.ADVICE);
  await child.goTo(visit, "#questions-heading");
  await page.locator("#next").dblclick();
  await page.locator("#send-heading").waitFor();
  assert.equal(await page.locator("#send").textContent(), say("en", "send"));
  await child.send(visit);
  await child.thanked(visit);
  assert.equal(visit.requests.filter((url) => url.endsWith("/answers")).length, 1);
});

for (const lang of ["en", "ar"]) {
  walk(`the edge of a question with a problem begins where its words begin (${lang})`, { lang, reducedMotion: "reduce" }, async (visit) => {
    const { page } = visit;
    await child.openStory(visit, YOUNGEST);
    await child.openDeepDive(visit);
    await page.locator("#f-hours-online").fill("?");
    await child.send(visit);
    await child.refused(visit, "refused");
    await page.locator("#w-hours-online").scrollIntoViewIfNeeded();
    const [question, words, field] = [await box(page, "#w-hours-online"), await box(page, "#w-hours-online legend"), await box(page, "#f-hours-online")];
    const x = lang === "ar" ? question.x + question.width - 3 : question.x + 1;
    const edge = (y) => page.screenshot({ clip: { x, y: Math.ceil(y), width: 2, height: 4 } });
    assert.deepEqual(await edge(words.y + 2), await edge(field.y + 2));
  });
}

walkEveryWay("with a keyboard on the screen Exit and Help stay in view, and two lines of what is typed", async (visit) => {
  const { page } = visit;
  await page.setViewportSize(TELEPHONES[0]);
  await child.openStory(visit, YOUNGEST);
  await child.write(visit, LONG_ADVICE);
  await page.setViewportSize(KEYBOARD_OPEN);
  for (const key of ["Control+Home", "Control+End"]) {
    await child.advice(page).press(key);
    // The browser brings the line that is typed in into view.
    await page.keyboard.type(". ");
    for (const part of ["#exit", ".to-help"]) {
      await large(page, part, key);
      await inView(page, part, key);
    }
    const lines = await child.advice(page).evaluate((field) => {
      const { left, top, right, bottom } = field.getBoundingClientRect();
      const free = (y) => field === document.elementFromPoint((left + right) / 2, y);
      let seen = 0;
      for (let y = Math.max(0, Math.ceil(top)); y < Math.min(innerHeight, bottom); y += 1) seen += free(y);
      return seen / Number.parseFloat(getComputedStyle(field).lineHeight);
    });
    assert.ok(lines >= 2.5, `${lines} lines are in view after ${key}`);
  }
});

/** Every word that stands in these steps, but for the story that is told again. */
const wordsOf = (page, steps) =>
  page.locator(steps).evaluateAll((all) =>
    all.map((step) => {
      const texts = document.createTreeWalker(step, NodeFilter.SHOW_TEXT);
      let said = "";
      while (texts.nextNode()) if (!texts.currentNode.parentElement.closest("#again")) said += ` ${texts.currentNode.data}`;
      return said.split(/\s+/u).filter(Boolean).length;
    }),
  );

walkEveryWay("a step of the youngest children has at most 40 words: before the story, in it, and beside the advice", async (visit) => {
  const { page } = visit;
  const steps = ".step:has(.consent), .step.told, .step:has(#f-advice)";
  await eachWording(visit, async () => {
    const counts = await wordsOf(page, steps);
    assert.ok(counts.length >= 5, `${counts}`);
    for (const [step, many] of counts.entries()) assert.ok(many > 5 && many <= MOST_WORDS, `${many} words in step ${step + 1}`);
  });
});

walkEveryWay("the story opens again in one tap beside the advice, and no typed word is lost", async (visit) => {
  const { page } = visit;
  await page.setViewportSize(TELEPHONES[0]);
  await child.openStory(visit, YOUNGEST);
  const told = await page.locator(".told .tale").allTextContents();
  await child.write(visit, child.ADVICE);
  const address = page.url();
  await page.locator("#again summary").click();
  assert.equal(await page.locator("#again .tale").innerText(), told.join("\n\n"));
  assert.ok(await child.advice(page).isVisible());
  assert.equal(page.url().split("#")[0], address);
  assert.equal(await child.advice(page).inputValue(), child.ADVICE);
});

walkEveryWay("a long text is asked for without a count: a calm line says that little is enough", async (visit) => {
  const { page, lang } = visit;
  await child.openStory(visit, YOUNGEST);
  await child.goTo(visit, "#f-advice");
  const line = page.locator("#f-advice-room");
  assert.equal(await line.textContent(), say(lang, "room"));
  await child.advice(page).fill(child.ADVICE);
  assert.ok(await line.isVisible());
  assert.equal(await line.textContent(), say(lang, "room"), "a count while there is room");
});

walkEveryWay("thanks tells the day of the results, shows the code only when it is tapped, and breathes along", async (visit) => {
  const { page, lang } = visit;
  await page.setViewportSize(TELEPHONES[0]);
  await child.openStory(visit, YOUNGEST);
  await child.write(visit, child.ADVICE);
  await child.send(visit);
  await child.thanked(visit);
  assert.match(await page.locator("#results-heading + p").innerText(), /\b15\b.*\b2027\b/su);
  await child.code(visit);
  const moves = () => page.evaluate(() => document.getAnimations().filter(({ animationName }) => animationName === "breathe").length);
  assert.equal(await moves(), 0, "it moves by itself");
  await page.locator("label[for=breathe]", { hasText: say(lang, "calm-breathe") }).click();
  assert.equal(await moves(), 3);
  await page.locator("label[for=breathe]").click();
  assert.equal(await moves(), 0);
});

for (const lang of ["en", "ar"]) {
  walk(`a plain page's picture begins where its heading begins (${lang})`, { lang }, async (visit) => {
    const { page } = visit;
    for (const size of [TELEPHONES[0], { width: 1280, height: 800 }]) {
      await page.setViewportSize(size);
      await visit.goto(`/help?lang=${lang}`);
      const ends = await page.evaluate(() => {
        const end = ({ left, right }) => (document.dir === "rtl" ? right : left);
        const hill = document.querySelector(".art .art-near").getBoundingClientRect();
        return [end(hill), end(document.querySelector("h1").getBoundingClientRect())];
      });
      assert.ok(Math.abs(ends[0] - ends[1]) < 1, `${ends}: ${size.width} wide`);
    }
  });
}

walk("the script takes at most 6 KB", {}, async (visit, t) => {
  await child.welcome(visit);
  const script = await (await fetch(await visit.page.locator("script[src]").evaluate(({ src }) => src))).text();
  const size = gzipSync(script).length;
  t.diagnostic(`${size} bytes`);
  assert.ok(size > 1_000 && size <= LARGEST_SCRIPT, `${size} bytes`);
});
