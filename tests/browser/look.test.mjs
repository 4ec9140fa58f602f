// What a child sees without looking for it: measured on the page as the browser laid it out.
import assert from "node:assert/strict";
import * as child from "./support/child.mjs";
import { walkEveryWay } from "./support/world.mjs";

const FINGER = 48;
const TELEPHONES = [
  { width: 360, height: 640 },
  { width: 320, height: 568 },
];

const box = (page, selector) => page.locator(selector).boundingBox();

/** Wholly inside the window, and nothing lies over it. */
async function inView(page, selector, where) {
  const seen = await page.locator(selector).evaluate((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const inside = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
    const corners = [[left + right, top + bottom], [2 * left + 24, top + bottom], [2 * right - 24, top + bottom]];
    const free = corners.every(([x, y]) => element.contains(document.elementFromPoint(x / 2, y / 2)));
    return inside && free;
  });
  assert.ok(seen, `${selector} is not in view: ${where}`);
}

async function large(page, selector, where) {
  const { width, height } = await box(page, selector);
  assert.ok(width >= FINGER && height >= FINGER, `${selector} is ${width} × ${height}: ${where}`);
}

walkEveryWay("Start, No thanks, Help and Exit are in view on the first page of a small telephone, No thanks as large as Start", async (visit) => {
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
  await inView(page, ".ages .choice:first-child", "after Start");
});
