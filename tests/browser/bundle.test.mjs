// What a workspace page loads before anybody can work with it.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const site = process.env.BERATTA_SITE ?? fileURLToPath(new URL("../../target/site", import.meta.url));
const LARGEST_FIRST_LOAD = 150_000;

const read = (name) => readFile(`${site}/pkg/${name}`);
const compressed = (bytes) => gzipSync(bytes, { level: 9 }).length;

test("the workspace's WASM and its script load within 150 kB compressed", async (t) => {
  const [wasm, script] = await Promise.all([read("beratta_bg.wasm"), read("beratta.js")]);
  const [wasmSize, scriptSize] = [compressed(wasm), compressed(script)];
  t.diagnostic(`${wasmSize} bytes of WASM and ${scriptSize} of script, of ${LARGEST_FIRST_LOAD} allowed`);
  assert.ok(wasmSize + scriptSize <= LARGEST_FIRST_LOAD, `${wasmSize} + ${scriptSize} bytes`);
});

test("the bundle offers the entry that a workspace page calls", async () => {
  const module = await WebAssembly.compile(await read("beratta_bg.wasm"));
  const names = WebAssembly.Module.exports(module).map(({ name }) => name);
  assert.ok(names.includes("hydrate"), `exports are ${names}`);
});
