// What the pages say, from the files that they take it from: a changed word breaks no test.
import { readFileSync } from "node:fs";

export const LANGUAGES = ["en", "sv"];

const read = (path) => readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8");

function messages(text) {
  return new Map([...text.matchAll(/^([a-z][\w-]*) = (.+)$/gm)].map(([, key, words]) => [key, words.trim()]));
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
