// A group's first day, in two windows: a facilitator who makes it and lets somebody in, and a young person who comes in, by
// keyboard alone; with scripts in one window and without in the other. No barrier that axe knows of on any page.
import assert from "node:assert/strict";
import { nobodyIsKeptOut } from "./support/barriers.mjs";
import { LANGUAGES, sayAtWork as say } from "./support/words.mjs";
import { fill, invitation, join, signOut } from "./support/worker.mjs";
import { Visit } from "./support/browser.mjs";
import { walk, walkEveryWay, world } from "./support/world.mjs";

let people = 0;
const path = (page) => new URL(page.url()).pathname;
const heading = (page) => page.textContent("h1");
const named = (lang, key, name) => say(lang, key).replace("{ $name }", name);

/** Presses what the keyboard is brought to, and waits for the page that comes. */
async function press(page, selector) {
  const there = page.waitForEvent("load");
  await page.focus(selector);
  await page.keyboard.press("Enter");
  await there;
}

async function makeGroup({ page, lang }) {
  await page.goto(`${world.program.origin}/work/groups?lang=${lang}`);
  await page.focus("[name=name]");
  await page.keyboard.type("Tuesday");
  for (const choice of ["input[name=age] >> nth=0", `input[name=lang][value=${lang}]`]) {
    await page.focus(choice);
    await page.keyboard.press("Space");
  }
  await press(page, "form.invite > .button");
}

/** The group's own address, from any page of it. */
function groupOf({ page, lang }) {
  return `${new URL(page.url()).href.split("/").slice(0, 6).join("/").split("?")[0]}?lang=${lang}`;
}

async function showCode({ page }) {
  await press(page, 'form[action*="/code"] >> nth=0 >> button');
  return (await page.textContent(".code-large")).trim();
}

/** Up to the page on which somebody waits. Gives the pseudonym. */
async function ask(visit, code) {
  const { page, lang } = visit;
  await visit.goto(`/group?lang=${lang}`);
  await fill(page, { code: code.toLowerCase() });
  const name = (await page.textContent(".name >> nth=0")).trim();
  await press(page, ".name >> nth=0");
  assert.equal(path(page), "/group/wait");
  assert.equal((await heading(page)).trim(), name);
  return name;
}

/** From being let in to the first page. Gives the words. */
async function comeIn({ page, lang }) {
  await press(page, 'form[action*="/group/words"] button');
  const words = await page.locator(".four li").allTextContents();
  assert.equal(words.length, 4);
  await fill(page, { words: "one two three four" });
  assert.ok((await page.textContent(".error")).includes(say(lang, "young-type-wrong")));
  assert.deepEqual(await page.locator(".four li").allTextContents(), words, "the same words are there again");
  await page.fill("[name=words]", "");
  await fill(page, { words: ` ${words.join("  ").toUpperCase()} ` });
  return words;
}

walkEveryWay("a group's first day, in two windows", async (young) => {
  const { lang, scripts, program } = young;
  const adult = await Visit.begin(world.browser, world.program, { lang, scripts: !scripts });
  try {
    await join(adult, await invitation(program, "facilitator"), `leader${(people += 1)}@example.org`);
    await makeGroup(adult);
    const code = await showCode(adult);
    const name = await ask(young, code);
    await press(young.page, 'a.button[href^="/group/wait"]');
    assert.equal(await young.page.locator('form[action*="/group/words"]').count(), 0, "not before a yes");

    const look = adult.page.locator("section form").filter({ hasText: say(lang, "group-look") });
    const there = adult.page.waitForEvent("load");
    await look.locator("button").focus();
    await adult.page.keyboard.press("Enter");
    await there;
    assert.equal((await adult.page.textContent(".code-large")).trim(), code, "the code stays on the board");
    await press(adult.page, `text=${named(lang, "group-let-in", name)}`);

    // With scripts the page goes on by itself; without, the button asks.
    if (!scripts) await press(young.page, 'a.button[href^="/group/wait"]');
    await young.page.waitForSelector('form[action*="/group/words"]');
    const words = await comeIn(young);
    assert.equal(path(young.page), "/work");
    assert.equal(await heading(young.page), named(lang, "home-greeting", name));
    assert.ok((await young.page.textContent("main")).includes(say(lang, "young-home-next-about")));
    assert.deepEqual((await young.context.cookies()).map((cookie) => cookie.name), ["__Host-session"]);
    await signOut(young);
    assert.equal(path(young.page), "/group");
    await fill(young.page, { name: name.toUpperCase(), words: words.join("  ") });
    assert.equal(path(young.page), "/work");

    // New words end the old ones.
    await press(adult.page, `text=${named(lang, "group-look", name)} >> nth=0`);
    await press(adult.page, 'a[href*="/words"]');
    await press(adult.page, "main form button");
    const fresh = await adult.page.locator(".four li").allTextContents();
    assert.notDeepEqual(fresh, words);
    await young.goto("/work");
    assert.equal(path(young.page), "/sign-in");
    await young.goto(`/group?lang=${lang}`);
    await fill(young.page, { name, words: fresh.join(" ") });
    assert.equal(path(young.page), "/work");
    for (const visit of [young, adult]) {
      const elsewhere = visit.requests.filter((url) => !url.startsWith(program.origin) && !url.startsWith("data:"));
      assert.deepEqual([elsewhere, visit.complaints.filter((said) => !said.includes("422"))], [[], []]);
    }
  } finally {
    await adult.close();
  }
});

for (const lang of LANGUAGES) {
  walk(`axe finds nothing on any page of groups, light and dark (${lang})`, { lang, reducedMotion: "reduce" }, async (young) => {
    const adult = await Visit.begin(world.browser, world.program, { lang, reducedMotion: "reduce" });
    try {
      const look = (where) => nobodyIsKeptOut(young, where);
      const leaders = (where) => nobodyIsKeptOut(adult, where);
      await join(adult, await invitation(young.program, "facilitator"), `leader${(people += 1)}@example.org`);
      await adult.goto(`/work/groups?lang=${lang}`);
      await leaders("no groups");
      await makeGroup(adult);
      await leaders("group");
      const code = await showCode(adult);
      await leaders("code");
      await young.goto(`/group?lang=${lang}`);
      await look("first page");
      await fill(young.page, { code: "BCDFGHJKL" });
      await look("wrong code");
      await young.goto(`/group?lang=${lang}`);
      await fill(young.page, { code });
      await look("names");
      const name = await ask(young, code);
      await look("waits");
      await adult.page.goto(groupOf(adult));
      await leaders("who waits");
      await press(adult.page, `text=${named(lang, "group-let-in", name)}`);
      await leaders("let in");
      await young.goto(`/group/wait?lang=${lang}`);
      await look("in");
      await press(young.page, 'form[action*="/group/words"] button');
      await look("words");
      await fill(young.page, { words: "one" });
      await look("words refused");
      const words = await young.page.locator(".four li").allTextContents();
      await young.page.fill("[name=words]", "");
      await fill(young.page, { words: words.join(" ") });
      await look("young home");
      await adult.page.goto(groupOf(adult));
      await leaders("inside");
      await press(adult.page, 'a[href*="/shut-out"]');
      await leaders("shut out");
      await adult.page.goto(groupOf(adult));
      await press(adult.page, 'a[href*="/words"]');
      await press(adult.page, "main form button");
      await leaders("new words");
      await young.goto(`/group/wait?lang=${lang}`);
      await young.context.clearCookies();
      await young.goto(`/group/wait?lang=${lang}`);
      await look("gone");
      await young.goto(`/group?lang=${lang}`);
      await fill(young.page, { name, words: "one two three four" });
      await look("sign in refused");
    } finally {
      await adult.close();
    }
  });
}
