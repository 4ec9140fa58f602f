// What the pages say, from the files that they take it from: a changed word breaks no test.
import { existsSync, readdirSync, readFileSync } from "node:fs";

const place = (path) => new URL(`../../../${path}`, import.meta.url);
const read = (path) => readFileSync(place(path), "utf8");

/** The languages that both the pages and the survey speak, English first as on the pages. */
export const LANGUAGES = readdirSync(place("app/locales"))
  .map((file) => file.replace(/\.ftl$/, ""))
  .filter((lang) => existsSync(place(`surveys/what-would-you-say/${lang}.ftl`)))
  .sort((one, other) => (other === "en") - (one === "en") || one.localeCompare(other));

function messages(text) {
  // Fluent writes a sign that cannot be seen as `{ "\u2066" }`, with the escapes of JSON.
  const plain = (words) => words.trim().replace(/\{ ("[^"]*") \}/g, (_, quoted) => JSON.parse(quoted));
  return new Map([...text.matchAll(/^([a-z][\w-]*) = (.+)$/gm)].map(([, key, words]) => [key, plain(words)]));
}

const said = new Map(
  LANGUAGES.map((lang) => [
    lang,
    new Map([
      ...messages(read(`app/locales/${lang}.ftl`)),
      ...messages(read(`surveys/what-would-you-say/${lang}.ftl`)),
    ]),
  ]),
);

/** A message of one line, as it stands in the file. */
export function say(lang, key) {
  const words = said.get(lang).get(key);
  if (words === undefined) throw new Error(`no message ${key} in ${lang}`);
  return words;
}

const saidAtWork = new Map(LANGUAGES.map((lang) => [lang, messages(read(`app/locales/workspace/${lang}.ftl`))]));

/** A message of the workspace, as it stands in the file. */
export function sayAtWork(lang, key) {
  const words = saidAtWork.get(lang)?.get(key);
  if (words === undefined) throw new Error(`no message ${key} of the workspace in ${lang}`);
  return words;
}
