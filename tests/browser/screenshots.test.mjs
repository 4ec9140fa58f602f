// The pictures in README.md and docs/, made anew when they are asked for: BERATTA_SCREENSHOTS=yes.
import { mkdir } from "node:fs/promises";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { Visit } from "./support/browser.mjs";
import * as child from "./support/child.mjs";
import { world } from "./support/world.mjs";

const PLACE = fileURLToPath(new URL("../../docs/screenshots", import.meta.url));
const SIZES = [
  ["", { width: 360, height: 640 }],
  ["-wide", { width: 1280, height: 800 }],
];
const skip = process.env.BERATTA_SCREENSHOTS ? false : "BERATTA_SCREENSHOTS is not set";

for (const [suffix, viewport] of SIZES) {
  test(`the pages have their pictures taken, ${viewport.width} wide`, { skip }, async () => {
    await mkdir(PLACE, { recursive: true });
    const visit = await Visit.begin(world.browser, world.program, { viewport, reducedMotion: "reduce" });
    const take = (name, fullPage = false) => visit.page.screenshot({ path: `${PLACE}/${name}${suffix}.png`, fullPage });
    await child.welcome(visit);
    await take("welcome", true);
    await child.start(visit);
    await child.goTo(visit, "#part-1");
    await take("story");
    await child.write(visit, child.ADVICE);
    await take("advice");
    await child.send(visit);
    await child.thanked(visit);
    await take("thanks");
    await visit.goto("/help?lang=en");
    await take("help");
    await visit.close();
  });
}
