// Passkeys, with a device that the browser makes up (WebDriver's virtual authenticator, over the DevTools protocol): a
// screener's first day, the way back in after everything was lost, and no barrier that axe knows of.
import assert from "node:assert/strict";
import { AxeBuilder } from "@axe-core/playwright";
import { LANGUAGES, sayAtWork as say } from "./support/words.mjs";
import { arrive, fill, invitation, join, press, signOut } from "./support/worker.mjs";
import { Visit } from "./support/browser.mjs";
import { byName, walk, world } from "./support/world.mjs";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const PASSWORD = "lantern otter maple river";
const SIZES = [
  { width: 360, height: 640 },
  { width: 1280, height: 800 },
];
// Browsers tie passkeys to a name and to no number: here to that of the configured address.
byName();

let people = 0;
const somebody = () => `passkey${(people += 1)}@example.org`;
const path = (page) => new URL(page.url()).pathname;

/** A device that is in this browser's computer, and whose owner shows themselves or does not. */
async function device(visit, { verified = true } = {}) {
  const devtools = await visit.context.newCDPSession(visit.page);
  await devtools.send("WebAuthn.enable");
  const options = { protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true, isUserVerified: verified, automaticPresenceSimulation: true };
  const { authenticatorId } = await devtools.send("WebAuthn.addVirtualAuthenticator", { options });
  return { devtools, authenticatorId };
}

async function nobodyIsKeptOut(visit, where) {
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
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(wide <= 0, `${where} is wider than ${size.width}`);
    if (!process.env.BERATTA_SHOTS) continue;
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme });
      const name = `passkey-${where.replaceAll(/\W+/g, "-")}-${visit.lang}-${size.width}-${colorScheme}.png`;
      await page.screenshot({ path: `${process.env.BERATTA_SHOTS}/${name}`, fullPage: true });
    }
  }
}

const make = async (visit) => press(visit, "form[data-passkey] [data-do]");

for (const lang of LANGUAGES) {
  walk(`a screener's first day with a passkey (${lang})`, { lang, reducedMotion: "reduce" }, async (visit) => {
    const { page, program } = visit;
    const look = (where) => nobodyIsKeptOut(visit, where);
    await device(visit);
    const login = somebody();
    await join(visit, await invitation(program, "screener"), login);
    assert.equal(path(page), "/second-factor");
    await look("choose");
    await press(visit, 'main a[href^="/second-factor/passkey"]');
    await page.locator("[data-do]").waitFor();
    await look("set up");
    await make(visit);
    assert.equal(await page.locator(".codes li").count(), 10);
    await press(visit, `text=${say(lang, "recovery-done")}`);
    assert.equal(path(page), "/work");
    assert.equal(await page.locator('a[href^="/work/screening"]').count() > 0, true);

    await signOut(visit);
    await visit.goto(`/sign-in?lang=${lang}`);
    await fill(page, { login, password: PASSWORD });
    assert.equal(path(page), "/sign-in/code");
    await page.locator("[data-do]").waitFor();
    await look("use");
    await make(visit);
    assert.equal(path(page), "/work");

    await press(visit, ".who a");
    assert.equal(path(page), "/work/account");
    assert.ok((await page.textContent(".rows")).includes(say(lang, "passkey")));
    assert.equal(await page.locator('.rows a[href*="/remove"]').count(), 0, "the last one cannot be taken away");
    await look("account");
    await visit.goto(`/second-factor/passkey?lang=${lang}`);
    await page.fill("#password", PASSWORD);
    await page.locator("[data-do]").click();
    // This device has one already: the browser says so, and nothing is sent.
    await page.locator('[data-say="known"]').waitFor();
    await look("known");
    const elsewhere = visit.requests.filter((url) => !url.startsWith(program.origin) && !url.startsWith("data:"));
    assert.deepEqual([elsewhere, visit.complaints], [[], []]);
  });
}

walk("who does not show themselves to the device is told, and can use a code from paper", {}, async (visit) => {
  const { page, lang, program } = visit;
  const { devtools, authenticatorId } = await device(visit);
  const login = somebody();
  await join(visit, await invitation(program, "screener"), login);
  await press(visit, 'main a[href^="/second-factor/passkey"]');
  await page.locator("[data-do]").waitFor();
  await make(visit);
  const codes = await page.locator(".codes li").allTextContents();
  await press(visit, `text=${say(lang, "recovery-done")}`);
  await signOut(visit);
  await devtools.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: false });
  await visit.goto(`/sign-in?lang=${lang}`);
  await fill(page, { login, password: PASSWORD });
  await page.locator("[data-do]").click();
  await page.locator('[data-say="stopped"]').waitFor();
  assert.equal(path(page), "/sign-in/code");
  await fill(page, { code: codes[0] });
  assert.equal(path(page), "/work");
});

walk("without JavaScript the page says what a passkey needs, and offers the code app", { scripts: false }, async (visit) => {
  const { page, lang, program } = visit;
  await join(visit, await invitation(program, "screener"), somebody());
  await press(visit, 'main a[href^="/second-factor/passkey"]');
  assert.ok((await page.locator("main").innerText()).includes(say(lang, "passkey-needs-script")));
  assert.equal(await page.locator("[data-do]").isVisible(), false);
  await press(visit, 'main a[href^="/second-factor/app"]');
  assert.equal(await page.locator(".key").count(), 1);
});

walk("who lost everything comes back with the address that an administrator hands over", {}, async (visit) => {
  const { page, lang, program } = visit;
  const login = somebody();
  const other = await Visit.begin(world.browser, world.program, { lang, reducedMotion: "reduce" });
  try {
    await arrive(visit, await invitation(program, "admin"), somebody());
    await arrive(other, await invitation(program, "screener"), login);
    await visit.goto("/work/people");
    await page.locator(".people .card", { hasText: login }).locator('a[href*="/new-factor"]').click();
    await page.click("main button");
    const address = new URL((await page.textContent(".told .key")).trim()).pathname;

    await device(other);
    await other.goto("/sign-in");
    await fill(other.page, { login, password: PASSWORD });
    assert.equal(path(other.page), "/new-way-in", "the password alone leads no further");
    await nobodyIsKeptOut(other, "address due");
    await other.goto(address);
    await nobodyIsKeptOut(other, "new way in");
    await fill(other.page, { login, password: PASSWORD });
    assert.equal(path(other.page), "/second-factor");
    await press(other, 'main a[href^="/second-factor/passkey"]');
    await other.page.locator("[data-do]").waitFor();
    await make(other);
    assert.equal(await other.page.locator(".codes li").count(), 10);
    assert.equal((await other.goto(address)).status(), 404, "it is good once");
  } finally {
    await other.close();
  }
});
