// What a child does on the pages, the same with and without scripts.
import assert from "node:assert/strict";
import { say } from "./words.mjs";

export const SLUG = "what-would-you-say";
export const HOME = `/s/${SLUG}`;
export const ADVICE = "Tell an adult you trust, block that player and save the messages. It is not your fault.";

export const field = (page, name) => page.locator(`#story [name="${name}"]`);
export const advice = (page) => page.locator("#f-advice");
export const token = (page) => page.locator('#story input[name="token"]').inputValue();

export async function welcome(visit) {
  await visit.goto(`${HOME}?lang=${visit.lang}`);
}

/** Chooses an age on the welcome page, and presses Start. */
export async function start(visit, band = "10-12") {
  await visit.page.locator(`input[name="band"][value="${band}"]`).check();
  await visit.page.locator("form.start button[type=submit]").click();
  await visit.page.waitForURL(/\/story$/);
}

/** From nothing to the story page. */
export async function openStory(visit, band) {
  await welcome(visit);
  await start(visit, band);
}

/** The story page of this token, as one that was open all the time: after Send no first page leads to it. */
export async function openSame(visit, first) {
  await openStory(visit);
  await visit.page.locator('#story input[name="token"]').evaluate((field, first) => (field.value = first), first);
}

/** Brings a part of the story page into view: with scripts, by as many presses of Next or Back as it takes. */
export async function goTo(visit, part) {
  const { page } = visit;
  if (!visit.scripts) return;
  await page.locator("#story.walking").waitFor();
  const away = await page.evaluate((part) => {
    const steps = [...document.querySelectorAll("#story .step")];
    const place = (wanted) => steps.findIndex(wanted);
    return place((step) => step.querySelector(part)) - place((step) => !step.hidden);
  }, part);
  for (let step = 0; step < Math.abs(away); step += 1) await page.locator(away > 0 ? "#next" : "#back").click();
}

export async function write(visit, words) {
  await goTo(visit, "#f-advice");
  await advice(visit.page).fill(words);
}

export async function openDeepDive(visit) {
  await goTo(visit, "details.deep");
  const deep = visit.page.locator("details.deep");
  if (!(await deep.evaluate((details) => details.open))) await deep.locator("summary").click();
}

export async function send(visit) {
  await goTo(visit, "#send-heading");
  await visit.page.locator("#send").click();
}

export async function thanked(visit, message = "thanks-about") {
  await visit.page.locator("#thanks").waitFor();
  assert.equal(await visit.page.locator("#thanks + .lead").textContent(), say(visit.lang, message));
}

/** The refused story page, with this notice. */
export async function refused(visit, heading) {
  await visit.page.locator("#notice-heading", { hasText: say(visit.lang, heading) }).waitFor();
}

/** The code on the thanks page: hidden until tapped. */
export async function code(visit) {
  const shown = visit.page.locator(".code-shown code");
  assert.equal(await shown.isVisible(), false, "the code shows before it is tapped");
  await visit.page.locator("summary", { hasText: say(visit.lang, "code-summary") }).click();
  await shown.waitFor();
  return shown.textContent();
}

/** The first preview that the page for adults offers. */
export async function openPreview(visit) {
  await visit.goto(`${HOME}/adults?lang=${visit.lang}`);
  await visit.page.locator('form[action*="/preview/"] button').first().click();
  await visit.page.locator("#send:disabled").waitFor({ state: "attached" });
}

/** A page with a form of its own, opened to be written in: without scripts that takes a tap. */
export async function openForm(visit, page) {
  await visit.goto(`${HOME}/${page}?lang=${visit.lang}`);
  if (!visit.scripts) await visit.page.locator(".opener button").click();
}

export async function withdraw(visit, typed) {
  await openForm(visit, "withdraw");
  await visit.page.locator("#code").fill(typed);
  await visit.page.locator("#send").click();
}
