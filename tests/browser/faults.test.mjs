// A server that is away, or an answer that is lost, costs no word and makes no second answer.
import assert from "node:assert/strict";
import { once } from "node:events";
import { connect, createServer } from "node:net";
import * as child from "./support/child.mjs";
import { LANGUAGES, say } from "./support/words.mjs";
import { walk, world } from "./support/world.mjs";

const { ADVICE } = child;
const MORE_ADVICE = `${ADVICE} You can call a helpline too.`;

/** The page says that nothing went through yet, and that it goes on trying. */
async function waits(visit) {
  const { page, lang } = visit;
  await page.locator("#send-status[role=status]", { hasText: say(lang, "send-kept") }).waitFor();
  assert.equal(await page.locator("#send").textContent(), say(lang, "send-waiting"));
  assert.equal(await child.advice(page).inputValue(), ADVICE);
}

/** From nothing to a Send that does not go through, because there is no network. */
async function sendWithoutNetwork(visit) {
  await child.openStory(visit);
  await child.write(visit, ADVICE);
  await visit.context.setOffline(true);
  await child.send(visit);
  await waits(visit);
}

const sends = (visit) => visit.requests.filter((url) => url.endsWith("/answers")).length;

/** The program behind a line that loses the answer to the first Send, after the program gave it; or to each, until the line
 *  is mended: a browser may ask again by itself. */
async function lossyLine({ port }, { always = false } = {}) {
  let lose = true;
  let lost = false;
  const server = createServer((near) => {
    const far = connect(port, "127.0.0.1");
    let isSend = false;
    near.on("data", (chunk) => {
      isSend ||= /^POST \S+\/answers /.test(chunk.toString("latin1"));
      far.write(chunk);
    });
    far.on("data", (chunk) => {
      if (!isSend || !lose) return near.write(chunk);
      lose = always;
      lost = true;
      near.resetAndDestroy();
    });
    for (const [one, other] of [[near, far], [far, near]]) {
      one.on("error", () => other.destroy());
      one.on("close", () => other.destroy());
    }
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return { origin: `http://127.0.0.1:${server.address().port}`, lost: () => lost, mend: () => (lose = false), close: () => server.close() };
}

for (const lang of LANGUAGES) {
  walk(`a Send to a server that died keeps every word and says so, and goes by itself when it is back (${lang})`, { lang }, async (visit) => {
    const before = await world.program.answers();
    await child.openStory(visit);
    await child.write(visit, ADVICE);
    await world.program.kill();
    try {
      await child.send(visit);
      await waits(visit);
      await child.goTo(visit, "#f-advice");
      assert.ok(await child.advice(visit.page).isEditable());
    } finally {
      await world.program.start();
    }
    await child.thanked(visit);
    assert.equal(await world.program.answers(), before + 1);
  });

  walk(`a Send without a network goes at once when the network is back (${lang})`, { lang }, async (visit) => {
    const before = await world.program.answers();
    await visit.page.clock.install();
    // No time passes: it is the network's return that sends.
    await visit.page.clock.pauseAt(Date.now() + 1_000);
    await sendWithoutNetwork(visit);
    await visit.context.setOffline(false);
    await child.thanked(visit);
    assert.equal(await world.program.answers(), before + 1);
  });
}

walk("a Send that arrived though its answer was lost is one answer, and the child is thanked", {}, async (visit) => {
  const before = await world.program.answers();
  const line = await lossyLine(world.program);
  try {
    visit.program = line;
    await child.openStory(visit);
    await child.write(visit, ADVICE);
    await child.send(visit);
    await child.thanked(visit, "thanks-again");
    assert.ok(line.lost());
    assert.equal(await world.program.answers(), before + 1);
  } finally {
    await visit.page.close();
    line.close();
  }
});

walk("a server that is busy is asked again, with growing waits", {}, async (visit) => {
  const { page } = visit;
  const before = await world.program.answers();
  await child.openStory(visit);
  await child.write(visit, ADVICE);
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 1_000);
  for (const status of [503, 429]) await page.route("**/answers", (route) => route.fulfill({ status, body: "" }), { times: 1 });
  await child.send(visit);
  await waits(visit);
  assert.equal(sends(visit), 1);
  await page.clock.runFor(2_900);
  assert.equal(sends(visit), 1, "too soon");
  const second = page.waitForResponse("**/answers");
  await page.clock.runFor(1_700);
  await second;
  await waits(visit);
  await page.clock.runFor(5_900);
  assert.equal(sends(visit), 2, "the wait does not grow");
  await page.clock.runFor(3_200);
  await child.thanked(visit);
  assert.equal(await world.program.answers(), before + 1);
});

walk("an answer that never comes is given up after a while and asked for again", {}, async (visit) => {
  const { page } = visit;
  const before = await world.program.answers();
  await child.openStory(visit);
  await child.write(visit, ADVICE);
  await page.clock.install();
  await page.route("**/answers", () => {}, { times: 1 });
  await child.send(visit);
  await page.locator("#send", { hasText: say(visit.lang, "sending") }).waitFor();
  await page.clock.fastForward(46_000);
  await waits(visit);
  await page.clock.fastForward(5_000);
  await child.thanked(visit);
  assert.equal(await world.program.answers(), before + 1);
});

walk("after a long while it is tried no more, and the child is asked", {}, async (visit) => {
  const { page, lang } = visit;
  const before = await world.program.answers();
  await page.clock.install();
  await sendWithoutNetwork(visit);
  await page.clock.fastForward("11:00");
  await page.locator("#send-status", { hasText: say(lang, "send-failed") }).waitFor();
  const button = page.locator("#send", { hasText: say(lang, "send-again") });
  await button.waitFor();
  const tried = sends(visit);
  await visit.context.setOffline(false);
  await page.clock.fastForward("11:00");
  await button.click();
  await child.thanked(visit);
  assert.equal(sends(visit), tried + 1);
  assert.equal(await world.program.answers(), before + 1);
});

walk("whoever changes the words is asked again before they are sent", {}, async (visit) => {
  const { page, lang } = visit;
  const before = await world.program.answers();
  await page.clock.install();
  await sendWithoutNetwork(visit);
  await child.write(visit, MORE_ADVICE);
  await page.locator("#send-status", { hasText: say(lang, "send-changed") }).waitFor();
  assert.equal(await page.locator("#send").textContent(), say(lang, "send"));
  const tried = sends(visit);
  await visit.context.setOffline(false);
  await page.clock.fastForward("11:00");
  assert.equal(await child.advice(page).inputValue(), MORE_ADVICE);
  await child.send(visit);
  await child.thanked(visit);
  assert.equal(sends(visit), tried + 1);
  assert.equal(await world.program.answers(), before + 1);
});

/** What each language says of words that were on their way: never that nothing was sent. */
const MAY_HAVE_ARRIVED = { en: "may have arrived already", sv: "kan redan ha kommit fram", fi: "on voinut jo mennä perille", ar: "ربما وصلت" };

for (const lang of LANGUAGES) {
  walk(`whoever changes words that have arrived already is told so, and asked which to keep (${lang})`, { lang }, async (visit) => {
    const { page } = visit;
    const before = await world.program.answers();
    const line = await lossyLine(world.program, { always: true });
    try {
      visit.program = line;
      await page.clock.install();
      await child.openStory(visit);
      await child.write(visit, ADVICE);
      // Nothing is tried again before the words have changed.
      await page.clock.pauseAt(Date.now() + 1_000);
      await child.send(visit);
      await waits(visit);
      assert.ok(line.lost());
      assert.equal(await world.program.answers(), before + 1);
      await child.write(visit, MORE_ADVICE);
      const told = page.locator("#send-status[role=status]", { hasText: say(lang, "send-changed") });
      await told.waitFor();
      assert.ok((await told.textContent()).includes(MAY_HAVE_ARRIVED[lang]), await told.textContent());
      line.mend();
      await child.send(visit);
      await child.refused(visit, "differs");
      assert.equal(await child.advice(page).inputValue(), MORE_ADVICE);
    } finally {
      await page.close();
      line.close();
    }
  });
}

/** Holds back the next request to an address; gives what lets it go. */
async function held(page, address) {
  let release;
  const free = new Promise((done) => (release = done));
  await page.route(address, (route) => free.then(() => route.continue()), { times: 1 });
  return release;
}

const told = (page, words) => page.locator("#send-status[role=status]:visible", { hasText: words }).waitFor();

for (const lang of LANGUAGES) {
  walk(`a slow change of language says at once that it is under way, and brings the newest words (${lang})`, { lang }, async (visit) => {
    const { page } = visit;
    const other = LANGUAGES.find((one) => one !== lang);
    await child.openStory(visit);
    await child.write(visit, ADVICE);
    const release = await held(page, "**/story");
    await page.locator(`.languages [lang=${other}]`).click();
    await told(page, say(lang, "send-moving"));
    await child.write(visit, MORE_ADVICE);
    await told(page, say(lang, "send-moving"));
    release();
    await page.locator(`html[lang=${other}]`).waitFor();
    assert.equal(await child.advice(page).inputValue(), MORE_ADVICE);
  });

  walk(`a slow Send says at every step that it is under way (${lang})`, { lang }, async (visit) => {
    const { page } = visit;
    await child.openStory(visit);
    await child.write(visit, ADVICE);
    const release = await held(page, "**/answers");
    await child.send(visit);
    await told(page, say(lang, "send-moving"));
    await page.locator("#back").click();
    await told(page, say(lang, "send-moving"));
    release();
    await child.thanked(visit);
  });
}

walk("a change of language without a network keeps every word, says so on the step in view, and comes when the network is back", {}, async (visit) => {
  const { page } = visit;
  await child.openStory(visit);
  await child.write(visit, ADVICE);
  await visit.context.setOffline(true);
  await page.locator(".languages [lang=sv]").click();
  await page.locator("#send-status", { hasText: say("en", "send-kept") }).waitFor();
  assert.ok(await page.locator("#send-status").isVisible());
  assert.equal(await child.advice(page).inputValue(), ADVICE);
  await visit.context.setOffline(false);
  await page.locator("html[lang=sv]").waitFor();
  assert.equal(await child.advice(page).inputValue(), ADVICE);
});

for (const [form, field, send] of [["complaint", "#words", "complaint-send"], ["withdraw", "#code", "withdraw-send"]]) {
  walk(`what was typed on the page of ${form} stays there until it has gone through`, {}, async (visit) => {
    const { page } = visit;
    await child.openForm(visit, form);
    await page.locator(field).fill(ADVICE);
    await visit.context.setOffline(true);
    await page.locator("#send", { hasText: say("en", send) }).click();
    await page.locator("#send-status", { hasText: say("en", "send-kept") }).waitFor();
    assert.equal(await page.locator(field).inputValue(), ADVICE);
    const entries = await page.evaluate(() => history.length);
    await visit.context.setOffline(false);
    await page.locator(form === "complaint" ? "form#again-in" : "#code-error").waitFor({ state: "attached" });
    assert.equal(await page.evaluate(() => history.length), entries);
    const told = await page.evaluate(() => document.activeElement.closest("h1, #code")?.tagName);
    assert.equal(told, form === "complaint" ? "H1" : "INPUT");
  });
}

walk("a change of language stops a Send that waits, and says so in both languages", {}, async (visit) => {
  const { page } = visit;
  const before = await world.program.answers();
  await sendWithoutNetwork(visit);
  await page.locator(".languages [lang=sv]").click();
  await page.locator("#send-status", { hasText: say("en", "send-changed") }).waitFor();
  await visit.context.setOffline(false);
  await page.locator("html[lang=sv]").waitFor();
  await page.locator("#send-status", { hasText: say("sv", "send-changed") }).waitFor();
  assert.equal(await child.advice(page).inputValue(), ADVICE);
  assert.equal(await world.program.answers(), before);
});

walk("while a Send waits for the network, help opens, and Exit leaves and sends nothing", {}, async (visit) => {
  const { page } = visit;
  const before = await world.program.answers();
  await sendWithoutNetwork(visit);
  await page.locator(".to-help").click();
  await page.locator("#help-list").waitFor();
  const tried = sends(visit);
  const seen = await page.evaluate(() => {
    document.getElementById("exit").click();
    dispatchEvent(new Event("online"));
    return document.body.innerHTML;
  });
  assert.equal(seen, "");
  await page.waitForFunction(() => document.URL.startsWith("chrome-error:"));
  assert.equal(sends(visit), tried);
  assert.equal(await world.program.answers(), before);
});

walk("without JavaScript the browser's own page of trouble sends the same words again, once", { scripts: false }, async (visit) => {
  const { page } = visit;
  const before = await world.program.answers();
  await child.openStory(visit);
  await child.write(visit, ADVICE);
  await world.program.kill();
  try {
    await page.locator("#send").click({ noWaitAfter: true });
    await page.waitForFunction(() => document.URL.startsWith("chrome-error:"));
  } finally {
    await world.program.start();
  }
  await page.reload();
  await child.thanked(visit);
  assert.equal(await world.program.answers(), before + 1);
});
