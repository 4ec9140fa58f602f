// A slow line, and a whole class on one address.
import assert from "node:assert/strict";
import * as child from "./support/child.mjs";
import { LANGUAGES } from "./support/words.mjs";
import { walk, world } from "./support/world.mjs";

/** The old mobile network that the pages are made for. */
const SECOND_GENERATION = { offline: false, latency: 800, downloadThroughput: 50 * 1024, uploadThroughput: 50 * 1024 };
const FIRST_CONTENT_WITHIN = 3_000;
const CLASS = 30;
const MINUTE = 60_000;

for (const lang of LANGUAGES) {
  // The line alone takes about 1.2 s (one wait and the page's bytes): the rest is what a slow machine may need.
  walk(`at 50 KB/s and 800 ms the first content is there within 3 s, and the story can be sent (${lang})`, { lang }, async (visit, t) => {
    const { page } = visit;
    const line = await visit.context.newCDPSession(page);
    await line.send("Network.enable");
    await line.send("Network.emulateNetworkConditions", SECOND_GENERATION);
    await child.welcome(visit);
    const painted = await page.evaluate(
      () =>
        new Promise((resolve) => {
          new PerformanceObserver((list) => {
            const [first] = list.getEntriesByName("first-contentful-paint");
            if (first) resolve(first.startTime);
          }).observe({ type: "paint", buffered: true });
        }),
    );
    t.diagnostic(`first content after ${Math.round(painted)} ms`);
    assert.ok(painted > SECOND_GENERATION.latency, `${painted} ms: the line is not slow`);
    assert.ok(painted < FIRST_CONTENT_WITHIN, `${painted} ms`);
    await child.start(visit);
    await child.write(visit, child.ADVICE);
    await child.send(visit);
    await child.thanked(visit);
  });
}

walk("thirty children on one address all get through within a minute", {}, async (visit, t) => {
  const before = await world.program.answers();
  await child.welcome(visit);
  // One page asks for all of them, as fast as a browser can: thirty browsers would measure this machine.
  const { thanked, took } = await visit.page.evaluate(
    async ({ home, advice, children }) => {
      const parse = async (answer) => new DOMParser().parseFromString(await answer.text(), "text/html");
      const post = async (form, fields) => {
        const body = new URLSearchParams(new FormData(form));
        for (const [name, value] of Object.entries(fields)) body.set(name, value);
        return parse(await fetch(form.getAttribute("action"), { method: "POST", body }));
      };
      const one = async () => {
        const welcome = await parse(await fetch(home));
        const story = await post(welcome.querySelector("form.start"), { band: "10-12" });
        const answer = await post(story.getElementById("story"), { "q-advice": advice });
        return answer.getElementById("thanks") !== null;
      };
      const started = performance.now();
      const all = await Promise.all(Array.from({ length: children }, one));
      return { thanked: all.filter(Boolean).length, took: performance.now() - started };
    },
    { home: child.HOME, advice: child.ADVICE, children: CLASS },
  );
  t.diagnostic(`${CLASS} children in ${Math.round(took)} ms`);
  assert.equal(thanked, CLASS);
  assert.equal(await world.program.answers(), before + CLASS);
  assert.ok(took < MINUTE, `${took} ms`);
});
