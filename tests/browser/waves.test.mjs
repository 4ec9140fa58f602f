// A wave's whole life by the hands of an administrator: written down, tried with children, looked at, opened, closed, told of
// and erased; by keyboard alone, with scripts and without. No barrier that axe knows of on any page of it.
import assert from "node:assert/strict";
import { cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { nobodyIsKeptOut } from "./support/barriers.mjs";
import { Visit } from "./support/browser.mjs";
import { LANGUAGES, say as sayToChildren, sayAtWork as say } from "./support/words.mjs";
import { arrive, fill, invitation, press } from "./support/worker.mjs";
import { walk, world } from "./support/world.mjs";

/** A survey that may open: here somebody has signed its words and looked after its help. */
const SURVEY = "lunch-table";
const LESSON = "The second part was long; it is shorter now.";
const ADDRESS = "https://results.example/lunch";
/** The pages before and after the story, and what only they say. */
const BESIDE = [
  ["welcome", "age-legend"],
  ["thanks", "help-here"],
  ["care", "care-heading"],
];
let people = 0;
let waves = 0;
const somebody = () => `person${(people += 1)}@example.org`;
const path = (page) => new URL(page.url()).pathname;
const heading = async (page) => (await page.textContent("h1")).trim();
const main = (page) => page.textContent("main");
const surveys = (name) => fileURLToPath(new URL(`../../surveys/${name}`, import.meta.url));

async function replaceIn(file, ...replacements) {
  let text = await readFile(file, "utf8");
  for (const [old, fresh] of replacements) text = text.replaceAll(old, fresh);
  await writeFile(file, text);
}

/** The small example with every signature that opening asks for. */
async function signed() {
  const { program } = world;
  const [folder, help] = [join(program.data, "surveys", SURVEY), join(program.data, "surveys", "help")];
  await mkdir(join(program.data, "surveys"));
  await cp(surveys("small-example"), folder, { recursive: true });
  await cp(surveys("help"), help, { recursive: true });
  const today = new Date().toISOString().slice(0, 10);
  for (const name of await readdir(help)) {
    if (name.endsWith(".toml")) await replaceIn(join(help, name), [/^(id = .*)$/gm, `$1\nchecked = ${today}`]);
  }
  const survey = join(folder, "survey.toml");
  await replaceIn(survey, ["small-example", SURVEY], [/^ethics = .*$/gm, 'ethics = "The board of this test, 1"']);
  // What is not signed yet is refused, with the lines that are missing.
  const { stdout } = await program.run("survey", "import", folder).catch((refused) => refused);
  const asked = [...stdout.matchAll(/write `(\w+ = \{.*?\})`/g)].map(([, line]) => line);
  assert.equal(asked.length, LANGUAGES.length, "one line for each language");
  await replaceIn(survey, ["# [signed]", `[signed]\n${asked.join("\n").replaceAll("First and last name", "Robin Example")}`]);
  await program.run("survey", "import", folder);
}

/** Who must be there before a wave opens: one who screens, and one who acts on danger. */
async function staff() {
  for (const role of ["screener", "lead"]) {
    const visit = await Visit.begin(world.browser, world.program);
    try {
      await arrive(visit, await invitation(world.program, role), somebody());
    } finally {
      await visit.close();
    }
  }
}

let imported;
let staffed;

/** An administrator in the room, who came there from the first page. */
async function enter(visit) {
  await (imported ??= signed());
  await arrive(visit, await invitation(visit.program, "admin"), somebody());
  await press(visit, 'main a[href^="/work/waves"]');
  assert.equal(path(visit.page), "/work/waves");
}

async function choose({ page }, selector) {
  await page.focus(selector);
  await page.keyboard.press("Space");
}

/** The error of a field is said with the field, and the field is where the keyboard is. */
async function standsBeside(page, name, words) {
  const field = page.locator(`[name="${name}"]`);
  const ids = (await field.getAttribute("aria-describedby")) ?? "";
  const told = ids.split(" ").filter(Boolean).map((id) => page.locator(`#${id}`).textContent());
  assert.ok((await Promise.all(told)).includes(words), `${name} tells what is wrong with it`);
  assert.equal(await field.getAttribute("aria-invalid"), "true");
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute("name")), name);
}

/** Writes a wave down, with a mistake first. Gives its name and the words of its key. */
async function draft(visit, look = async () => {}) {
  const { page, lang } = visit;
  await choose(visit, `input[name=survey][value=${SURVEY}]`);
  await fill(page, { name: "Lunch, 2027!" });
  assert.equal(await page.inputValue("[name=name]"), "Lunch, 2027!");
  assert.ok(await page.isChecked(`input[value=${SURVEY}]`), "what was chosen stays chosen");
  await standsBeside(page, "name", say(lang, "fault-wave-name"));
  await look("draft refused");
  const name = `lunch-${(waves += 1)}`;
  await page.fill("[name=name]", "");
  await fill(page, { name });
  assert.equal(await heading(page), say(lang, "words-title"));
  const words = await page.locator(".codes li").allTextContents();
  assert.equal(words.length, 24);
  await look("words of the key");
  await press(visit, `text=${say(lang, "words-done")}`);
  assert.equal(path(page), `/work/waves/${name}`);
  return { name, words };
}

/** The day before this one, by arrow keys: each part of the field takes its first value, and the year this one. */
async function typeDay(page) {
  await page.focus("[name=on]");
  for (const part of [1, 2, 3]) {
    await page.keyboard.press("ArrowUp");
    if (part < 3) await page.keyboard.press("Tab");
  }
  const typed = await page.inputValue("[name=on]");
  assert.match(typed, /^\d{4}-\d\d-\d\d$/);
  return typed;
}

async function type(page, name, words) {
  await page.focus(`[name="${name}"]`);
  await page.keyboard.type(words);
}

const log = (visit) => press(visit, "#logging > button");

/** Logs a test with children, with a mistake first: nobody took part. */
async function tried(visit, look = async () => {}) {
  const { page, lang } = visit;
  const day = await typeDay(page);
  await type(page, "band-10-12", "0");
  await type(page, "lesson", LESSON);
  await log(visit);
  assert.equal(await page.inputValue("[name=on]"), day);
  assert.equal(await page.inputValue("[name=lesson]"), LESSON);
  await standsBeside(page, "band-10-12", say(lang, "fault-try-children"));
  await look("test refused");
  await page.fill('[name="band-10-12"]', "");
  await type(page, "band-10-12", "4");
  await log(visit);
  assert.ok((await page.textContent('[aria-labelledby="tests"]')).includes(LESSON));
}

const missing = (page) => page.locator(".checklist .missing").count();
const state = async (page) => (await page.textContent(".life [aria-current=step]")).trim();

/** Opens the list of a language, and follows the first link of it to a page like this one. */
async function preview(visit, lang, kind = /\/preview\/\w+\/[\w-]+\/\d+/) {
  const { page } = visit;
  await page.focus(`[aria-labelledby="previews"] summary:has([lang=${lang}])`);
  await page.keyboard.press("Enter");
  const links = await page.locator(`[aria-labelledby="previews"] a[href*="/preview/${lang}/"]`).all();
  for (const link of links) {
    const href = await link.getAttribute("href");
    if (kind.test(href)) return press(visit, `a[href="${href}"]`);
  }
  throw new Error(`no such preview in ${lang}`);
}

/** All that the program counts of what was kept. */
const kept = async ({ program }) => (await program.run("verify")).stdout;

/** Nothing here can be sent: no form leads anywhere, no button sends, and Enter and Space do nothing either. */
async function takesNothing(visit) {
  const { page, program } = visit;
  const [before, asked, here] = [await kept(visit), visit.requests.length, page.url()];
  const forms = page.locator("form");
  for (const form of await forms.all()) {
    assert.deepEqual([await form.getAttribute("action"), await form.getAttribute("method")], [null, null]);
  }
  assert.equal(await page.locator("input[name=token], input[name=ticket], [formaction]").count(), 0);
  assert.equal(await page.locator("button[type=submit]:enabled, button:not([type]):enabled").count(), 0);
  for (const field of await page.locator("input:not([type=hidden]):visible, textarea:visible").all()) {
    await field.focus();
    await page.keyboard.press("Enter");
  }
  assert.equal(page.url(), here);
  const links = await page.locator("a[href]").evaluateAll((all) => all.map((link) => link.href));
  for (const link of new Set(links.filter((link) => link.startsWith(program.origin) && !link.includes("/work/")))) {
    assert.equal((await fetch(link)).status, 200, `${link} is not there`);
  }
  assert.deepEqual(visit.requests.slice(asked), []);
  assert.equal(await kept(visit), before);
}

walk("what opening needs and who must be invited first stand on the wave's page", {}, async (visit) => {
  const { page, lang } = visit;
  await enter(visit);
  await draft(visit);
  const lacking = (await page.locator(".checklist .missing").allTextContents()).join("\n");
  for (const need of ["need-log", "need-screener", "need-lead"]) assert.ok(lacking.includes(say(lang, need)), need);
  const there = (await page.locator(".checklist .there").allTextContents()).join("\n");
  for (const need of ["need-signed-texts", "need-key", "need-danger-rule"]) assert.ok(there.includes(say(lang, need)), need);
  assert.equal(await page.locator('form[action*="/open"]').count(), 0);
  await press(visit, `.checklist a:has-text("${say(lang, "need-screener")}")`);
  assert.equal(path(page), "/work/people");
});

async function wholeLife(visit) {
  const { page, lang, program } = visit;
  await (staffed ??= staff());
  await enter(visit);
  const { name, words } = await draft(visit);
  const home = `/work/waves/${name}`;
  const stranger = async (address) => (await fetch(program.origin + address)).status;
  assert.equal(await state(page), say(lang, "wave-state-draft"));
  assert.ok(!(await main(page)).includes(words.slice(0, 3).join(" ")), "the words of the key are shown once");
  assert.equal(await stranger(`/s/${name}`), 404, "a draft is not there for the public");
  assert.equal(await missing(page), 1);
  await page.focus('.checklist a[href="#logging"]');
  await page.keyboard.press("Enter");
  assert.equal(new URL(page.url()).hash, "#logging");
  await tried(visit);
  assert.equal(await state(page), say(lang, "wave-state-tried"));
  assert.equal(await missing(page), 0);

  const other = LANGUAGES.find((one) => one !== lang);
  await preview(visit, other);
  assert.deepEqual(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]), [other, other === "ar" ? "rtl" : "ltr"]);
  assert.ok((await main(page)).includes(sayToChildren(other, "preview-notice")));
  assert.ok(await page.locator("#send").isDisabled());
  await takesNothing(visit);
  await press(visit, "aside.note a");
  assert.equal(path(page), home);
  for (const [kind, heard] of BESIDE) {
    await preview(visit, other, new RegExp(`/preview/${other}/${kind}(\\?|$)`));
    assert.ok((await page.textContent("body")).includes(sayToChildren(other, heard)), kind);
    await takesNothing(visit);
    await press(visit, `.languages a[lang=${lang}]`);
    assert.equal(path(page), `${home}/preview/${lang}/${kind}`, "the same page in another language");
    await press(visit, "aside.note a");
    assert.equal(path(page), home);
  }

  await press(visit, 'form[action*="/open"] button');
  assert.equal(await state(page), say(lang, "wave-state-open"));
  assert.equal(await stranger(`/s/${name}`), 200);
  assert.ok((await main(page)).includes(say(lang, "wave-counts-later")));

  await press(visit, `a[href*="${home}/close"]`);
  assert.ok((await main(page)).includes(say(lang, "confirm-close-about")));
  await press(visit, `text=${say(lang, "confirm-no")}`);
  assert.equal(await state(page), say(lang, "wave-state-open"), "asking closes nothing");
  await press(visit, `a[href*="${home}/close"]`);
  await press(visit, "main form button");
  assert.equal(await state(page), say(lang, "wave-state-closed"));
  assert.equal(await stranger(`/s/${name}`), 410);

  await fill(page, { summary: "results.example" });
  assert.equal(await page.inputValue("[name=summary]"), "results.example");
  await standsBeside(page, "summary", say(lang, "fault-report"));
  await page.fill("[name=summary]", "");
  await fill(page, { summary: ADDRESS });
  assert.equal(await state(page), say(lang, "wave-state-reported"));
  assert.ok((await (await fetch(`${program.origin}/results/${name}`)).text()).includes(`href="${ADDRESS}"`));

  await press(visit, `a[href*="${home}/purge"]`);
  await fill(page, { name: "another" });
  await standsBeside(page, "name", say(lang, "fault-purge-name"));
  await fill(page, { name });
  assert.equal(path(page), home);
  assert.equal(await state(page), say(lang, "wave-state-purged"));
  assert.equal(await page.locator(`a[href*="${home}/purge"]`).count(), 0);
  const elsewhere = visit.requests.filter((url) => !url.startsWith(program.origin) && !url.startsWith("data:"));
  assert.deepEqual([elsewhere, visit.complaints.filter((said) => !said.includes("422"))], [[], []]);
}

// These pages have no script of their own: each language once, every other one without scripts.
for (const [place, lang] of LANGUAGES.entries()) {
  const scripts = place % 2 === 0;
  walk(`a wave's whole life (${lang}, ${scripts ? "with" : "without"} JavaScript)`, { lang, scripts }, wholeLife);
}

for (const lang of LANGUAGES) {
  walk(`axe finds nothing on any page of waves, light and dark (${lang})`, { lang, reducedMotion: "reduce" }, async (visit) => {
    const { page } = visit;
    const look = (where) => nobodyIsKeptOut(visit, where);
    await (staffed ??= staff());
    await enter(visit);
    assert.equal(await page.getAttribute("html", "dir"), lang === "ar" ? "rtl" : "ltr");
    await look("waves");
    const { name } = await draft(visit, look);
    const home = `/work/waves/${name}`;
    await look("draft");
    await tried(visit, look);
    await look("tried");
    await page.locator('[aria-labelledby="previews"] details').evaluateAll((all) => all.forEach((fold) => (fold.open = true)));
    await look("previews");
    for (const kind of ["welcome", "thanks", "care"]) {
      await visit.goto(`${home}/preview/${lang}/${kind}?lang=${lang}`);
      await look(`preview ${kind}`);
    }
    await visit.goto(`${home}?lang=${lang}`);
    await preview(visit, lang);
    await look("preview");
    await visit.goto(`${home}?lang=${lang}`);
    await press(visit, 'form[action*="/open"] button');
    await look("open");
    await press(visit, `a[href*="${home}/close"]`);
    await look("close");
    await press(visit, "main form button");
    await look("closed");
    await fill(page, { summary: "results.example" });
    await look("report refused");
    await press(visit, `a[href*="${home}/purge"]`);
    await look("purge");
    await fill(page, { name: "another" });
    await look("purge refused");
    await fill(page, { name });
    await look("purged");
    await visit.goto(`/work/waves?lang=${lang}`);
    await look("many waves");
  });
}
