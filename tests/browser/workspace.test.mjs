// Who works here: the first day of an administrator and of those whom they invite, by keyboard alone, with scripts and
// without; and no barrier that axe knows of on any page.
import assert from "node:assert/strict";
import { nobodyIsKeptOut } from "./support/barriers.mjs";
import { LANGUAGES, sayAtWork as say } from "./support/words.mjs";
import { arrive, chooseApp, code, fill, invitation, join, key, press, signIn, signOut } from "./support/worker.mjs";
import { Visit } from "./support/browser.mjs";
import { walk, walkEveryWay, world } from "./support/world.mjs";

let people = 0;
const somebody = () => `person${(people += 1)}@example.org`;
const path = (page) => new URL(page.url()).pathname;
const heading = (page) => page.textContent("h1");

/** Chooses by arrow keys and Space what a pointer would choose. */
async function invite({ page, lang }, role) {
  await page.focus(`input[value=${role}]`);
  await page.keyboard.press("Space");
  const there = page.waitForEvent("load");
  await page.focus(`text=${say(lang, "invite-do")}`);
  await page.keyboard.press("Enter");
  await there;
  const shown = new URL((await page.textContent(".told .key")).trim());
  // The address of who runs it, whatever the browser calls it.
  assert.equal(shown.hostname, "localhost");
  return shown.pathname;
}

walkEveryWay("an administrator's first day, and that of a screener whom they invite", async (visit) => {
  const { page, lang } = visit;
  const login = somebody();
  const { codes } = await arrive(visit, await invitation(visit.program, "admin"), login);
  assert.equal(path(page), "/work");
  assert.equal(await heading(page), say(lang, "home-greeting").replace("{ $name }", "Maja Berg"));
  await page.focus(`main a[href^="/work/people"]`);
  let there = page.waitForEvent("load");
  await page.keyboard.press("Enter");
  await there;
  assert.equal(path(page), "/work/people");
  const address = await invite(visit, "screener");

  const other = await Visit.begin(world.browser, world.program, { lang, scripts: visit.scripts });
  try {
    await arrive(other, address, somebody());
    assert.equal(path(other.page), "/work");
    assert.equal(await other.page.locator(`a[href^="/work/people"]`).count(), 0);
    const refused = await other.goto(`/work/people?lang=${lang}`);
    assert.equal(refused.status(), 404);
    assert.equal(await heading(other.page), say(lang, "trouble-not-found"));
    await signOut(other);
    assert.equal(path(other.page), "/sign-in");
    assert.equal((await other.goto("/work")).url(), `${world.program.origin}/sign-in`);
    // What was open before stands in no memory of the browser.
    await other.page.goBack({ waitUntil: "commit" });
    assert.notEqual(await heading(other.page), say(lang, "home-greeting").replace("{ $name }", "Maja Berg"));
    const gone = await other.goto(`${address}?lang=${lang}`);
    assert.equal(gone.status(), 404);
    assert.equal(await heading(other.page), say(lang, "too-late"));
  } finally {
    await other.close();
  }
  await signOut(visit);
  await signIn(visit, login, codes[0]);
  assert.equal(path(page), "/work");
  const [cookie, ...more] = await visit.context.cookies();
  assert.deepEqual(more, []);
  const { name, secure, httpOnly, sameSite, path: whole } = cookie;
  assert.deepEqual({ name, secure, httpOnly, sameSite, whole }, { name: "__Host-session", secure: true, httpOnly: true, sameSite: "Strict", whole: "/" });
  const elsewhere = visit.requests.filter((url) => !url.startsWith(visit.program.origin) && !url.startsWith("data:"));
  assert.deepEqual([elsewhere, visit.complaints.filter((said) => !said.includes("404"))], [[], []]);
});

/** The rooms that stand on somebody's first page. */
const rooms = (page) =>
  page.locator("main a[href^='/work/']").evaluateAll((all) => all.map((link) => new URL(link.href).pathname).sort());

for (const [place, lang] of LANGUAGES.entries()) {
  const scripts = place % 2 === 1;
  walk(`a researcher's first day (${lang}, ${scripts ? "with" : "without"} JavaScript)`, { lang, scripts }, async (visit) => {
    const { page } = visit;
    await join(visit, await invitation(visit.program, "researcher"), somebody());
    assert.equal(path(page), "/work", "no second factor is asked for");
    assert.deepEqual(await rooms(page), ["/work/accountability"]);
    await press(visit, 'main a[href^="/work/accountability"]');
    assert.equal(await heading(page), say(lang, "room-accountability"));
    const told = await page.textContent("main");
    for (const words of ["account-protected-about", "account-later"]) assert.ok(told.includes(say(lang, words)), words);
    for (const room of ["people", "screening", "danger", "groups", "waves", "trail", "keys"]) {
      assert.equal((await visit.goto(`/work/${room}?lang=${lang}`)).status(), 404, room);
    }
    await signOut(visit);
    assert.equal(path(page), "/sign-in");
  });

  walk(`a safeguarding lead's first day (${lang}, ${scripts ? "with" : "without"} JavaScript)`, { lang, scripts }, async (visit) => {
    const { page } = visit;
    await arrive(visit, await invitation(visit.program, "lead"), somebody());
    const theirs = ["accountability", "complaints", "danger", "keys", "screening", "trail"].map((room) => `/work/${room}`);
    const shown = await rooms(page);
    for (const room of shown) {
      assert.ok(theirs.includes(room), room);
      await press(visit, `main a[href^="${room}"]`);
      assert.equal(path(page), room);
      assert.equal(await page.locator("[aria-current=page]").count(), 1, "it is told where one is");
      await visit.goto(`/work?lang=${lang}`);
    }
    assert.ok(shown.length >= 4, String(shown));
    for (const room of ["people", "waves", "groups"]) {
      assert.equal((await visit.goto(`/work/${room}?lang=${lang}`)).status(), 404, room);
    }
    await signOut(visit);
  });
}

walk("who is shut out is asked about before, and out at once", {}, async (visit) => {
  const { page, lang, program } = visit;
  await arrive(visit, await invitation(program, "admin"), somebody());
  const other = await Visit.begin(world.browser, world.program, { lang });
  try {
    const login = somebody();
    await arrive(other, await invitation(program, "lead"), login);
    await visit.goto("/work/people");
    await page.locator(".people .card", { hasText: login }).locator('a[href*="/disable"]').click();
    assert.equal(await heading(page), say(lang, "confirm-disable").replace("{ $name }", "Maja Berg"));
    await page.click("main button");
    assert.equal(path(page), "/work/people");
    const card = page.locator(".people .card", { hasText: login });
    assert.ok((await card.textContent()).includes(say(lang, "state-disabled")));
    await other.goto("/work");
    assert.equal(path(other.page), "/sign-in");
  } finally {
    await other.close();
  }
});

for (const lang of LANGUAGES) {
  walk(`axe finds nothing on any page of the workspace, light and dark (${lang})`, { lang, reducedMotion: "reduce" }, async (visit) => {
    const { page, program } = visit;
    const look = (where) => nobodyIsKeptOut(visit, where);
    const login = somebody();
    await visit.goto(`/sign-in?lang=${lang}`);
    await look("sign in");
    await fill(page, { login: "nobody@example.org", password: "not the right one" });
    await look("sign in refused");
    await visit.goto(`/demo/screener?lang=${lang}`);
    await look("demonstration");
    await visit.goto(`/join/AAAAAAAAAAAAAAAAAAAAAA?lang=${lang}`);
    await look("too late");
    const address = await invitation(program, "admin");
    await visit.goto(`${address}?lang=${lang}`);
    await look("join");
    await fill(page, { name: "Maja Berg", login, password: "short" });
    await look("join refused");
    await join(visit, address, login);
    await look("second factor chosen");
    await chooseApp(visit);
    await look("second factor");
    const secret = await key(page);
    await fill(page, { code: "000000" });
    assert.equal(await key(page), secret, "the key stays the same");
    await look("second factor refused");
    await fill(page, { code: code(secret) });
    await look("recovery codes");
    await visit.goto(`/work?lang=${lang}`);
    await look("home");
    await visit.goto(`/work/people?lang=${lang}`);
    await look("people");
    await invite(visit, "researcher");
    await look("invited");
    await visit.goto(`/work/people?lang=${lang}`);
    await page.click(`.acts a[href*="/disable"] >> nth=0`);
    await look("shut out");
    await visit.goto(`/work/account?lang=${lang}`);
    await look("account");
    await visit.goto(`/work/account/password?lang=${lang}`);
    await fill(page, { old: "not the right one", new: "puzzle window cloud ladder" });
    await look("password refused");
    await visit.goto(`/work/account/app/remove?lang=${lang}`);
    await look("app removed");
    await visit.goto(`/work/account/codes?lang=${lang}`);
    await look("new codes");
    await visit.goto(`/second-factor/passkey?lang=${lang}`);
    await look("passkey");
    await visit.goto(`/work/keys?lang=${lang}`);
    await look("keys");
    await visit.goto(`/work/trail?lang=${lang}`);
    await look("trail");
    await visit.goto(`/work/trail/of/wave-purged?lang=${lang}`);
    await look("trail of nothing");
    await visit.goto(`/new-way-in/AAAAAAAAAAAAAAAAAAAAAA?lang=${lang}`);
    await look("no way in");
    await visit.goto(`/work/nothing?lang=${lang}`);
    await look("not found");
    await signOut(visit);
    await visit.goto(`/sign-in?lang=${lang}`);
    await fill(page, { login, password: "lantern otter maple river" });
    await look("code");
    await fill(page, { code: "000000" });
    await look("code refused");
  });
}

walk("every page can be walked by Tab, and the first stop leads past the rooms", {}, async (visit) => {
  const { page, program } = visit;
  await arrive(visit, await invitation(program, "admin"), somebody());
  await visit.goto("/work/people");
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.className), "skip");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.name), "role");
});
