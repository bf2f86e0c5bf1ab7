import {existsSync} from 'node:fs';
import {type Browser, chromium} from 'playwright-core';

const PLACES = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Where Chromium is installed; undefined if it is not, which the tests report. */
export const chromiumPath = PLACES.find((place) => place !== undefined && existsSync(place));

export function startChromium(): Promise<Browser> {
  if (chromiumPath === undefined) throw new Error('No Chromium was found: set CHROMIUM to its program.');
  return chromium.launch({executablePath: chromiumPath, args: ['--no-sandbox']});
}
