// A program and a browser for the tests of one file.
import { after, before, test } from "node:test";
import { launch, Visit } from "./browser.mjs";
import { Program } from "./program.mjs";
import { LANGUAGES } from "./words.mjs";

const LONGEST = 180_000;

/** What the tests of this file share; it is there when the first of them runs. */
export const world = { program: undefined, browser: undefined };

const beginning = { answers: false, host: "127.0.0.1" };

/** For a file whose tests need answers to read: its program begins with those of nobody. */
export const withAnswers = () => (beginning.answers = true);

/** For a file whose browser reaches the program by the name in its configured address. */
export const byName = () => (beginning.host = "localhost");

before(async () => {
  // This hook begins while the file is read: first the file says what it needs.
  await undefined;
  world.program = await Program.begin(beginning);
  world.browser = await launch();
});

after(async () => {
  await world.browser?.close();
  await world.program?.close();
});

/** A test with a visit of its own, which is closed whatever happens. */
export function walk(name, options, steps) {
  test(name, { timeout: LONGEST }, async (t) => {
    const visit = await Visit.begin(world.browser, world.program, options);
    try {
      await steps(visit, t);
    } finally {
      await visit.close();
    }
  });
}

/** The same promise in both languages, with and without scripts. */
export function walkEveryWay(name, steps, options = {}) {
  for (const lang of LANGUAGES) {
    for (const scripts of [true, false]) {
      walk(`${name} (${lang}, ${scripts ? "with" : "without"} JavaScript)`, { ...options, lang, scripts }, steps);
    }
  }
}
