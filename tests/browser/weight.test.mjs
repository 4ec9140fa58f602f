// What a child's pages cost to load, and the first of them to read: bytes on the wire, as this browser asks for them.
import assert from "node:assert/strict";
import * as child from "./support/child.mjs";
import { walkEveryWay, world } from "./support/world.mjs";

const LARGEST_PAGE = 30 * 1024;
const LARGEST_SCRIPT = 6 * 1024;
const MOST_REQUESTS = 4;
const MOST_WORDS = 80;

/** Everything that the page loads from now on: what was asked for, and what came. */
async function weigh({ context, page }) {
  const line = await context.newCDPSession(page);
  await line.send("Network.enable");
  const loads = new Map();
  const of = (requestId) => loads.get(requestId) ?? loads.set(requestId, { bytes: 0, head: 0, unpacked: 0, asked: {}, came: {} }).get(requestId);
  line.on("Network.requestWillBeSent", ({ requestId, request }) => (of(requestId).url = request.url));
  // What really goes over the wire; the other events tell what the page sees of it.
  line.on("Network.requestWillBeSentExtraInfo", ({ requestId, headers }) => Object.assign(of(requestId).asked, lowered(headers)));
  line.on("Network.responseReceivedExtraInfo", ({ requestId, headers }) => Object.assign(of(requestId).came, lowered(headers)));
  line.on("Network.responseReceived", ({ requestId, response }) => (of(requestId).head = response.encodedDataLength));
  line.on("Network.dataReceived", ({ requestId, dataLength }) => (of(requestId).unpacked += dataLength));
  line.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => (of(requestId).bytes = encodedDataLength));
  return async () => {
    await page.waitForLoadState("networkidle");
    await line.detach();
    return [...loads.values()].filter(({ url }) => url && !url.startsWith("data:"));
  };
}

const lowered = (headers) => Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
const total = (loads) => loads.reduce((sum, { bytes }) => sum + bytes, 0);
const content = (loads) => loads.reduce((sum, { bytes, head }) => sum + bytes - head, 0);
const isScript = ({ url }) => new URL(url).pathname.endsWith(".js");

/** Ours, and packed in a way that this browser said it can unpack. */
function packedAndOurs(loads) {
  for (const { url, bytes, unpacked, asked, came } of loads) {
    assert.ok(url.startsWith(`${world.program.origin}/`), url);
    const offered = asked["accept-encoding"].split(/,\s*/u);
    assert.ok(offered.includes("gzip") && offered.includes(came["content-encoding"]), `${url}: ${came["content-encoding"]} of ${offered}`);
    assert.ok(bytes > 1_000 && bytes < unpacked, `${url}: ${bytes} bytes for ${unpacked}`);
  }
}

walkEveryWay("the first page takes at most 30 KB and 4 requests, its script 6 KB, and it says what it says in at most 80 words", async (visit, t) => {
  const weighed = await weigh(visit);
  await child.welcome(visit);
  const loads = await weighed();
  const scripts = loads.filter(isScript);
  // The whole main part as it is read: what is folded away is not.
  const words = (await visit.page.locator("#main").innerText()).split(/\s+/u).filter(Boolean).length;
  t.diagnostic(`${total(loads)} bytes in ${loads.length} requests, ${content(scripts)} of them the script's content; ${words} words`);
  packedAndOurs(loads);
  assert.ok(total(loads) <= LARGEST_PAGE, `${total(loads)} bytes`);
  assert.ok(loads.length <= MOST_REQUESTS, `${loads.length} requests`);
  assert.equal(scripts.length, visit.scripts ? 1 : 0);
  assert.ok(content(scripts) <= LARGEST_SCRIPT, `${content(scripts)} bytes of script`);
  assert.ok(words > 40 && words <= MOST_WORDS, `${words} words`);
});

walkEveryWay("the story with all its steps takes at most 30 KB more", async (visit, t) => {
  await child.welcome(visit);
  const weighed = await weigh(visit);
  await child.start(visit);
  const loads = await weighed();
  t.diagnostic(`${total(loads)} bytes in ${loads.length} requests`);
  const [story] = loads;
  assert.ok(story.url.endsWith("/story"), story.url);
  // The script is in the cache already, or comes again as it came.
  packedAndOurs(loads.filter(({ bytes }) => bytes > 0));
  assert.ok(story.bytes > 0 && total(loads) <= LARGEST_PAGE, `${total(loads)} bytes`);
});
