import {keepFresh} from './keep-fresh.ts';

/** The file `/assets/events.js`, about 1 KB; not inline, as a strict Content-Security-Policy forbids that. */
export function eventsScript(): string {
  const code = String(keepFresh).replaceAll(/\n\s+/g, '\n');
  // A page that `ssg serve` updates in place is as the build left it again.
  const whenMorphed = "document.addEventListener('ssg:morph', run);";
  return `{const run = () => (${code})({document, now: Date.now()});\nrun();\n${whenMorphed}}\n`;
}
