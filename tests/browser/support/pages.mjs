// Every page that a child or an adult may meet, and the shortest way to it.
import { readFileSync } from "node:fs";
import * as child from "./child.mjs";

const { ADVICE, HOME, SLUG } = child;
const OTHER_ADVICE = "Call a helpline together with somebody you trust.";
/** The deep dive's first answer opens a question for a number, which this is not. */
const WRONG = { "q-heard-of": "yes", "q-hours-online": "a lot" };

/** Sends a form that no page shows, and waits for its answer. */
export async function post({ page, lang, program }, path, fields = {}) {
  if (!page.url().startsWith(program.origin)) await page.goto(`${program.origin}/?lang=${lang}`);
  const there = page.waitForEvent("load");
  await page.evaluate(
    ([action, fields]) => {
      const form = Object.assign(document.createElement("form"), { method: "post", action });
      for (const [name, value] of fields) form.append(Object.assign(document.createElement("input"), { name, value }));
      document.body.append(form);
      form.submit();
    },
    [path, Object.entries({ lang, ...fields })],
  );
  await there;
}

/** A phrase of the language that makes help come first. */
function careWord(lang) {
  const lines = readFileSync(new URL(`../../../surveys/care/${lang}.txt`, import.meta.url), "utf8").split("\n");
  return lines.find((line) => line && !/[#*]/.test(line));
}

const at = (path) => (visit) => visit.goto(`${path}?lang=${visit.lang}`);
const answering = (path, fields) => (visit) => post(visit, path, fields);

const sending = (fields) => async (visit) => {
  await child.openStory(visit);
  const token = await child.token(visit.page);
  await post(visit, `${HOME}/answers`, { token, "q-advice": ADVICE, ...fields });
  return token;
};

async function differs(visit) {
  const token = await sending()(visit);
  await post(visit, `${HOME}/answers`, { token, "q-advice": OTHER_ADVICE });
}

async function withdrawn(visit) {
  await sending()(visit);
  const code = await visit.page.locator(".code-shown code").textContent();
  await post(visit, `${HOME}/withdraw`, { code });
}

const careful = (visit) => sending({ "q-advice": careWord(visit.lang) })(visit);

/** Pages with an address of their own: name, way there, and what only this page has. */
export const ALONE = [
  ["front", at("/"), "body.front .card"],
  ["welcome", at(HOME), "form.start"],
  ["take back", at(`${HOME}/withdraw`), "#code"],
  ["help", at("/help"), "body.help"],
  ["privacy", at("/privacy"), "body.privacy"],
  ["results", at(`/results/${SLUG}`), "body.results"],
  ["adults", at(`${HOME}/adults`), "body.adults"],
  ["preview", child.openPreview, "#send:disabled"],
  ["poster", at(`${HOME}/poster`), ".poster-sheet"],
  ["complaint", at(`${HOME}/complaint`), "form#complaint"],
  ["nothing here", at("/nothing-here"), "body.trouble"],
];
/** Pages that are the answer to a form. */
export const ANSWERS = [
  ["welcome without an age", answering(`${HOME}/story`), "#age-missing"],
  ["younger", answering(`${HOME}/story`, { band: "younger" }), "body.outside"],
  ["older", answering(`${HOME}/story`, { band: "older" }), "body.outside"],
  ["refused", sending(WRONG), "#w-hours-online-problem"],
  ["differs", differs, "#notice [name=replace]"],
  ["thanks", sending(), "#thanks"],
  ["thanks with more care", careful, ".care"],
  ["take back, no code", answering(`${HOME}/withdraw`, { code: "7KQM" }), "#code-error"],
  ["taken back", withdrawn, "body.withdraw main .art"],
  ["complaint, nothing said", answering(`${HOME}/complaint`), "#complaint-problem"],
  ["complaint kept", answering(`${HOME}/complaint`, { about: "pages" }), "body.complaint main .art"],
  ["words for a survey that is not here", answering("/s/none/answers", { "q-advice": ADVICE }), "body.trouble textarea"],
];
export const PAGES = [...ALONE, ...ANSWERS];

/** Help opens over the whole page, and has a test of its own. The list of countries is the same on many pages: the help page has all of it, the others their first. */
const OWN_FOLDS = "details:not(.country, #help)";

/** Comes to a page, and opens what is folded: it is read too. */
export async function come(visit, [name, go, mark]) {
  await go(visit);
  await visit.page.locator(mark).first().waitFor({ state: "attached" });
  await unfold(visit, name === "help" ? "details" : OWN_FOLDS);
}

export function unfold({ page }, folds = OWN_FOLDS) {
  return page.locator(folds).evaluateAll((all) => all.forEach((fold) => (fold.open = true)));
}
