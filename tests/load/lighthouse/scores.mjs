// Lighthouse on a child's first two pages, as a telephone sees them: node scores.mjs ORIGIN.
// Prints one line of JSON: [{ "page": "welcome", "scores": { "performance": 100, … } }, …], out of 100.
import { startFlow } from "lighthouse";
import { launch } from "puppeteer-core";
import { executable } from "../../browser/support/chromium.mjs";

const CATEGORIES = ["performance", "accessibility", "best-practices"];
const [origin] = process.argv.slice(2);

/** What a full score lacks, for who wants to mend it. */
function complain(page, { audits, categories }) {
  for (const category of CATEGORIES) {
    for (const { id, weight } of categories[category].auditRefs) {
      const { score, title, displayValue = "" } = audits[id];
      if (weight > 0 && score !== null && score < 1) console.error(`${page}: ${category}: ${score} for ${id}: ${title} ${displayValue}`);
    }
  }
}

const browser = await launch({ executablePath: executable(), args: ["--no-sandbox", "--disable-background-networking"] });
try {
  const page = await browser.newPage();
  const flow = await startFlow(page, { flags: { onlyCategories: CATEGORIES, logLevel: "error" } });
  await flow.navigate(`${origin}/s/what-would-you-say?lang=en`, { name: "welcome" });
  await page.click('input[name="band"][value="10-12"]');
  // The story is the answer to a form, so no address leads to it.
  await flow.navigate(() => page.click("form.start .button[type=submit]"), { name: "story" });
  const { steps } = await flow.createFlowResult();
  const seen = steps.map(({ name, lhr }) => {
    if (lhr.runtimeError) throw new Error(`${name}: ${lhr.runtimeError.message}`);
    complain(name, lhr);
    return { page: name, scores: Object.fromEntries(CATEGORIES.map((one) => [one, Math.round(lhr.categories[one].score * 100)])) };
  });
  // An error page has scores too.
  if ((await page.$("#story")) === null) throw new Error("the second page is no story");
  console.log(JSON.stringify(seen));
} finally {
  await browser.close();
}
