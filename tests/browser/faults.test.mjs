// A server that is away, or an answer that is lost, costs no word and makes no second answer.
import assert from "node:assert/strict";
import * as child from "./support/child.mjs";
import { LANGUAGES, say } from "./support/words.mjs";
import { walk, world } from "./support/world.mjs";

const { ADVICE } = child;

/** The page says that nothing went through, and offers to try again. */
async function told(visit) {
  const { page, lang } = visit;
  await page.locator("#send-status", { hasText: say(lang, "send-failed") }).waitFor();
  assert.equal(await page.locator("#send").textContent(), say(lang, "send-again"));
  assert.equal(await child.advice(page).inputValue(), ADVICE);
}

for (const lang of LANGUAGES) {
  walk(`a Send to a server that died keeps every word and says so; a retry when it is back sends once (${lang})`, { lang }, async (visit) => {
    const before = await world.program.answers();
    await child.openStory(visit);
    await child.write(visit, ADVICE);
    await world.program.kill();
    try {
      await child.send(visit);
      await told(visit);
      await child.goTo(visit, "#f-advice");
      assert.ok(await child.advice(visit.page).isEditable());
    } finally {
      await world.program.start();
    }
    await child.send(visit);
    await child.thanked(visit);
    assert.equal(await world.program.answers(), before + 1);
  });

  walk(`a Send that arrived though its answer was lost is one answer when it is sent again (${lang})`, { lang }, async (visit) => {
    const before = await world.program.answers();
    await child.openStory(visit);
    await child.write(visit, ADVICE);
    await visit.page.route("**/answers", async (route) => {
      await route.fetch();
      await route.abort("connectionreset");
    }, { times: 1 });
    await child.send(visit);
    await told(visit);
    assert.equal(await world.program.answers(), before + 1);
    await visit.page.locator("#send").click();
    await child.thanked(visit, "thanks-again");
    assert.equal(await world.program.answers(), before + 1);
  });

  walk(`a Send without a network goes by itself when the network is back (${lang})`, { lang }, async (visit) => {
    const before = await world.program.answers();
    await child.openStory(visit);
    await child.write(visit, ADVICE);
    await visit.context.setOffline(true);
    await child.send(visit);
    await told(visit);
    await visit.context.setOffline(false);
    await child.thanked(visit);
    assert.equal(await world.program.answers(), before + 1);
  });
}
