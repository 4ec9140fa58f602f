// What a child's first page costs to load, and to read.
import assert from "node:assert/strict";
import * as child from "./support/child.mjs";
import { walkEveryWay } from "./support/world.mjs";

const LARGEST_FIRST_PAGE = 30 * 1024;
const MOST_REQUESTS = 4;
const MOST_WORDS = 80;

walkEveryWay("the first page takes at most 30 KB and 4 requests, and says what it says in at most 80 words", async (visit, t) => {
  const line = await visit.context.newCDPSession(visit.page);
  await line.send("Network.enable");
  let bytes = 0;
  let requests = 0;
  line.on("Network.requestWillBeSent", ({ request }) => {
    if (!request.url.startsWith("data:")) requests += 1;
  });
  line.on("Network.loadingFinished", ({ encodedDataLength }) => (bytes += encodedDataLength));
  await child.welcome(visit);
  await visit.page.waitForLoadState("networkidle");
  const words = (await visit.page.locator("#welcome-words").innerText()).split(/\s+/u).filter(Boolean).length;
  t.diagnostic(`${bytes} bytes in ${requests} requests, ${words} words`);
  assert.ok(bytes > 1_000 && bytes <= LARGEST_FIRST_PAGE, `${bytes} bytes`);
  assert.ok(requests >= 1 && requests <= MOST_REQUESTS, `${requests} requests`);
  assert.ok(words > 20 && words <= MOST_WORDS, `${words} words`);
});
