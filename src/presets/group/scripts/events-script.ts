import {keepFresh} from './keep-fresh.ts';

/** The file `/assets/events.js`: about 1 KB, from outside, so that a strict Content-Security-Policy lets it run. */
export function eventsScript(): string {
  const code = String(keepFresh).replaceAll(/\n\s+/g, '\n');
  // Pages that change in place (`ssg serve`) are as the build left them again.
  const whenMorphed = "document.addEventListener('ssg:morph', run);";
  return `{const run = () => (${code})({document, now: Date.now()});\nrun();\n${whenMorphed}}\n`;
}
