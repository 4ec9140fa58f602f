// Where the system's Chromium is.
import assert from "node:assert/strict";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

const NAMES = ["chromium", "chromium-browser", "google-chrome"];

/** The path of a Chromium that can be started. */
export function executable() {
  if (process.env.BERATTA_CHROMIUM) return process.env.BERATTA_CHROMIUM;
  const places = (process.env.PATH ?? "").split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const found = places.find((place) => {
    try {
      accessSync(place, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
  return found ?? assert.fail("no Chromium here: scripts/setup browser, or BERATTA_CHROMIUM=…");
}
