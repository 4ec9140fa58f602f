// Stories told aloud: the browser's own player, with and without scripts.
import assert from "node:assert/strict";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { goTo, start } from "./support/child.mjs";
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

walk("a page that came in another language plays as well", { lang: "sv" }, async (visit) => {
  await openStory(visit);
  assert.equal(await players(visit.page).count(), 0, "nobody recorded it in Swedish");
  await visit.page.locator('button[name="switch"][value="en"]').click();
  await visit.page.locator("html[lang=en] audio.recording").first().waitFor({ state: "attached" });
  await goTo(visit, "#part-1");
  await listen(visit, players(visit.page).first());
  await visit.leftNothing();
});
