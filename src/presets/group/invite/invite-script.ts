import {copyTexts} from './copy-texts.ts';

/** The file `/assets/invite.js`; not inline, as a strict Content-Security-Policy forbids that. */
export function inviteScript(): string {
  return `(${String(copyTexts).replaceAll(/\n\s+/g, '\n')})(window);\n`;
}
