// Read aloud: recordings in the browser's own player, with and without scripts, and every step by a voice of the device.
import assert from "node:assert/strict";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { ADVICE, goTo, openStory as openTale, start, write } from "./support/child.mjs";
import { LANGUAGES, say } from "./support/words.mjs";
import { walk, world } from "./support/world.mjs";

const SLUG = "aloud";
const SOON = 20_000;
const players = (page) => page.locator("audio.recording");
const asked = (visit) => visit.requests.filter((url) => url.includes("/audio/"));

/** Two seconds of silence: empty MPEG frames, 32 kbit/s, 44.1 kHz, one channel. The last byte tells one from another. */
function silence(mark) {
  const frame = Buffer.alloc(104);
  Buffer.from([0xff, 0xfb, 0x10, 0xc4]).copy(frame);
  const sound = Buffer.concat(Array(77).fill(frame));
  sound[sound.length - 1] = mark;
  return sound;
}

/** The small example with recordings in English, as an editor would add them. */
async function publish() {
  const { program } = world;
  const folder = join(program.data, SLUG);
  await mkdir(folder);
  const example = new URL("../../surveys/small-example/", import.meta.url);
  for (const name of await readdir(example)) {
    const text = await readFile(new URL(name, example), "utf8");
    const audio = 'steps = 3\naudio.en = ["1-{time}.mp3", "2.mp3", "3.mp3"]\n#';
    await writeFile(join(folder, name), text.replaceAll("small-example", SLUG).replace("steps = 3", audio));
  }
  for (const [mark, name] of ["1-new", "1-long", "2", "3"].entries()) await writeFile(join(folder, `${name}.mp3`), silence(mark));
  await program.run("survey", "import", folder, "--draft");
  await program.run("wave", "open", SLUG, "--draft");
  const late = Date.now() + SOON;
  while (!(await fetch(`${program.origin}/s/${SLUG}`)).ok) {
    assert.ok(Date.now() < late, "the wave did not open");
    await pause(50);
  }
}

let published;

async function openStory(visit) {
  await (published ??= publish());
  await visit.goto(`/s/${SLUG}?lang=${visit.lang}`);
  await start(visit);
}

/** Presses play as a keyboard does, and waits until something was heard. */
async function listen(visit, player) {
  await player.focus();
  await visit.page.keyboard.press("Space");
  const late = Date.now() + SOON;
  while (!(await player.evaluate((audio) => audio.currentTime > 0))) {
    assert.equal(await player.evaluate((audio) => audio.error?.message), undefined);
    assert.ok(Date.now() < late, "nothing was heard");
    await pause(50);
  }
}

for (const scripts of [true, false]) {
  walk(`a recording plays when a child presses play, and is not asked for before (${scripts ? "with" : "without"} JavaScript)`, { scripts }, async (visit) => {
    await openStory(visit);
    assert.equal(await players(visit.page).count(), 3);
    assert.deepEqual(asked(visit), []);
    await goTo(visit, "#part-1");
    const first = players(visit.page).first();
    assert.equal(await first.getAttribute("aria-label"), "Listen to part 1");
    await listen(visit, first);
    assert.equal(new Set(asked(visit)).size, 1, "only the one that was played");
    await visit.leftNothing();
  });
}

walk("a recording falls silent when the child goes on", {}, async (visit) => {
  await openStory(visit);
  await goTo(visit, "#part-1");
  const first = players(visit.page).first();
  await listen(visit, first);
  await visit.page.locator("#next").click();
  assert.equal(await first.evaluate((audio) => audio.paused), true);
});

/** The page is out of sight, as when another app or tab is opened. */
const hide = (page) =>
  page.evaluate(() => {
    Object.defineProperty(document, "hidden", { value: true, configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
  });
const openHelp = (page) => page.locator("#help > summary").click();

for (const [when, happens] of [["help opens", openHelp], ["the page is out of sight", hide]]) {
  walk(`a recording and a voice fall silent when ${when}`, {}, async (visit) => {
    const { page } = visit;
    await page.addInitScript(device, [LOCAL("en")]);
    await openStory(visit);
    await goTo(visit, "#part-1");
    const first = players(page).first();
    await listen(visit, first);
    await happens(page);
    await page.waitForFunction(() => document.querySelector("audio").paused);
    await openTale(visit);
    await goTo(visit, "#part-1");
    await page.locator("#listen").click();
    assert.notEqual(await spoken(page), "");
    await happens(page);
    await page.waitForFunction(() => window.device.now() === "");
    assert.equal(await page.locator("#listen span").textContent(), say("en", "listen"));
  });
}

walk("Exit ends what is read", {}, async (visit) => {
  const { page } = visit;
  await page.addInitScript(device, [LOCAL("en")]);
  await openTale(visit);
  await goTo(visit, "#part-1");
  await page.locator("#listen").click();
  const heard = await page.evaluate(() => {
    document.getElementById("exit").click();
    return window.device.now();
  });
  assert.equal(heard, "");
});

walk("a voice that is gone while it reads can still be stopped", {}, async (visit) => {
  const { page } = visit;
  await page.addInitScript(device, [LOCAL("en")]);
  await openTale(visit);
  await goTo(visit, "#part-1");
  await page.locator("#listen").click();
  await page.evaluate(() => {
    speechSynthesis.getVoices().length = 0;
    speechSynthesis.dispatchEvent(new Event("voiceschanged"));
  });
  await page.locator("#listen", { hasText: say("en", "listen-stop") }).click();
  assert.equal(await spoken(page), "");
  assert.equal(await page.locator("#listen").isVisible(), false);
});

walk("a page that came in another language plays as well", { lang: "sv" }, async (visit) => {
  await openStory(visit);
  assert.equal(await players(visit.page).count(), 0, "nobody recorded it in Swedish");
  await visit.page.locator('button[name="switch"][value="en"]').click();
  await visit.page.locator("html[lang=en] audio.recording").first().waitFor({ state: "attached" });
  await goTo(visit, "#part-1");
  await listen(visit, players(visit.page).first());
  await visit.leftNothing();
});

walk("the words of a recording are marked while it plays, and a voice reads what nobody recorded", {}, async (visit) => {
  const { page } = visit;
  await page.addInitScript(device, [LOCAL("en")]);
  await openStory(visit);
  await goTo(visit, "#part-1");
  const button = page.locator("#listen");
  assert.equal(await button.isVisible(), false, "two ways to listen to one step");
  const first = players(page).first();
  await listen(visit, first);
  await settled(visit, "reading", await page.locator(".step:not([hidden]) .tale").textContent());
  await page.keyboard.press("Space");
  await settled(visit, "reading", "");
  await goTo(visit, "#advice-heading");
  await button.click();
  assert.equal(await marked(page), await spoken(page));
});

// The device's voices, and what they were given to say. They speak when a test says so.
const LOCAL = (lang) => ({ name: "near", lang, localService: true });
const REMOTE = (lang) => ({ name: "far", lang, localService: false });

function device(voices) {
  const said = [];
  let now = null;
  const synthesis = Object.assign(new EventTarget(), {
    getVoices: () => voices,
    speak: (speech) => said.push((now = speech)),
    cancel: () => (now = null),
  });
  Object.defineProperty(window, "speechSynthesis", { value: synthesis });
  window.SpeechSynthesisUtterance = function (text) {
    this.text = text;
  };
  window.device = {
    now: () => now?.text ?? "",
    said: () => said.map(({ text, lang, voice }) => ({ text, lang, voice: voice.name })),
    at: (charIndex, charLength) => now.onboundary({ name: "word", charIndex, charLength }),
    end() {
      const ended = now;
      now = null;
      ended.onend();
    },
    gains(voice) {
      voices.push(voice);
      synthesis.dispatchEvent(new Event("voiceschanged"));
    },
  };
}

const spoken = (page) => page.evaluate(() => window.device.now());
const marked = (page, name = "reading") =>
  page.evaluate((name) => [...(CSS.highlights.get(name) ?? [])].map(String).join(""), name);
const squeezed = (text) => text.replace(/\s+/gu, "");

/** Waits until these words are marked, whatever the space between sentences: the events of a player come when they come. */
async function settled({ page }, name, words) {
  await page.waitForFunction(
    ([name, words]) => [...(CSS.highlights.get(name) ?? [])].join("").replace(/\s+/gu, "") === words,
    [name, squeezed(words)],
  );
}

/** The story's page on a device with these voices, at its first step. */
async function openWith(visit, ...voices) {
  await visit.page.addInitScript(device, voices);
  await openTale(visit);
  await goTo(visit, "h2");
}

/** Lets the voice come to the end, and tells what was marked at each of its sentences. */
async function hearAll({ page }) {
  const heard = [];
  for (let now = await spoken(page); now; now = await spoken(page)) {
    assert.equal(await marked(page), now, "what is marked is not what is read");
    heard.push(now);
    await page.evaluate(() => window.device.end());
  }
  return heard;
}

async function isSilent({ page, lang }, why) {
  assert.equal(await spoken(page), "", why);
  assert.equal(await marked(page), "", why);
  assert.equal(await marked(page, "word"), "", why);
  const button = page.locator("#listen");
  if (await button.count()) assert.equal((await button.textContent()).trim(), say(lang, "listen"), why);
}

/** What a step in view says to those who see it, in the order of the page, without what can only be pressed or typed in. */
const inView = (page) =>
  page.evaluate(() => {
    const said = ".step:not([hidden]):not(.told) > h2, .step:not([hidden]) :is(.tale p, .consent, .task p, .question, legend, .hint, .choice span, .point > span, .deep > summary)";
    return [...document.querySelectorAll(said)].filter((one) => one.checkVisibility()).map((one) => one.textContent);
  });

for (const lang of LANGUAGES) {
  walk(`a voice of the device reads every step, and marks each sentence that it reads (${lang})`, { lang }, async (visit) => {
    const { page } = visit;
    await openWith(visit, REMOTE(lang), LOCAL(lang));
    const button = page.locator("#listen");
    const steps = await page.locator(".step").count();
    for (let step = 0; step < steps; step += 1) {
      if (step > 0) await page.locator("#next").click();
      const before = await page.locator("#story").innerHTML();
      await button.click();
      assert.equal((await button.textContent()).trim(), say(lang, "listen-stop"));
      assert.equal(await page.locator("#story").innerHTML(), before, "a mark changes the page");
      const heard = await hearAll(visit);
      assert.equal(squeezed(heard.join("")), squeezed((await inView(page)).join("")), `step ${step + 1}`);
      await isSilent(visit, `after step ${step + 1}`);
    }
    const said = await page.evaluate(() => window.device.said());
    assert.deepEqual([...new Set(said.map((one) => `${one.voice} ${one.lang}`))], [`near ${lang}`]);
    assert.ok(said.length > 2 * steps, "not sentence by sentence");
    await visit.leftNothing();
  });

  walk(`each word is marked where the voice tells which (${lang})`, { lang }, async (visit) => {
    const { page } = visit;
    await openWith(visit, LOCAL(lang));
    await goTo(visit, "#part-1");
    await page.locator("#listen").click();
    const sentence = await spoken(page);
    for (const [at, word] of sentence.split(" ").map((word, place, all) => [all.slice(0, place).join(" ").length + (place && 1), word])) {
      for (const length of [word.length, undefined]) {
        await page.evaluate(([at, length]) => window.device.at(at, length), [at, length]);
        assert.equal(await marked(page, "word"), word);
        assert.equal(await marked(page), sentence);
      }
    }
    const seen = (name) => page.locator(".step:not([hidden]) .tale p").first().evaluate((p, name) => getComputedStyle(p, `::highlight(${name})`).backgroundColor, name);
    assert.notEqual(await seen("reading"), await seen("word"));
    for (const name of ["reading", "word"]) assert.notEqual(await seen(name), "rgba(0, 0, 0, 0)");
    await page.evaluate(() => window.device.end());
    assert.equal(await marked(page, "word"), "", "the last word of a sentence stays marked in the next");
  });
}

walk("the voice falls silent, and nothing stays marked, at Stop, at the next step, in another language, after Send and at Exit", {}, async (visit) => {
  const { page } = visit;
  await openWith(visit, LOCAL("en"), LOCAL("sv"));
  const button = page.locator("#listen");
  const begin = async () => {
    await button.click();
    assert.notEqual(await marked(page), "");
    await page.evaluate(() => window.device.at(0, 2));
  };
  await begin();
  await button.click();
  await isSilent(visit, "Stop");
  await begin();
  await page.locator("#next").click();
  await isSilent(visit, "the next step");
  await begin();
  await page.locator('button[name="switch"][value="sv"]').click();
  await page.locator("html[lang=sv] #story.walking").waitFor();
  visit.lang = "sv";
  await isSilent(visit, "another language");
  await begin();
  const { voice, lang } = (await page.evaluate(() => window.device.said())).at(-1);
  assert.deepEqual([voice, lang], ["near", "sv"]);
  await write(visit, ADVICE);
  await goTo(visit, "#send-heading");
  await begin();
  await page.locator("#send").click();
  await page.locator("#thanks").waitFor();
  await isSilent(visit, "Send");
  await visit.leftNothing();
});

walk("Exit silences the voice before the next page is there", {}, async (visit) => {
  const { page } = visit;
  await openWith(visit, LOCAL("en"));
  await page.locator("#listen").click();
  await page.route("https://**", (route) => route.fulfill({ contentType: "text/html", body: "<title>away</title>" }));
  // The page as Exit leaves it, read in the same task: what follows is another page.
  const left = await page.evaluate(() => {
    document.getElementById("exit").click();
    return { now: window.device.now(), marks: [...CSS.highlights.keys()], text: document.body.textContent };
  });
  assert.deepEqual(left, { now: "", marks: [], text: "" });
});

walk("typed words are not read aloud", {}, async (visit) => {
  const { page } = visit;
  await openWith(visit, LOCAL("en"));
  await write(visit, ADVICE);
  // A page that comes back has typed words as the content of its field.
  await page.locator("#f-advice").evaluate((field) => (field.defaultValue = field.value));
  await page.locator("#listen").click();
  assert.ok(!(await hearAll(visit)).join(" ").includes("block that player"));
});

walk("without a voice of the device in the page's language there is no Listen, until there is one", {}, async (visit) => {
  const { page } = visit;
  await openWith(visit, REMOTE("en"), LOCAL("sv"), { name: "unsure", lang: "en" });
  const button = page.locator("#listen");
  assert.equal(await button.isVisible(), false);
  await page.evaluate((voice) => window.device.gains(voice), LOCAL("en-GB"));
  assert.equal(await button.isVisible(), true);
  await button.click();
  await hearAll(visit);
  const said = await page.evaluate(() => window.device.said());
  assert.deepEqual([...new Set(said.map(({ voice }) => voice))], ["near"]);
});

walk("a browser that can mark nothing reads aloud all the same", {}, async (visit) => {
  const { page } = visit;
  await page.addInitScript(() => {
    Object.defineProperty(CSS, "highlights", { value: undefined });
    delete Intl.Segmenter;
  });
  await openWith(visit, LOCAL("en"));
  await goTo(visit, "#part-1");
  await page.locator("#listen").click();
  assert.equal(await spoken(page), await page.locator(".step:not([hidden]) .tale").textContent());
  await page.evaluate(() => window.device.end());
  assert.equal(await spoken(page), "");
  assert.deepEqual(visit.complaints, []);
});
