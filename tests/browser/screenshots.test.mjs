// The pictures in README.md and docs/screenshots, made anew when they are asked for:
// cd tests/browser && BERATTA_SCREENSHOTS=yes node --test screenshots.test.mjs
// What README.md there shows is written beside them. With pngquant on the way they take a third of the room.
import { execFile } from "node:child_process";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { Visit } from "./support/browser.mjs";
import * as child from "./support/child.mjs";
import { world } from "./support/world.mjs";

const { HOME } = child;
const PLACE = fileURLToPath(new URL("../../docs/screenshots", import.meta.url));
const LONGEST = 300_000;
const skip = process.env.BERATTA_SCREENSHOTS ? false : "BERATTA_SCREENSHOTS is not set";

const SIZES = [
  ["", { width: 360, height: 640 }],
  ["-wide", { width: 1280, height: 800 }],
];

/** The words that stand in the pictures. */
const TYPED = {
  en: {
    advice: child.ADVICE,
    other: "Call a helpline together with somebody you trust.",
    care: "Tell an adult. I have nobody to talk to either.",
    wrong: "a lot",
    complaint: "One word in the story was hard to understand.",
  },
  ar: {
    advice: "يمكنك إخبار شخص بالغ موثوق، وحظر ذلك اللاعب، وحفظ الرسائل. الذنب ليس ذنبك.",
    other: "يمكنك الاتصال بخط المساعدة مع شخص موثوق.",
    care: "يمكنك إخبار شخص بالغ. أنا أيضًا لا أجد من أتحدث معه.",
    wrong: "كثيرًا",
    complaint: "كانت في القصة كلمة صعبة الفهم.",
  },
};

/** Each way takes the pictures that lie on it, in the order of these tables. */
const WAYS = [
  { pictures: ["front", "welcome", "welcome-no-age"], walk: firstPages },
  { pictures: ["consent", "story", "advice", "questions", "deep-dive", "send", "refused", "thanks", "thanks-code", "withdrawn"], walk: journey },
  { pictures: ["differs"], walk: otherWords },
  { pictures: ["advice-care", "thanks-care"], walk: careWords },
  { pictures: ["send-waiting"], walk: withoutNetwork },
  { pictures: ["help", "help-country", "help-guide"], walk: help },
  { pictures: ["younger", "older"], walk: outside },
  { pictures: ["withdraw", "privacy", "results", "not-found", "withdraw-wrong"], walk: plain },
  { pictures: ["adults", "preview", "poster"], walk: forAdults },
  { pictures: ["complaint", "complaint-kept", "complaint-empty"], walk: complaint },
  { pictures: ["long"], walk: onePage, options: { scripts: false } },
  { pictures: ["welcome-dark", "story-dark"], walk: dark, options: { colorScheme: "dark" } },
];
/** The way that ends the survey: walked when all others have been. */
const LAST = { pictures: ["closed"], walk: closed };

async function firstPages(visit, take) {
  await visit.goto(`/?lang=${visit.lang}`);
  await take("front");
  await child.welcome(visit);
  await take("welcome");
  await visit.page.locator("form.start .button[type=submit]").click();
  await visit.page.locator("#age-missing").waitFor();
  await take("welcome-no-age");
}

async function journey(visit, take, typed) {
  const { page } = visit;
  await child.openStory(visit);
  await take("consent");
  await child.goTo(visit, "#part-1");
  await take("story");
  await child.write(visit, typed.advice);
  await take("advice");
  await child.goTo(visit, "#questions-heading");
  await page.locator("#f-who-to-tell-school").check();
  await page.locator("#f-how-common-3").check();
  await top(page);
  await take("questions");
  await child.openDeepDive(visit);
  await page.locator("#f-heard-of-yes").check();
  await page.locator("#f-hours-online").fill(typed.wrong);
  await page.locator("details.deep").evaluate((fold) => fold.scrollIntoView());
  await take("deep-dive");
  await child.goTo(visit, "#send-heading");
  await take("send");
  await child.send(visit);
  await child.refused(visit, "refused");
  await take("refused");
  await page.locator("#f-hours-online").fill("2");
  await child.send(visit);
  await child.thanked(visit);
  await take("thanks");
  const code = await child.code(visit);
  await page.locator("details:has(.code-shown)").evaluate((fold) => fold.scrollIntoView());
  await take("thanks-code");
  await child.withdraw(visit, code);
  await page.locator("form#again-in").waitFor({ state: "attached" });
  await take("withdrawn");
}

async function otherWords(visit, take, typed) {
  const { page } = visit;
  await child.openStory(visit);
  const first = await child.token(page);
  await child.write(visit, typed.advice);
  await child.send(visit);
  await child.thanked(visit);
  await child.openSame(visit, first);
  await child.write(visit, typed.other);
  await child.send(visit);
  await child.refused(visit, "differs");
  await take("differs");
}

async function careWords(visit, take, typed) {
  await child.openStory(visit);
  await child.write(visit, typed.care.slice(0, -1));
  // Typed, so that the browser scrolls to it.
  await visit.page.keyboard.type(typed.care.slice(-1));
  await visit.page.locator("#help-line.strong").waitFor();
  await take("advice-care");
  await child.send(visit);
  await child.thanked(visit);
  await take("thanks-care");
}

async function help(visit, take) {
  const { page } = visit;
  await visit.goto(`/help?lang=${visit.lang}`);
  await take("help");
  const other = page.locator("details.country").nth(1);
  await other.locator("summary").click();
  await other.evaluate((fold) => fold.scrollIntoView());
  await take("help-country");
  const guide = page.locator("details:has(.guide)").first();
  await guide.locator("summary").click();
  await guide.evaluate((fold) => fold.scrollIntoView());
  await take("help-guide");
}

/** What a child sees while a Send does not go through. */
async function withoutNetwork(visit, take, typed) {
  await child.openStory(visit);
  await child.write(visit, typed.advice);
  await child.goTo(visit, "#send-heading");
  await visit.context.setOffline(true);
  await visit.page.locator("#send").click();
  await visit.page.locator("#send-status:not(:empty)").waitFor();
  await take("send-waiting");
}

async function outside(visit, take) {
  for (const band of ["younger", "older"]) {
    await child.openStory(visit, band);
    await take(band);
  }
}

async function plain(visit, take) {
  for (const [name, path] of [
    ["withdraw", `${HOME}/withdraw`],
    ["privacy", "/privacy"],
    ["results", `/results/${child.SLUG}`],
    ["not-found", "/nothing-here"],
  ]) {
    await visit.goto(`${path}?lang=${visit.lang}`);
    await take(name);
  }
  await child.withdraw(visit, "7KQM-2F9T-XW3D");
  await visit.page.locator("#code-error").waitFor();
  await take("withdraw-wrong");
}

async function forAdults(visit, take) {
  await visit.goto(`${HOME}/adults?lang=${visit.lang}`);
  await take("adults");
  await child.openPreview(visit);
  await take("preview");
  await visit.goto(`${HOME}/poster?lang=${visit.lang}`);
  await take("poster");
}

async function complaint(visit, take, typed) {
  const { page } = visit;
  await visit.goto(`${HOME}/complaint?lang=${visit.lang}`);
  await page.locator("input[value=story]").check();
  await page.locator("#words").fill(typed.complaint);
  await top(page);
  await take("complaint");
  await page.locator("form#complaint .button").click();
  await page.locator("form#again-in").waitFor({ state: "attached" });
  await take("complaint-kept");
  await visit.goto(`${HOME}/complaint?lang=${visit.lang}`);
  await page.locator("form#complaint .button").click();
  await page.locator("#complaint-problem").waitFor();
  await take("complaint-empty");
}

async function closed(visit, take) {
  // A running server knows of it within a second.
  do await child.welcome(visit);
  while (await visit.page.locator("form.start").count());
  await take("closed");
}

async function onePage(visit, take) {
  await child.openStory(visit);
  await take("long", { fullPage: true });
}

async function dark(visit, take) {
  await child.welcome(visit);
  await take("welcome-dark");
  await child.start(visit);
  await child.goTo(visit, "#part-1");
  await take("story-dark");
}

const top = (page) => page.evaluate(() => (document.activeElement?.blur(), scrollTo(0, 0)));

async function smaller(pictures) {
  try {
    await promisify(execFile)("pngquant", ["--force", "--ext", ".png", "--strip", "64", ...pictures]);
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
  }
}

/** A page that shows every picture. */
function gallery(languages) {
  const shown = (lang, name, suffix, width) => `<img src="${lang}/${name}${suffix}.png" width="${width}" alt="${name}, ${lang}">`;
  const parts = [...WAYS, LAST].flatMap(({ pictures }) => pictures).map((name) => {
    const cells = languages.flatMap((lang) => SIZES.map(([suffix]) => shown(lang, name, suffix, suffix ? 400 : 180)));
    return `## ${name}\n${cells.join("\n")}\n`;
  });
  return `# Every page\n\nIn English and Arabic, on a telephone (360 × 640) and a wide window (1280 × 800). Made by\n\`cd tests/browser && BERATTA_SCREENSHOTS=yes node --test screenshots.test.mjs\`, this page too.\n\n${parts.join("\n")}`;
}

test("the gallery is written anew", { skip }, async () => {
  await mkdir(PLACE, { recursive: true });
  await writeFile(`${PLACE}/README.md`, gallery(Object.keys(TYPED)));
});

async function take(ways, lang, suffix, viewport) {
  await mkdir(`${PLACE}/${lang}`, { recursive: true });
  const taken = [];
  for (const { pictures, walk, options } of ways) {
    const visit = await Visit.begin(world.browser, world.program, { viewport, lang, reducedMotion: "reduce", ...options });
    const names = [];
    const take = async (name, { fullPage = false } = {}) => {
      const path = `${PLACE}/${lang}/${name}${suffix}.png`;
      await rm(path, { force: true });
      await visit.page.screenshot({ path, fullPage });
      names.push(name);
      taken.push(path);
    };
    await walk(visit, take, TYPED[lang]);
    await visit.close();
    if (String(names) !== String(pictures)) throw new Error(`pictures ${names} instead of ${pictures}`);
  }
  await smaller(taken);
}

for (const lang of Object.keys(TYPED)) {
  for (const [suffix, viewport] of SIZES) {
    test(`every page has its picture taken (${lang}, ${viewport.width} wide)`, { skip, timeout: LONGEST }, () =>
      take(WAYS, lang, suffix, viewport));
  }
}

test("the page of a closed survey has its picture taken", { skip, timeout: LONGEST }, async () => {
  await world.program.run("wave", "close", child.SLUG);
  for (const lang of Object.keys(TYPED)) for (const [suffix, viewport] of SIZES) await take([LAST], lang, suffix, viewport);
});
