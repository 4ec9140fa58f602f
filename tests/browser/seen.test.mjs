// Every page for whoever sees it otherwise: through a narrow window, in letters twice as large, in colours of their own, on
// paper. Measured on the page as the browser laid it out.
import assert from "node:assert/strict";
import * as child from "./support/child.mjs";
import { PAGES, come, unfold } from "./support/pages.mjs";
import { LANGUAGES } from "./support/words.mjs";
import { walk } from "./support/world.mjs";

/** What 1280 pixels are at 400 % (WCAG 2.2, 1.4.10). */
const NARROW = { width: 320, height: 568 };
const PHONE = { width: 360, height: 640 };
const DESK = { width: 1280, height: 800 };
const FINGER = 48;
/** Pixels of the letters that a reader set in the browser; most have 16. */
const USUAL = 16;
const TWICE = 32;

const PRESSED = "a[href], button, input:not([type=hidden]), select, textarea, summary, audio";

/** The browser's own setting: what `rem` is, in media queries too. */
async function letters({ page, context }, pixels) {
  const session = await context.newCDPSession(page);
  await session.send("Page.setFontSizes", { fontSizes: { standard: pixels } });
  await page.waitForFunction((least) => parseFloat(getComputedStyle(document.documentElement).fontSize) >= least, pixels);
}

/** Lines of words that stick out of the window, that something cuts, or that lie on other words; and sideways scrolling. */
function faults() {
  const all = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) {
    const wide = [...document.querySelectorAll("body *")].filter((one) => one.getBoundingClientRect().right > root.clientWidth + 1 || one.getBoundingClientRect().left < -1);
    all.push(`scrolls sideways by ${root.scrollWidth - root.clientWidth}: ${wide.slice(0, 3).map((one) => one.outerHTML.slice(0, 90)).join(" | ")}`);
  }
  const unseen = (element) => {
    for (let one = element; one; one = one.parentElement) {
      const { clipPath, position } = getComputedStyle(one);
      if (position === "absolute" && clipPath !== "none") return true;
    }
    return !element.checkVisibility({ visibilityProperty: true });
  };
  const cutters = (element) => {
    const found = [];
    for (let one = element; one && one !== document.body; one = one.parentElement) {
      if (getComputedStyle(one).overflowX !== "visible" || getComputedStyle(one).overflowY !== "visible") found.push(one.getBoundingClientRect());
    }
    return found;
  };
  const lines = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || ["SCRIPT", "STYLE", "TEXTAREA", "OPTION"].includes(element.tagName) || unseen(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const cut = cutters(element);
    for (const { left, right, top, bottom } of range.getClientRects()) {
      if (right - left < 1) continue;
      const words = node.data.trim().slice(0, 40);
      if (left < -1 || right > root.clientWidth + 1) all.push(`sticks out: ${words}`);
      if (cut.some((box) => left < box.left - 1 || right > box.right + 1 || top < box.top - 1 || bottom > box.bottom + 1)) all.push(`is cut: ${words}`);
      // Letters fill about the middle half of their line's box.
      const quarter = (bottom - top) / 4;
      lines.push({ node, words, left, right, top: top + quarter, bottom: bottom - quarter });
    }
  }
  lines.sort((one, other) => one.top - other.top);
  lines.forEach((one, place) => {
    for (let next = place + 1; next < lines.length && lines[next].top < one.bottom; next += 1) {
      const other = lines[next];
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      if (one.node !== other.node && across > 2 && down > 2) all.push(`"${one.words}" lies on "${other.words}"`);
    }
  });
  return all;
}

/** What stays in view lies over something wherever a page is scrolled to; here it is put at rest. */
async function nothingIsLost({ page }, where) {
  const bars = await page.addStyleTag({ content: ".top, .help-line, .bar { position: static !important; translate: none !important }" });
  assert.deepEqual(await page.evaluate(faults), [], where);
  await bars.evaluate((style) => style.remove());
}

/** Exit and Help, and at least half of the window for what is read, also in the middle of the page. */
async function wayOut({ page }, where) {
  const seen = await page.evaluate(() => {
    scrollTo(0, (document.body.scrollHeight - innerHeight) / 2);
    const free = ["#exit", ".to-help"].map((button) => {
      const { left, top, width, height, right, bottom } = document.querySelector(button).getBoundingClientRect();
      const within = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
      const mine = document.elementFromPoint(left + width / 2, top + height / 2)?.closest("#exit, .to-help") ;
      return within && mine?.matches(button) ? Math.min(width, height) : 0;
    });
    const bars = [...document.querySelectorAll(".top, .help-line, .bar")].filter((bar) => getComputedStyle(bar).position === "sticky");
    const taken = bars.reduce((sum, bar) => sum + bar.getBoundingClientRect().height, 0);
    scrollTo(0, 0);
    return { free, left: 1 - taken / innerHeight };
  });
  assert.ok(seen.free.every((side) => side >= FINGER), `${where}: Exit and Help ${seen.free}`);
  assert.ok(seen.left >= 0.5, `${where}: bars leave ${seen.left}`);
}

/** A page in a narrow window, and with letters twice as large on a telephone; on a desk only in two languages, since
 *  it is words too long for their place that differ, and there is place. */
async function fitsEverybody(visit, where) {
  const { page } = visit;
  const desk = ["en", "ar"].includes(visit.lang) ? [[TWICE, DESK]] : [];
  for (const [pixels, window] of [[USUAL, NARROW], [TWICE, PHONE], ...desk]) {
    const how = `${where}, ${window.width} wide, letters of ${pixels}`;
    await page.setViewportSize(window);
    await letters(visit, pixels);
    await nothingIsLost(visit, how);
    await wayOut(visit, how);
  }
  await letters(visit, USUAL);
}

const OURS = "**/*.js";

for (const lang of LANGUAGES) {
  walk(`no page scrolls sideways at 320 pixels or loses a word in letters twice as large (${lang})`, { lang, bypassCSP: true }, async (visit) => {
    for (const one of PAGES) {
      await come(visit, one);
      await fitsEverybody(visit, one[0]);
    }
  });

  walk(`no step of the story does either, nor the story as one page (${lang})`, { lang, bypassCSP: true }, async (visit) => {
    const { page } = visit;
    for (const band of ["10-12", "16-17"]) {
      await child.openStory(visit, band);
      const steps = await page.locator("#story .step").count();
      for (let step = 1; ; step += 1) {
        await unfold(visit);
        await fitsEverybody(visit, `${band}, step ${step}`);
        if (step === steps) break;
        await page.locator("#next").click();
      }
    }
    await page.route(OURS, (route) => route.abort());
    await child.openStory(visit);
    await unfold(visit);
    await fitsEverybody(visit, "one page");
  });
}

/** As low as a window with a keyboard on the screen. */
const LOW = { width: 320, height: 330 };

for (const lang of LANGUAGES) {
  walk(`in large letters Exit and Help take no more than a quarter of a small window, and a finger hits them (${lang})`, { lang }, async (visit) => {
    const { page } = visit;
    await child.openStory(visit);
    for (const pixels of [24, TWICE]) {
      for (const window of [LOW, PHONE]) {
        const where = `${window.width} × ${window.height}, letters of ${pixels}`;
        await page.setViewportSize(window);
        await letters(visit, pixels);
        await child.goTo(visit, "#f-advice");
        await child.advice(page).focus();
        const taken = await page.evaluate(() => document.querySelector(".top").getBoundingClientRect().height / innerHeight);
        assert.ok(taken <= 0.25, `${where}: ${taken}`);
        await wayOut(visit, where);
        await page.locator("#help > summary").click();
        assert.ok((await page.locator(".top").boundingBox()).height <= window.height / 4, `${where}, help is open`);
        await page.locator("#help > summary").click();
      }
    }
  });
}

/** Where a control is, in the reader's own colours: an edge, an underline, or the arrow of a fold. */
function unmarked(pressed) {
  const opaque = (colour) => !/^rgba\(.*, 0\)$/.test(colour);
  const edged = (element) => {
    const { borderTopWidth, borderTopStyle, borderTopColor } = getComputedStyle(element);
    return parseFloat(borderTopWidth) >= 1 && borderTopStyle !== "none" && opaque(borderTopColor);
  };
  const marked = (element) => {
    const { textDecorationLine, appearance } = getComputedStyle(element);
    const arrow = element.tagName === "SUMMARY" && parseFloat(getComputedStyle(element, "::before").borderBottomWidth) >= 1;
    const native = ["radio", "checkbox"].includes(element.type) && appearance !== "none";
    return native || arrow || edged(element) || textDecorationLine.includes("underline");
  };
  const controls = [...document.querySelectorAll(pressed)].filter((one) => one.checkVisibility() && one.tagName !== "AUDIO");
  return controls.filter((one) => !marked(one)).map((one) => one.outerHTML.slice(0, 90));
}

const OWN_COLOURS = { viewport: PHONE, forcedColors: "active", bypassCSP: true };

walk("in a reader's own colours every control of every page keeps its edge", OWN_COLOURS, async (visit) => {
  for (const one of PAGES) {
    await come(visit, one);
    assert.deepEqual(await visit.page.evaluate(unmarked, PRESSED), [], one[0]);
  }
});

walk("in a reader's own colours what is chosen differs from what is not", OWN_COLOURS, async (visit) => {
  const { page } = visit;
  await page.route(OURS, (route) => route.abort());
  visit.scripts = false;
  await child.openStory(visit);
  for (const [chosen, other] of [["#f-who-to-tell-school", "#f-who-to-tell-parent"], ["#f-how-common-2", "#f-how-common-3"]]) {
    await page.locator(chosen).check();
    const edges = await page.evaluate(
      (both) => both.map((one) => {
        const { borderTopStyle, borderTopWidth } = getComputedStyle(document.querySelector(one).closest("label"));
        return `${borderTopStyle} ${borderTopWidth}`;
      }),
      [chosen, other],
    );
    assert.notEqual(edges[0], edges[1]);
  }
});

/** Presses Tab through the page; gives what had the focus without an outline around it or its label. */
async function unfocused(page) {
  const stops = await page.locator(PRESSED).count();
  const faint = new Set();
  for (let stop = 0; stop < stops; stop += 1) {
    await page.keyboard.press("Tab");
    const name = await page.evaluate(() => {
      const here = document.activeElement;
      if (here === document.body || here.tagName === "AUDIO") return "";
      const around = [here, here.closest("label"), here.labels?.[0]].filter(Boolean);
      const seen = around.some((one) => {
        const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(one);
        return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 && !/^rgba\(.*, 0\)$/.test(outlineColor);
      });
      return seen ? "" : here.outerHTML.slice(0, 90);
    });
    if (name) faint.add(name);
  }
  return [...faint];
}

for (const forcedColors of ["none", "active"]) {
  walk(`the focus is seen wherever Tab comes to (forced colours: ${forcedColors})`, { ...OWN_COLOURS, forcedColors }, async (visit) => {
    const seen = ["welcome", "thanks", "complaint", "take back", "refused"];
    for (const one of PAGES.filter(([name]) => seen.includes(name))) {
      await come(visit, one);
      assert.deepEqual(await unfocused(visit.page), [], one[0]);
    }
  });
}

/** What is shown of these. */
const shown = (page, selector) =>
  page.locator(selector).evaluateAll((all) => all.filter((one) => one.checkVisibility() && one.getClientRects().length > 0).map((one) => one.outerHTML.slice(0, 90)));

const ON_PAPER = "button, .button:not([href^='tel:']), .exit, .to-help, .languages, .foot, select, audio, .help-all, #progress";

walk("on paper no page shows anything to press, and help shows every service though its fold is closed", { bypassCSP: true }, async (visit) => {
  const { page } = visit;
  for (const one of PAGES) {
    await one[1](visit);
    await page.locator(one[2]).first().waitFor({ state: "attached" });
    await page.emulateMedia({ media: "print" });
    assert.deepEqual(await shown(page, ON_PAPER), [], one[0]);
    const services = await page.locator(".service h3").count();
    assert.equal((await shown(page, ".service h3")).length, services, one[0]);
    assert.ok((await page.locator("h1").boundingBox()).height > 0, one[0]);
    await page.emulateMedia({ media: "screen" });
  }
});

walk("on paper the whole story stands there, whatever step is on the screen, dark words on light", { bypassCSP: true, colorScheme: "dark" }, async (visit) => {
  const { page } = visit;
  await child.openStory(visit);
  const steps = await page.locator(".told").count();
  assert.ok(steps > 1);
  await page.emulateMedia({ media: "print" });
  assert.equal((await shown(page, ".told .tale")).length, steps);
  assert.equal((await shown(page, "#help .service h3")).length, await page.locator("#help .service h3").count());
  const [r, g, b] = await page.evaluate(() => getComputedStyle(document.querySelector(".tale")).color.match(/\d+/g).map(Number));
  assert.ok(r + g + b < 200, "the words are light");
});
