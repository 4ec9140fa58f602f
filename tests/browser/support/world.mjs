// A program and a browser for the tests of one file.
import { after, before, test } from "node:test";
import { launch, Visit } from "./browser.mjs";
import { Program } from "./program.mjs";
import { LANGUAGES } from "./words.mjs";

const LONGEST = 180_000;

/** What the tests of this file share; it is there when the first of them runs. */
export const world = { program: undefined, browser: undefined };

before(async () => {
  world.program = await Program.begin();
  world.browser = await launch();
});

/** For a file whose tests need answers to read: a demonstration with those of nobody, in the place of an empty one. */
export function withAnswers() {
  before(async () => {
    await world.program.close();
    world.program = await Program.begin({ answers: true });
  });
}

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
