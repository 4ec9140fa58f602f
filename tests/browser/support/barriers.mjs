// What must not stand in anybody's way on a page of the workspace: what axe knows of, small targets, scrolling sideways.
import assert from "node:assert/strict";
import { AxeBuilder } from "@axe-core/playwright";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** A small telephone, a tablet held upright and a desk. */
const SIZES = [
  { width: 360, height: 640 },
  { width: 820, height: 1180 },
  { width: 1280, height: 800 },
];
/** CSS pixels. */
const LEAST_HEIGHT = 48;
const PRESSED = "a[href], button, summary, input:not([type=hidden], [type=radio], [type=checkbox]), select, textarea, label.choice";

/** Looks at the page that is open, light and dark and in each size; where asked, it leaves pictures. */
export async function nobodyIsKeptOut(visit, where) {
  const { page } = visit;
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
    const [wide, low] = await page.evaluate(
      ([pressed, least]) => {
        const all = [...document.querySelectorAll(pressed)].filter((one) => one.checkVisibility());
        const low = all.filter((one) => one.getBoundingClientRect().height < least);
        return [document.documentElement.scrollWidth - innerWidth, low.map((one) => one.outerHTML.slice(0, 80))];
      },
      [PRESSED, LEAST_HEIGHT],
    );
    assert.ok(wide <= 0, `${where} is wider than ${size.width}`);
    assert.deepEqual(low, [], `${where}, ${size.width}: lower than ${LEAST_HEIGHT} px`);
    if (process.env.BERATTA_SHOTS) {
      for (const colorScheme of ["light", "dark"]) {
        await page.emulateMedia({ colorScheme });
        const name = `${where.replaceAll(/\W+/g, "-")}-${visit.lang}-${size.width}-${colorScheme}.png`;
        await page.screenshot({ path: `${process.env.BERATTA_SHOTS}/${name}`, fullPage: true });
      }
    }
  }
}
