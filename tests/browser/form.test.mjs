// The story page as a form: whatever happens to it, every typed word and the same story come back.
import assert from "node:assert/strict";
import * as child from "./support/child.mjs";
import { LANGUAGES, say } from "./support/words.mjs";
import { walk, walkEveryWay, world } from "./support/world.mjs";

const { ADVICE } = child;
const OTHER_ADVICE = "Call a helpline together with somebody you trust.";
const MARKUP = `\n</textarea><script>window.ran = "advice"</script><img src=x onerror="ran='advice'">\n<b>&amp; å</b>`;
const SHORT_MARKUP = `"><script>window.ran = "short"</script><img src=x onerror="ran='short'">`;
const LONGEST = 5_000;

const other = (lang) => LANGUAGES.find((one) => one !== lang);

async function fillEverything(visit, words) {
  const { page } = visit;
  await child.write(visit, words);
  await child.goTo(visit, "#questions-heading");
  await page.locator("#f-who-to-tell-school").check();
  await page.locator("#f-how-common-4").check();
  await child.openDeepDive(visit);
  await page.locator("#f-heard-of-maybe").check();
  await page.locator("#f-told-no").check();
  await page.locator("#f-wish-adults").fill(SHORT_MARKUP);
  await child.goTo(visit, "#send-heading");
  await page.locator("#story [name=show-words]").check();
}

async function everythingIsKept(visit, words) {
  const { page } = visit;
  // A text's line breaks are one character in the field, whatever the wire makes of them.
  assert.equal(await child.advice(page).inputValue(), words);
  assert.equal(await page.locator("#f-wish-adults").inputValue(), SHORT_MARKUP);
  for (const chosen of ["#f-who-to-tell-school", "#f-how-common-4", "#f-heard-of-maybe", "#f-told-no", "#story [name=show-words]"]) {
    assert.ok(await page.locator(chosen).isChecked(), `${chosen} is lost`);
  }
  assert.equal(await page.locator("#story [name=own-experience]").isChecked(), false);
}

async function nothingRan({ page }) {
  assert.equal(await page.evaluate(() => window.ran), undefined, "typed markup ran");
  assert.equal(await page.locator("main img, main b, main script:not([type='application/json'])").count(), 0, "typed markup is in the page");
}

// With the policy switched off, so that it is the page and not the policy which keeps markup from running; and with
// scripts on but ours away, so that the browser itself reads the page that the server wrote.
const READERS = [
  ["with JavaScript", { scripts: true, bypassCSP: true }, false],
  ["without JavaScript", { scripts: false }, false],
  ["when our script does not arrive", { scripts: true, bypassCSP: true }, true],
];

for (const lang of LANGUAGES) {
  for (const [how, options, withoutOurs] of READERS) {
    walk(`a refused Send gives back every word as text, markup too, with the problem beside its field (${lang}, ${how})`, { ...options, lang }, async (visit) => {
      const { page } = visit;
      if (withoutOurs) {
        visit.scripts = false;
        await page.route("**/*.js", (route) => route.abort());
      }
      await child.openStory(visit);
      await fillEverything(visit, MARKUP);
      await child.goTo(visit, "#f-hours-online");
      await page.locator("#f-hours-online").fill(SHORT_MARKUP);
      const answered = page.waitForResponse((response) => response.request().method() === "POST");
      await child.send(visit);
      assert.equal((await answered).status(), 422);
      await child.refused(visit, "refused");

      const problem = page.locator("#w-hours-online-problem");
      await problem.waitFor();
      assert.match(await page.locator("#f-hours-online").getAttribute("aria-describedby"), /w-hours-online-problem/);
      assert.equal(await page.locator("#f-hours-online").inputValue(), SHORT_MARKUP);
      await everythingIsKept(visit, MARKUP);
      await nothingRan(visit);

      await page.locator("#f-hours-online").fill("2");
      await child.send(visit);
      await child.thanked(visit);
      await nothingRan(visit);
    });
  }
}

walkEveryWay("a text that is too long comes back whole, and says how much is too much", async (visit) => {
  const { page, lang } = visit;
  const words = "å".repeat(LONGEST + 7);
  const before = await world.program.answers();
  await child.openStory(visit);
  await fillEverything(visit, words);
  const answered = page.waitForResponse((response) => response.request().method() === "POST");
  await child.send(visit);
  assert.equal((await answered).status(), 422);
  await child.refused(visit, "refused");
  const problem = page.locator("#w-advice-problem");
  await problem.waitFor();
  assert.match(await problem.textContent(), /\b7\b.*\b5\D?000\b/s);
  await everythingIsKept(visit, words);
  assert.equal(await world.program.answers(), before);

  // Without scripts a link inside the page would put it into the history twice: there the problem is told without one.
  if (visit.scripts) {
    await page.locator("#notice a[href='#f-advice']").click();
    assert.ok(await child.advice(page).evaluate((field) => field === document.activeElement), "the link leads to the field");
  } else {
    assert.equal(await page.locator("#notice a[href]").count(), 0);
  }
  await child.advice(page).fill("å".repeat(LONGEST));
  await child.send(visit);
  await child.thanked(visit);
  assert.equal(await page.locator("html").getAttribute("lang"), lang);
});

walkEveryWay("sending nothing says kindly what comes first, at the field where it can be written", async (visit) => {
  const { page, lang } = visit;
  await child.openStory(visit);
  await child.send(visit);
  await child.refused(visit, "fault-blank");
  const notice = page.locator("#notice");
  assert.ok((await notice.textContent()).includes(say(lang, "blank-about")));
  assert.ok(!(await notice.textContent()).includes(say(lang, "refused-about")), "no words are here, so none are kept");
  const [edge, red] = await notice.evaluate((element) => {
    const wrong = Object.assign(element.cloneNode(true), { id: "", className: "notice" });
    element.after(wrong);
    const colours = [element, wrong].map((one) => getComputedStyle(one).borderTopColor);
    wrong.remove();
    return colours;
  });
  assert.notEqual(edge, red);
  if (visit.scripts) {
    assert.ok(await child.advice(page).isVisible(), "the step with the field is in view");
    await notice.locator("a[href='#f-advice']").click();
    assert.ok(await child.advice(page).evaluate((field) => field === document.activeElement), "the link leads to the field");
  }
  await child.write(visit, ADVICE);
  await child.send(visit);
  await child.thanked(visit);
});

walkEveryWay("changing the language keeps every typed word and the same story", async (visit) => {
  const { page, lang } = visit;
  await child.openStory(visit, "13-15");
  await fillEverything(visit, ADVICE);
  const before = await child.token(page);
  await page.locator(`#story button[name=switch][value=${other(lang)}]`).click();
  await page.locator(`html[lang=${other(lang)}] #send-heading`, { hasText: say(other(lang), "send-heading") }).waitFor({ state: "attached" });
  assert.equal(await child.token(page), before);
  await everythingIsKept(visit, ADVICE);
  visit.lang = other(lang);
  await child.send(visit);
  await child.thanked(visit);
});

/** Opens a story, and gives what opens the same one again, as if it had stayed open beside the first. */
async function openTwice(visit) {
  await child.openStory(visit);
  const first = await child.token(visit.page);
  return () => child.openSame(visit, first);
}

async function sendAndRead(visit, words) {
  await child.write(visit, words);
  await child.send(visit);
  await child.thanked(visit);
  return child.code(visit);
}

async function sendOther(visit, replace) {
  await child.write(visit, OTHER_ADVICE);
  await child.send(visit);
  await child.refused(visit, "differs");
  assert.equal(await child.advice(visit.page).inputValue(), OTHER_ADVICE);
  await visit.page.locator(`button[name=replace][value=${replace}]`).click();
}

walkEveryWay("one story has one answer: the same words are thanked for again, of other words the child chooses which stay", async (visit) => {
  const before = await world.program.answers();
  const openAgain = await openTwice(visit);
  const code = await sendAndRead(visit, ADVICE);

  await openAgain();
  await child.write(visit, ADVICE);
  await child.send(visit);
  await child.thanked(visit, "thanks-again");
  assert.equal(await child.code(visit), code);

  await openAgain();
  await sendOther(visit, "no");
  await child.thanked(visit, "thanks-kept-old");

  // Asked once more, since it is the first words that stayed.
  await openAgain();
  await sendOther(visit, "yes");
  await child.thanked(visit);
  assert.equal(await child.code(visit), code);

  await openAgain();
  await child.write(visit, OTHER_ADVICE);
  await child.send(visit);
  await child.thanked(visit, "thanks-again");
  assert.equal(await world.program.answers(), before + 1);
});

walkEveryWay("a reloaded story page is the same story", async (visit) => {
  await child.openStory(visit, "16-17");
  const before = await child.token(visit.page);
  await visit.page.reload();
  assert.equal(await child.token(visit.page), before);
});

walkEveryWay("going back and pressing Start again gives the same story", async (visit) => {
  await child.openStory(visit, "16-17");
  const before = await child.token(visit.page);
  // A page from the back/forward cache has loaded long ago.
  await visit.page.goBack({ waitUntil: "commit" });
  await visit.page.locator("form.start").waitFor();
  await child.start(visit, "16-17");
  assert.equal(await child.token(visit.page), before);
});
