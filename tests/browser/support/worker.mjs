// Somebody who works here, with a code app of their own.
import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { sayAtWork } from "./words.mjs";

const PASSWORD = "lantern otter maple river";
const HALF_MINUTE = 30;

function bytes(base32) {
  const bits = [...base32].map((letter) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter).toString(2).padStart(5, "0")).join("");
  return Buffer.from(bits.match(/.{8}/g).map((octet) => Number.parseInt(octet, 2)));
}

/** The code of this half minute, or of one beside it (RFC 6238). */
export function code(key, step = 0) {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 1000 / HALF_MINUTE) + step));
  const digest = createHmac("sha1", bytes(key)).update(counter).digest();
  const at = digest[19] & 15;
  return String((digest.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

/** The one-time address that the command prints, at the program under test. */
export async function invitation(program, role) {
  const { stdout } = await program.run("invite", "--role", role, "--public-url", program.origin);
  assert.ok(stdout.startsWith(`${program.origin}/join/`), stdout);
  return stdout.trim().slice(program.origin.length);
}

/** Fills the form in whose field has the focus, and sends it by Enter: no pointer is needed anywhere. */
export async function fill(page, fields) {
  for (const [name, value] of Object.entries(fields)) {
    await page.focus(`[name=${name}]`);
    await page.keyboard.type(value);
  }
  const there = page.waitForEvent("load");
  await page.keyboard.press("Enter");
  await there;
}

/** Takes an invitation up to the page of the second factor. */
export async function join(visit, address, login) {
  await visit.goto(`${address}?lang=${visit.lang}`);
  await fill(visit.page, { name: "Maja Berg", login, password: PASSWORD });
}

/** Presses what leads on, by keyboard. */
export async function press({ page }, selector) {
  await page.focus(selector);
  const there = page.waitForEvent("load");
  await page.keyboard.press("Enter");
  await there;
}

/** From the choice of a second factor to the page of the code app. */
export async function chooseApp(visit) {
  await press(visit, 'main a[href^="/second-factor/app"]');
}

/** The key of the page of the second factor, as a person reads it. */
export async function key(page) {
  return (await page.textContent(".key")).replaceAll(" ", "");
}

/** From an invitation to the first page, with a code app. Gives its key and the codes for paper. */
export async function arrive(visit, address, login) {
  const { page, lang } = visit;
  await join(visit, address, login);
  await chooseApp(visit);
  const secret = await key(page);
  await fill(page, { code: code(secret) });
  const codes = await page.locator(".codes li").allTextContents();
  assert.equal(codes.length, 10);
  await page.focus(`text=${sayAtWork(lang, "recovery-done")}`);
  const there = page.waitForEvent("load");
  await page.keyboard.press("Enter");
  await there;
  return { secret, codes };
}

export async function signIn(visit, login, step) {
  await visit.goto(`/sign-in?lang=${visit.lang}`);
  await fill(visit.page, { login, password: PASSWORD });
  await fill(visit.page, { code: step });
}

export async function signOut({ page, lang }) {
  await page.focus(`text=${sayAtWork(lang, "sign-out")}`);
  const there = page.waitForEvent("load");
  await page.keyboard.press("Enter");
  await there;
}
