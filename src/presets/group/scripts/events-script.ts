import {keepFresh} from './keep-fresh.ts';

/** The file `/assets/events.js`: about 1 KB, from outside, so that a strict Content-Security-Policy lets it run. */
export function eventsScript(): string {
  return `(${String(keepFresh).replaceAll(/\n\s+/g, '\n')})({document, now: Date.now()});\n`;
}
