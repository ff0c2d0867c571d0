import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const HOW_TO_INSTALL = `The browser tests need Chromium, and none was found.
On Debian or Ubuntu: apt-get update && apt-get install -y chromium
Or set CHROMIUM_PATH to the program of a Chromium or Chrome that you have.`;

/** The path of Chromium. Throws with how to install it when there is none. */
export function findChromium(env: Readonly<Record<string, string | undefined>>): string {
  const { CHROMIUM_PATH: given, PATH = '' } = env;
  const candidates =
    given !== undefined
      ? [given]
      : PATH.split(delimiter).flatMap((dir) => NAMES.map((name) => join(dir, name)));
  const found = candidates.find(isProgram);
  if (found === undefined) throw new Error(HOW_TO_INSTALL);
  return found;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
